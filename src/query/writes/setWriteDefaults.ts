import type { QueryClient } from "@tanstack/react-query";
import type { Organization } from "../../organization/Organization.js";
import { organizationKey } from "../keys.js";
import { resendInvitationOptions, revokeInvitationOptions } from "./invitationWrites.js";
import type { WriteOptionsFactory } from "./defineWrite.js";
import { inviteMembersOptions } from "./inviteMembersOptions.js";
import {
  addMemberOptions,
  removeMemberOptions,
  updateMemberOptions,
  updateMembershipMetadataOptions,
} from "./memberWrites.js";
import { leaveOrganizationOptions, transferOwnershipOptions } from "./organizationWrites.js";
import {
  acceptMembershipRequestOptions,
  rejectMembershipRequestOptions,
  reopenMembershipRequestOptions,
} from "./requestWrites.js";

/** Sets the mutation defaults of one write. */
const defaultsOf =
  <Answer, Variables>(optionsOf: WriteOptionsFactory<Answer, Variables>) =>
  (queryClient: QueryClient, organization: Organization) => {
    const { mutationKey, ...options } = optionsOf(queryClient, organization);
    queryClient.setMutationDefaults(mutationKey, options);
  };

const ALL_WRITES = [
  defaultsOf(addMemberOptions),
  defaultsOf(updateMemberOptions),
  defaultsOf(removeMemberOptions),
  defaultsOf(updateMembershipMetadataOptions),
  defaultsOf(inviteMembersOptions),
  defaultsOf(resendInvitationOptions),
  defaultsOf(revokeInvitationOptions),
  defaultsOf(acceptMembershipRequestOptions),
  defaultsOf(rejectMembershipRequestOptions),
  defaultsOf(reopenMembershipRequestOptions),
  defaultsOf(transferOwnershipOptions),
  defaultsOf(leaveOrganizationOptions),
];

/**
 * Sets the mutation defaults of an organization's writes, so that `queryClient.resumePausedMutations()` can send writes that
 * a persisted cache restored: functions can't be persisted. Call it once per organization, before resuming.
 *
 * @param organization with the `scope` of the user who made the writes: those of another user are never sent
 */
export function setWriteDefaults(queryClient: QueryClient, organization: Organization): void {
  for (const setDefaults of ALL_WRITES) setDefaults(queryClient, organization);

  // Writes that were restored before.
  for (const write of queryClient.getMutationCache().findAll({ mutationKey: organizationKey(organization) })) {
    const { mutationKey, mutationFn } = write.options;
    if (mutationKey && !mutationFn) {
      write.setOptions({ ...write.options, ...queryClient.getMutationDefaults(mutationKey) });
    }
  }
}
