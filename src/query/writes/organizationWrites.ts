import type { TransferOwnershipParams } from "../../organization/writeParams.js";
import type { Membership } from "../../organization/records.js";
import { ON_MEMBERSHIPS, ON_RIGHTS } from "../../organization/rules/dependents.js";
import { unsupported } from "../../organization/unsupported.js";
import { organizationKey } from "../keys.js";
import { baseOptions, writeOptions, type WriteOptionsFactory } from "./defineWrite.js";

/** Mutation options that transfer ownership: the viewer and another member swap roles. */
export const transferOwnershipOptions = writeOptions({
  name: "transferOwnership",
  send: (organization, params: TransferOwnershipParams) => organization.transferOwnership?.(params),
  invalidates: [...ON_MEMBERSHIPS, ...ON_RIGHTS],
});

// What is still shown is read again, and is forbidden then.
/** Mutation options that end the viewer's own membership and remove the organization's data from the cache. */
export const leaveOrganizationOptions: WriteOptionsFactory<Membership, void> = (client, organization) => ({
  ...baseOptions(client, [...organizationKey(organization), "leaveOrganization"]),
  mutationFn: async () => {
    const ended = await (organization.leaveOrganization?.() ?? unsupported("leaveOrganization"));
    void client.resetQueries({ queryKey: organizationKey(organization) });
    return ended;
  },
});
