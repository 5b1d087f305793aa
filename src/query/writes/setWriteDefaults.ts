import type { MutationKey, QueryClient } from "@tanstack/react-query";
import type { Organization } from "../../organization/Organization.js";
import { organizationKey } from "../keys.js";
import { createGroupOptions, groupWrites } from "./groupWrites.js";
import { invitationWrites } from "./invitationWrites.js";
import { inviteMembersOptions } from "./inviteMembersOptions.js";
import { memberWrites, updateMembershipMetadataOptions } from "./memberWrites.js";
import { leaveOrganizationOptions, transferOwnershipOptions } from "./organizationWrites.js";
import { requestWrites } from "./requestWrites.js";

type AnyWriteOptions = (client: QueryClient, organization: Organization) => { readonly mutationKey: MutationKey };

const ROW_WRITES: readonly { readonly options: AnyWriteOptions }[] = [
  ...Object.values(memberWrites.byName),
  ...Object.values(invitationWrites.byName),
  ...Object.values(requestWrites.byName),
  ...Object.values(groupWrites.byName),
];

const ALL_WRITES: readonly AnyWriteOptions[] = [
  ...ROW_WRITES.map(({ options }) => options),
  updateMembershipMetadataOptions,
  inviteMembersOptions,
  createGroupOptions,
  transferOwnershipOptions,
  leaveOrganizationOptions,
];

/**
 * Sets the mutation defaults of an organization's writes, so that `queryClient.resumePausedMutations()` can send writes that
 * a persisted cache restored: functions can't be persisted. Call it once per organization, before resuming.
 *
 * @param organization with the `scope` of the user who made the writes: those of another user are never sent
 */
export function setWriteDefaults(queryClient: QueryClient, organization: Organization): void {
  for (const optionsOf of ALL_WRITES) {
    const { mutationKey, ...options } = optionsOf(queryClient, organization);
    queryClient.setMutationDefaults(mutationKey, options);
  }

  // Writes that were restored before.
  for (const write of queryClient.getMutationCache().findAll({ mutationKey: organizationKey(organization) })) {
    const { mutationKey, mutationFn } = write.options;
    if (mutationKey && !mutationFn) {
      write.setOptions({ ...write.options, ...queryClient.getMutationDefaults(mutationKey) });
    }
  }
}
