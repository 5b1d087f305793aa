import { INVITATION_STATUSES, MEMBERSHIP_STATUSES } from "../fields.js";
import { failedInvitation, type InvitationOutcome } from "../invitationOutcome.js";
import type { MembershipOutcome } from "../membershipOutcome.js";
import { isWebAddress } from "../rules/managed.js";
import { readError } from "./readError.js";
import type {
  Group,
  Invitation,
  ManagedBy,
  ManagedFields,
  Membership,
  MembershipGroup,
  MembershipRequest,
  MetadataValue,
  OrganizationDetails,
  PaginatedResponse,
  Permission,
  PublicUserData,
  Role,
} from "../records.js";
import {
  arrayOf,
  fieldsOf,
  oneOf,
  optional,
  readBoolean,
  readNumber,
  readRecord,
  readString,
  readTime,
  type Reader,
} from "./read.js";

// What identifies or orders a row must be there; what is only shown may be missing.
const text = optional(readString, "");
const textOrNull = optional(readString, null);
const time = optional(readTime, 0);
const metadata = optional(readRecord, {});
/** Null is a value of its own, e.g. never; `undefined`: the backend doesn't say. */
const nullable =
  <T>(read: Reader<T>): Reader<T | null | undefined> =>
  (value, path) =>
    value === null ? null : optional(read, undefined)(value, path);
const isTrue: Reader<boolean> = (value) => value === true;

export const readPublicUserData: Reader<PublicUserData> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    userId: field("user_id", readString),
    firstName: field("first_name", textOrNull),
    lastName: field("last_name", textOrNull),
    imageUrl: field("image_url", text),
    hasImage: field("has_image", isTrue),
    identifier: field("identifier", textOrNull),
    username: field("username", textOrNull),
    banned: field("banned", isTrue),
    deprovisioned: field("deprovisioned", isTrue),
    lastActiveAt: field("last_active_at", nullable(readTime)),
    twoFactorEnabled: field("two_factor_enabled", optional(readBoolean, undefined)),
    signInMethods: field("sign_in_methods", optional(arrayOf(readString), undefined)),
  };
};

/** An address that no link may open is left out. */
const readWebAddress: Reader<string | undefined> = (value, path) => {
  const address = readString(value, path);
  return isWebAddress(address) ? address : undefined;
};

const readManagedBy: Reader<ManagedBy> = (value, path) => {
  const field = fieldsOf(value, path);
  const url = field("url", optional(readWebAddress, undefined));
  return { name: field("name", readString), ...(url !== undefined && { url }) };
};

const readManagedFields: Reader<ManagedFields> = (value, path) => {
  const field = fieldsOf(value, path);
  const managedBy = (name: keyof ManagedFields) => {
    const found = field(name, optional(readManagedBy, undefined));
    return found && { [name]: found };
  };
  return { ...managedBy("role"), ...managedBy("status"), ...managedBy("profile") };
};

const readMembershipGroup: Reader<MembershipGroup> = (value, path) => {
  const field = fieldsOf(value, path);
  return { id: field("id", readString), name: field("name", readString) };
};

/** `organization` is left out: its counts change with every write and would make every row a changed one. */
export const readMembership: Reader<Membership> = (value, path) => {
  const field = fieldsOf(value, path);
  const role = field("role", readString);
  return {
    id: field("id", readString),
    role,
    roleName: field("role_name", optional(readString, role)),
    permissions: field("permissions", optional(arrayOf(readString), [])),
    status: field("status", optional(oneOf(...MEMBERSHIP_STATUSES), "active")),
    expiresAt: field("expires_at", optional(readTime, null)),
    publicMetadata: field("public_metadata", metadata),
    managed: field("managed", optional(readManagedFields, {})),
    publicUserData: field("public_user_data", readPublicUserData),
    groups: field("groups", optional(arrayOf(readMembershipGroup), undefined)),
    createdAt: field("created_at", readTime),
    updatedAt: field("updated_at", time),
  };
};

export const readGroup: Reader<Group> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    ...readMembershipGroup(value, path),
    membersCount: field("members_count", optional(readNumber, 0)),
    managedBy: field("managed_by", optional(readManagedBy, undefined)),
    createdAt: field("created_at", readTime),
    updatedAt: field("updated_at", time),
  };
};

const readPermission: Reader<Permission> = (value, path) => {
  const field = fieldsOf(value, path);
  const key = field("key", readString);
  return {
    id: field("id", optional(readString, key)),
    key,
    name: field("name", optional(readString, key)),
    description: field("description", textOrNull),
    type: field("type", optional(oneOf("system", "user"), "user")),
  };
};

