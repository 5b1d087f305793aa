// The organization: the contract, over HTTP.
export {
  acceptInvitation,
  type AcceptedInvitation,
  type AcceptInvitationOptions,
} from "../organization/http/acceptInvitation.js";
export {
  createOrganization,
  type CreateOrganizationOptions,
  type HttpOrganization,
} from "../organization/http/createOrganization.js";
export { getCapabilities } from "../organization/http/getCapabilities.js";
export type { RequestConfig, RequestHeaders } from "../organization/http/createSend.js";
export { inviteInChunks, type InviteInChunksOptions } from "../organization/inviteInChunks.js";
export {
  failedInvitation,
  type InvitationOutcome,
  type InvitationFailure,
  type FailedInvitation,
} from "../organization/invitationOutcome.js";
export type { MembershipOutcome } from "../organization/membershipOutcome.js";
export type * from "../organization/Organization.js";
export type * from "../organization/listParams.js";
export type * from "../organization/writeParams.js";
export type { OrganizationEvent, OrganizationResource } from "../organization/OrganizationEvent.js";
export { OrganizationError } from "../organization/OrganizationError.js";
export type { OrganizationErrorCode } from "../organization/errorCodes.js";
export { MANAGE_MEMBERS, READ_MEMBERS } from "../organization/permissions.js";
export { fullName, personName } from "../organization/rules/personName.js";
export type * from "../organization/records.js";
