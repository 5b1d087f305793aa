import type { QueryClient } from "@tanstack/react-query";
import type { Organization } from "../../organization/Organization.js";
import { acceptMembershipRequestOptions } from "./acceptMembershipRequestOptions.js";
import { addMemberOptions } from "./addMemberOptions.js";
import { inviteMembersOptions } from "./inviteMembersOptions.js";
import { organizationKey } from "../keys.js";
import { leaveOrganizationOptions } from "./leaveOrganizationOptions.js";
import { rejectMembershipRequestOptions } from "./rejectMembershipRequestOptions.js";
import { removeMemberOptions } from "./removeMemberOptions.js";
import { reopenMembershipRequestOptions } from "./reopenMembershipRequestOptions.js";
import { resendInvitationOptions } from "./resendInvitationOptions.js";
import { revokeInvitationOptions } from "./revokeInvitationOptions.js";
import { transferOwnershipOptions } from "./transferOwnershipOptions.js";
import { updateMemberOptions } from "./updateMemberOptions.js";
import { updateMembershipMetadataOptions } from "./updateMembershipMetadataOptions.js";

/**
 * Registers how the writes of an organization are sent, so that `queryClient.resumePausedMutations()` sends those that a
 * persisted cache restores after a reload: a function cannot be persisted. Call it once for each organization whose writes
 * may wait, before they are resumed; whether it comes before or after the cache is restored does not matter.
 *
 * @param organization with the `scope` of the user who made the writes: those of another user are never sent
 */
export function setWriteDefaults(queryClient: QueryClient, organization: Organization): void {
  const accept = acceptMembershipRequestOptions(organization);
  queryClient.setMutationDefaults(accept.mutationKey, accept);
  const reject = rejectMembershipRequestOptions(organization);
  queryClient.setMutationDefaults(reject.mutationKey, reject);
  const reopen = reopenMembershipRequestOptions(organization);
  queryClient.setMutationDefaults(reopen.mutationKey, reopen);
  const add = addMemberOptions(organization);
  queryClient.setMutationDefaults(add.mutationKey, add);
  const update = updateMemberOptions(organization);
  queryClient.setMutationDefaults(update.mutationKey, update);
  const remove = removeMemberOptions(organization);
  queryClient.setMutationDefaults(remove.mutationKey, remove);
  const metadata = updateMembershipMetadataOptions(organization);
  queryClient.setMutationDefaults(metadata.mutationKey, metadata);
  const invite = inviteMembersOptions(organization);
  queryClient.setMutationDefaults(invite.mutationKey, invite);
  const resend = resendInvitationOptions(organization);
  queryClient.setMutationDefaults(resend.mutationKey, resend);
  const revoke = revokeInvitationOptions(organization);
  queryClient.setMutationDefaults(revoke.mutationKey, revoke);
  const transfer = transferOwnershipOptions(organization);
  queryClient.setMutationDefaults(transfer.mutationKey, transfer);
  const leave = leaveOrganizationOptions(organization);
  queryClient.setMutationDefaults(leave.mutationKey, leave);

  // Those that were restored before.
  for (const write of queryClient.getMutationCache().findAll({ mutationKey: organizationKey(organization) })) {
    const { mutationKey, mutationFn } = write.options;
    if (mutationKey && !mutationFn) {
      write.setOptions({ ...write.options, ...queryClient.getMutationDefaults(mutationKey) });
    }
  }
}
