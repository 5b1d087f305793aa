import type { Capability } from "../Organization.js";
import { createRequest } from "./createRequest.js";
import type { RequestConfig } from "./createSend.js";
import { arrayOf, fieldsOf, readString, type Reader } from "./read.js";

const CAPABILITIES: Readonly<Record<Capability, true>> = {
  membershipOrderFields: true,
  membershipFilterFields: true,
  invitationOrderFields: true,
  maxInvitationsPerCall: true,
  maxInvitationMessageLength: true,
  getRoles: true,
  getViewer: true,
  getOrganization: true,
  addMember: true,
  updateMember: true,
  removeMember: true,
  updateMembershipMetadata: true,
  transferOwnership: true,
  leaveOrganization: true,
  getMembershipEvents: true,
  getInvitations: true,
  inviteMember: true,
  inviteMembers: true,
  revokeInvitation: true,
  resendInvitation: true,
  getMembershipRequests: true,
  acceptMembershipRequest: true,
  rejectMembershipRequest: true,
  reopenMembershipRequest: true,
  requestMembership: true,
  withdrawMembershipRequest: true,
  subscribe: true,
};

const isCapability = (name: string): name is Capability => Object.hasOwn(CAPABILITIES, name);

/**
 * Asks a backend what it doesn't support, for `without` of `createOrganization`. The answer is the same for every
 * organization and user and needs no credentials: ask once, before creating the organization.
 *
 * @throws OrganizationError when the backend cannot be reached, or does not answer this.
 */
export const getUnsupported = (config: RequestConfig): Promise<readonly Capability[]> =>
  createRequest(config)(["capabilities"], { read });

/** Ignores unknown capabilities of newer backends. */
const read: Reader<readonly Capability[]> = (value, path) =>
  fieldsOf(value, path)("unsupported", arrayOf(readString)).filter(isCapability);
