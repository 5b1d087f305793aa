import { mutationOptions } from "@tanstack/react-query";
import type {
  AddMemberParams,
  MembershipFilters,
  Organization,
  UpdateMemberParams,
  UpdateMembershipMetadataParams,
} from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership, Role } from "../../organization/records.js";
import { ON_ADDED, ON_MEMBERSHIPS, ON_METADATA } from "../../organization/rules/dependents.js";
import { organizationKey } from "../keys.js";
import { memberships } from "../lists/memberships.js";
import { defineRowWrite, type RowCall, sendToRow, writeDefaults } from "./defineWrite.js";
import type { ListWrites } from "./rowWrites.js";

const addMember = defineRowWrite({
  name: "addMember",
  list: memberships,
  // No list shows the row before the server has answered: only it knows the user.
  send: (organization, params: AddMemberParams) => organization.addMember?.(params),
  rowId: ({ userId }) => userId,
  role: ({ role }) => role,
  invalidates: ON_ADDED,
});

const updateMember = defineRowWrite({
  name: "updateMember",
  list: memberships,
  send: (organization, params: UpdateMemberParams) => organization.updateMember?.(params),
  rowId: ({ userId }) => userId,
  role: ({ role }) => role,
  apply: (member, { role }, roles) => withRole(member, role, roles),
  inverse: (before): RowCall<Membership> => updateMember.call({ userId: memberships.idOf(before), role: before.role }),
  invalidates: ON_MEMBERSHIPS,
});

const removeMember = defineRowWrite({
  name: "removeMember",
  list: memberships,
  send: (organization, userId: string) => organization.removeMember?.(userId),
  rowId: (userId) => userId,
  apply: () => undefined,
  inverse: (before, { role, publicMetadata }) =>
    addMember.call({ userId: memberships.idOf(before), role, publicMetadata }),
  invalidates: ON_MEMBERSHIPS,
});

/** The member in a role, as far as the role's name and permissions are known. */
function withRole(member: Membership, role: string, roles: readonly Role[]): Membership {
  const known = roles.find(({ key }) => key === role);
  return {
    ...member,
    role,
    roleName: known?.name ?? role,
    permissions: known?.permissions.map(({ key }) => key) ?? [],
  };
}

/** The writes to members that show at their rows. */
export const memberWrites = {
  list: memberships,
  byName: { addMember, updateMember, removeMember },
} satisfies ListWrites<Membership, MembershipFilters>;

/** Makes a user a member. The row appears when the server has answered. */
export const addMemberOptions = addMember.options;

/** Changes a member's role. While it is pending, every list shows the new role. */
export const updateMemberOptions = updateMember.options;

/** Removes a member, by user id. While it is pending, no list shows the member. */
export const removeMemberOptions = removeMember.options;

/** Merges into a member's public metadata. Lists show it when the server has answered: it merges. */
export const updateMembershipMetadataOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError, UpdateMembershipMetadataParams>({
    ...writeDefaults,
    // Not shown at a row: an error belongs to the form.
    mutationKey: [...organizationKey(organization), "updateMembershipMetadata"],
    mutationFn: (variables, { client }) => sendToRow(client, organization, metadataWrite, variables),
  });

const metadataWrite = {
  name: "updateMembershipMetadata",
  list: memberships,
  send: (organization: Organization, params: UpdateMembershipMetadataParams) =>
    organization.updateMembershipMetadata?.(params),
  rowId: ({ userId }: UpdateMembershipMetadataParams) => userId,
  invalidates: ON_METADATA,
} as const;
