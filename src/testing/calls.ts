import type { Organization, ReadOptions } from "../organization/Organization.js";
import { newAddress } from "./addresses.js";
import { NOBODY } from "./members.js";

type Answer = Promise<unknown> | undefined;
type Read = (organization: Organization, options?: ReadOptions) => Answer;
type Write = (organization: Organization, role: string) => Answer;

/** Every read of the contract. `undefined` where it is absent. */
export const READS: Readonly<Partial<Record<keyof Organization, Read>>> = {
  getMemberships: (organization, options) => organization.getMemberships({}, options),
  getRoles: (organization, options) => organization.getRoles?.(options),
  getViewer: (organization, options) => organization.getViewer?.(options),
  getOrganization: (organization, options) => organization.getOrganization?.(options),
  getInvitations: (organization, options) => organization.getInvitations?.({}, options),
  getMembershipRequests: (organization, options) => organization.getMembershipRequests?.({}, options),
  getMembershipEvents: (organization, options) => organization.getMembershipEvents?.({}, options),
};

/** Every write of the contract, about nobody who is there as far as it is about anybody. The last one ends the viewer. */
export const WRITES: Readonly<Partial<Record<keyof Organization, Write>>> = {
  addMember: (organization, role) => organization.addMember?.({ userId: NOBODY, role }),
  updateMember: (organization, role) => organization.updateMember?.({ userId: NOBODY, role }),
  removeMember: (organization) => organization.removeMember?.(NOBODY),
  updateMembershipMetadata: (organization) =>
    organization.updateMembershipMetadata?.({ userId: NOBODY, publicMetadata: { contractTest: 1 } }),
  transferOwnership: (organization) => organization.transferOwnership?.({ userId: NOBODY }),
  inviteMember: (organization, role) => organization.inviteMember?.({ emailAddress: newAddress(0), role }),
  inviteMembers: (organization, role) => organization.inviteMembers?.({ emailAddresses: [newAddress(1)], role }),
  revokeInvitation: (organization) => organization.revokeInvitation?.(NOBODY),
  resendInvitation: (organization) => organization.resendInvitation?.(NOBODY),
  acceptMembershipRequest: (organization, role) => organization.acceptMembershipRequest?.(NOBODY, { role }),
  rejectMembershipRequest: (organization) => organization.rejectMembershipRequest?.(NOBODY),
  reopenMembershipRequest: (organization) => organization.reopenMembershipRequest?.(NOBODY),
  requestMembership: (organization) => organization.requestMembership?.(),
  withdrawMembershipRequest: (organization) => organization.withdrawMembershipRequest?.(),
  leaveOrganization: (organization) => organization.leaveOrganization?.(),
};

/** Those of these calls that the organization has, by their names. */
export function callsOf<Call>(
  calls: Readonly<Partial<Record<keyof Organization, Call>>>,
  organization: Organization,
): [name: string, call: Call][] {
  return Object.entries(calls).filter(([name]) => Reflect.get(organization, name) !== undefined);
}
