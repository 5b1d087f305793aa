import { mutationOptions } from "@tanstack/react-query";
import type { Organization, TransferOwnershipParams } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { ON_MEMBERSHIPS, ON_RIGHTS } from "../../organization/rules/dependents.js";
import { unsupported } from "../../organization/unsupported.js";
import { organizationKey } from "../keys.js";
import { writeDefaults, writeOptions } from "./defineWrite.js";

/** Mutation options that transfer ownership: the viewer and another member swap roles. */
export const transferOwnershipOptions = writeOptions({
  name: "transferOwnership",
  send: (organization, params: TransferOwnershipParams) => organization.transferOwnership?.(params),
  invalidates: [...ON_MEMBERSHIPS, ...ON_RIGHTS],
});

/** Mutation options that end the viewer's own membership and remove the organization's data from the cache. */
export const leaveOrganizationOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError>({
    ...writeDefaults,
    mutationKey: [...organizationKey(organization), "leaveOrganization"],
    mutationFn: async (_, { client }) => {
      const ended = await (organization.leaveOrganization?.() ?? unsupported("leaveOrganization"));
      // What is still shown is read again, and is forbidden then.
      void client.resetQueries({ queryKey: organizationKey(organization) });
      return ended;
    },
  });
