import type { Organization, ReadOptions } from "../../../organization/Organization.js";
import { newAddress } from "./addresses.js";
import { UNKNOWN_ID } from "./members.js";

type Answer = Promise<unknown> | undefined;
type Read = (organization: Organization, options?: ReadOptions) => Answer;
type Write = (organization: Organization, role: string) => Answer;

type ReadName = Extract<keyof Organization, `get${string}`>;

/** The other functions of the contract. */
type WriteName = {
  [Name in keyof Organization]-?: NonNullable<Organization[Name]> extends (...params: never[]) => Promise<unknown>
    ? Exclude<Name, ReadName>
    : never;
}[keyof Organization];

/** Every read of the contract; `undefined` where it is absent. */
export const READS: Readonly<Record<ReadName, Read>> = {
  getMemberships: (organization, options) => organization.getMemberships({}, options),
  getPeople: (organization, options) => organization.getPeople?.({}, options),
  getMembershipMetadataValues: (organization, options) =>
    organization.getMembershipMetadataValues?.("contractTest", options),
  getMembershipSources: (organization, options) => organization.getMembershipSources?.(options),
  getRoles: (organization, options) => organization.getRoles?.(options),
  getViewer: (organization, options) => organization.getViewer?.(options),
  getOrganization: (organization, options) => organization.getOrganization?.(options),
  getInvitations: (organization, options) => organization.getInvitations?.({}, options),
  getMembershipRequests: (organization, options) => organization.getMembershipRequests?.({}, options),
  getMembershipEvents: (organization, options) => organization.getMembershipEvents?.({}, options),
  getGroups: (organization, options) => organization.getGroups?.({}, options),
};

/** Every write of the contract, on ids that do not exist. The last one ends the viewer's membership. */
export const WRITES: Readonly<Record<WriteName, Write>> = {
  addMember: (organization, role) => organization.addMember?.({ userId: UNKNOWN_ID, role }),
  updateMember: (organization, role) => organization.updateMember?.({ userId: UNKNOWN_ID, role }),
  removeMember: (organization) => organization.removeMember?.(UNKNOWN_ID),
  deactivateMember: (organization) => organization.deactivateMember?.(UNKNOWN_ID),
  reactivateMember: (organization) => organization.reactivateMember?.(UNKNOWN_ID),
  updateMemberExpiry: (organization) => organization.updateMemberExpiry?.({ userId: UNKNOWN_ID, expiresAt: null }),
  updateMembers: (organization, role) => organization.updateMembers?.([{ userId: UNKNOWN_ID, role }]),
  removeMembers: (organization) => organization.removeMembers?.([UNKNOWN_ID]),
  updateMembershipMetadata: (organization) =>
    organization.updateMembershipMetadata?.({ userId: UNKNOWN_ID, publicMetadata: { contractTest: 1 } }),
  createGroup: (organization) => organization.createGroup?.({ name: "Contract tests" }),
  updateGroup: (organization) => organization.updateGroup?.({ groupId: UNKNOWN_ID, name: "Contract" }),
  deleteGroup: (organization) => organization.deleteGroup?.(UNKNOWN_ID),
  addGroupMembers: (organization) => organization.addGroupMembers?.({ groupId: UNKNOWN_ID, userIds: [UNKNOWN_ID] }),
  removeGroupMembers: (organization) =>
    organization.removeGroupMembers?.({ groupId: UNKNOWN_ID, userIds: [UNKNOWN_ID] }),
  transferOwnership: (organization) => organization.transferOwnership?.({ userId: UNKNOWN_ID }),
  inviteMember: (organization, role) => organization.inviteMember?.({ emailAddress: newAddress(0), role }),
  inviteMembers: (organization, role) => organization.inviteMembers?.({ emailAddresses: [newAddress(1)], role }),
  revokeInvitation: (organization) => organization.revokeInvitation?.(UNKNOWN_ID),
  resendInvitation: (organization) => organization.resendInvitation?.(UNKNOWN_ID),
  acceptMembershipRequest: (organization, role) => organization.acceptMembershipRequest?.(UNKNOWN_ID, { role }),
  rejectMembershipRequest: (organization) => organization.rejectMembershipRequest?.(UNKNOWN_ID),
  reopenMembershipRequest: (organization) => organization.reopenMembershipRequest?.(UNKNOWN_ID),
  requestMembership: (organization) => organization.requestMembership?.(),
  withdrawMembershipRequest: (organization) => organization.withdrawMembershipRequest?.(),
  leaveOrganization: (organization) => organization.leaveOrganization?.(),
};

/** The calls that the organization supports, by name. */
export function callsOf<Call>(
  calls: Readonly<Partial<Record<keyof Organization, Call>>>,
  organization: Organization,
): [name: string, call: Call][] {
  return Object.entries(calls).filter(([name]) => Reflect.get(organization, name) !== undefined);
}
