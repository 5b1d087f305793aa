import type { Organization } from "../../organization/Organization.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import type {
  AddMemberParams,
  UpdateMemberExpiryParams,
  UpdateMemberParams,
  UpdateMembershipMetadataParams,
} from "../../organization/writeParams.js";
import type { Membership, MembershipStatus, Role } from "../../organization/records.js";
import { ON_ADDED, ON_MEMBERSHIPS, ON_METADATA, ON_REMOVED } from "../../organization/rules/dependents.js";
import { organizationKey } from "../keys.js";
import { memberships } from "../lists/memberships.js";
import { defineRowWrite, type RowCall, sendToRow, baseOptions, type WriteOptionsFactory } from "./defineWrite.js";
import { addGroupMember, removeGroupMember } from "./groupMemberWrites.js";
import { answersOf } from "./outcomes.js";
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
  many: {
    name: "updateMembers",
    send: (organization, changes) => organization.updateMembers?.(changes).then(answersOf),
  },
  inverse: (before): RowCall<Membership> => updateMember.call({ userId: memberships.idOf(before), role: before.role }),
  invalidates: ON_MEMBERSHIPS,
});

const removeMember = defineRowWrite({
  name: "removeMember",
  list: memberships,
  send: (organization, userId: string) => organization.removeMember?.(userId),
  rowId: (userId) => userId,
  apply: () => undefined,
  many: {
    name: "removeMembers",
    send: (organization, userIds) => organization.removeMembers?.(userIds).then(answersOf),
  },
  // Added back, they would be active.
  inverse: (before, { role, publicMetadata, status, expiresAt, groups }) =>
    status === "active"
      ? addMember.call({
          userId: memberships.idOf(before),
          role,
          publicMetadata,
          expiresAt,
          ...(groups && { groupIds: groups.map(({ id }) => id) }),
        })
      : undefined,
  invalidates: ON_REMOVED,
});

function defineStatusWrite(
  name: "deactivateMember" | "reactivateMember",
  status: MembershipStatus,
  inverse: (before: Membership) => RowCall<Membership> | undefined,
) {
  return defineRowWrite({
    name,
    list: memberships,
    send: (organization, userId: string) => organization[name]?.(userId),
    rowId: (userId) => userId,
    apply: (member) => ({ ...member, status, updatedAt: 0 }),
    inverse,
    invalidates: ON_MEMBERSHIPS,
  });
}

const deactivateMember = defineStatusWrite("deactivateMember", "inactive", (before) =>
  before.status === "active" ? reactivateMember.call(memberships.idOf(before)) : undefined,
);

const reactivateMember = defineStatusWrite("reactivateMember", "active", (before) =>
  deactivateMember.call(memberships.idOf(before)),
);

const updateMemberExpiry = defineRowWrite({
  name: "updateMemberExpiry",
  list: memberships,
  send: (organization, params: UpdateMemberExpiryParams) => organization.updateMemberExpiry?.(params),
  rowId: ({ userId }) => userId,
  apply: (member, { expiresAt }) => ({
    ...member,
    expiresAt,
    status: member.status === "expired" ? "active" : member.status,
    updatedAt: 0,
  }),
  // Access that has ended can't be made to end then again.
  inverse: ({ publicUserData: { userId }, expiresAt }): RowCall<Membership> | undefined =>
    expiresAt === null || expiresAt > Date.now() ? updateMemberExpiry.call({ userId, expiresAt }) : undefined,
  invalidates: ON_MEMBERSHIPS,
});

/** The member with another role, as far as its name and permissions are known. */
function withRole(member: Membership, role: string, roles: readonly Role[]): Membership {
  const known = roles.find(({ key }) => key === role);
  return {
    ...member,
    role,
    roleName: known?.name ?? role,
    permissions: known?.permissions.map(({ key }) => key) ?? [],
    // Unknown until it is answered, and until then the answer, which says it, changes nothing that is shown.
    updatedAt: 0,
  };
}

/** The writes to members that show at their rows. */
export const memberWrites = {
  list: memberships,
  byName: {
    addMember,
    updateMember,
    removeMember,
    deactivateMember,
    reactivateMember,
    updateMemberExpiry,
    addGroupMember,
    removeGroupMember,
  },
} satisfies ListWrites<Membership, MembershipFilters>;

/** Mutation options that add an existing user. The row appears once the server has answered. */
export const addMemberOptions = addMember.options;

/** Mutation options that change a member's role. Every list shows the new role immediately. */
export const updateMemberOptions = updateMember.options;

/** Mutation options that remove a member, by user id. The row leaves every list immediately. */
export const removeMemberOptions = removeMember.options;

/** Mutation options that deactivate a member, by user id. Every list shows it immediately. */
export const deactivateMemberOptions = deactivateMember.options;

/** Mutation options that reactivate an inactive member, by user id. Every list shows it immediately. */
export const reactivateMemberOptions = reactivateMember.options;

/** Mutation options that set when a member's access ends. Every list shows it immediately. */
export const updateMemberExpiryOptions = updateMemberExpiry.options;

// Not shown at a row: an error belongs to the form.
/** Mutation options that merge into a member's public metadata. Lists show it once the server has merged it. */
export const updateMembershipMetadataOptions: WriteOptionsFactory<Membership, UpdateMembershipMetadataParams> = (
  client,
  organization,
) => ({
  ...baseOptions(client, [...organizationKey(organization), "updateMembershipMetadata"]),
  mutationFn: (variables) => sendToRow(client, organization, metadataWrite, variables),
});

const metadataWrite = {
  name: "updateMembershipMetadata",
  list: memberships,
  send: (organization: Organization, params: UpdateMembershipMetadataParams) =>
    organization.updateMembershipMetadata?.(params),
  rowId: ({ userId }: UpdateMembershipMetadataParams) => userId,
  invalidates: ON_METADATA,
} as const;