export const readMetadataValue: Reader<MetadataValue> = (value, path) =>
  typeof value === "boolean" || typeof value === "number" ? value : readString(value, path);

export const readRole: Reader<Role> = (value, path) => {
  const field = fieldsOf(value, path);
  const key = field("key", readString);
  return {
    id: field("id", optional(readString, key)),
    key,
    name: field("name", optional(readString, key)),
    description: field("description", textOrNull),
    permissions: field("permissions", optional(arrayOf(readPermission), [])),
    isGrantable: field("grantable", optional(readBoolean, undefined)),
    createdAt: field("created_at", time),
    updatedAt: field("updated_at", time),
  };
};

export const readInvitation: Reader<Invitation> = (value, path) => {
  const field = fieldsOf(value, path);
  const role = field("role", readString);
  return {
    id: field("id", readString),
    emailAddress: field("email_address", readString),
    role,
    roleName: field("role_name", optional(readString, role)),
    status: field("status", oneOf(...INVITATION_STATUSES)),
    inviterId: field("inviter_id", nullable(readString)),
    inviter: field("public_inviter_data", optional(readPublicUserData, null)),
    publicMetadata: field("public_metadata", metadata),
    url: field("url", textOrNull),
    delivery: field("delivery", optional(oneOf("sent", "failed", "skipped"), null)),
    expiresAt: field("expires_at", optional(readTime, null)),
    membershipExpiresAt: field("membership_expires_at", optional(readTime, null)),
    createdAt: field("created_at", readTime),
    updatedAt: field("updated_at", time),
  };
};

/** Each address is answered like a request of its own: with a status, and an invitation or errors. */
export const readInvitationOutcome: Reader<InvitationOutcome> = (value, path) => {
  const field = fieldsOf(value, path);
  const emailAddress = field("email_address", readString);
  const status = field("status", readNumber);
  if (status === 200) return { emailAddress, outcome: "invited", invitation: field("invitation", readInvitation) };
  const pending = field("invitation", optional(readInvitation, undefined));
  return failedInvitation(emailAddress, readError(value, status), pending);
};

/** Like the answer to a request of its own: with a status, and a membership or errors. */
const readMembershipOutcome: Reader<MembershipOutcome> = (value, path) => {
  const field = fieldsOf(value, path);
  const userId = field("user_id", readString);
  const status = field("status", readNumber);
  if (status === 200) return { userId, membership: field("membership", readMembership) };
  return { userId, error: readError(value, status) };
};

export const readMembershipOutcomes: Reader<readonly MembershipOutcome[]> = (value, path) =>
  fieldsOf(value, path)("data", arrayOf(readMembershipOutcome));

/** The wire has no word of its own for a request that was rejected. */
const readRequestStatus: Reader<MembershipRequest["status"]> = (value, path) => {
  const status = oneOf("pending", "accepted", "revoked", "withdrawn")(value, path);
  return status === "revoked" ? "rejected" : status;
};

export const readMembershipRequest: Reader<MembershipRequest> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field("id", readString),
    status: field("status", readRequestStatus),
    publicUserData: field("public_user_data", readPublicUserData),
    createdAt: field("created_at", readTime),
    updatedAt: field("updated_at", time),
  };
};

export const readOrganization: Reader<OrganizationDetails> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field("id", readString),
    name: field("name", readString),
    slug: field("slug", text),
    imageUrl: field("image_url", text),
    hasImage: field("has_image", isTrue),
    membersCount: field("members_count", optional(readNumber, 0)),
    pendingInvitationsCount: field("pending_invitations_count", optional(readNumber, 0)),
    pendingRequestsCount: field("pending_requests_count", optional(readNumber, 0)),
    maxAllowedMemberships: field("max_allowed_memberships", optional(readNumber, 0)),
    publicMetadata: field("public_metadata", metadata),
    createdAt: field("created_at", time),
    updatedAt: field("updated_at", time),
  };
};

export function readPage<T>(read: Reader<T>): Reader<PaginatedResponse<T>> {
  return (value, path) => {
    const field = fieldsOf(value, path);
    const page = { data: field("data", arrayOf(read)), totalCount: field("total_count", readNumber) };
    return field("total_count_is_exact", optional(readBoolean, true)) ? page : { ...page, isCountExact: false };
  };
}
