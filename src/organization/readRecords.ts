import type {
  Membership,
  OrganizationDetails,
  PaginatedResponse,
  Permission,
  PublicUserData,
  Role,
} from "./records.js";
import { arrayOf, fieldsOf, optional, readNumber, readRecord, readString, readTime, type Reader } from "./read.js";

// What identifies or orders a row must be there; what is only shown may be missing.
const text = optional(readString, "");
const textOrNull = optional(readString, null);
const time = optional(readTime, 0);
const metadata = optional(readRecord, {});
const isTrue: Reader<boolean> = (value) => value === true;

const readPublicUserData: Reader<PublicUserData> = (value, path) => {
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
  };
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
    publicMetadata: field("public_metadata", metadata),
    publicUserData: field("public_user_data", readPublicUserData),
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
  };
};

export const readRole: Reader<Role> = (value, path) => {
  const field = fieldsOf(value, path);
  const key = field("key", readString);
  return {
    id: field("id", optional(readString, key)),
    key,
    name: field("name", optional(readString, key)),
    description: field("description", textOrNull),
    permissions: field("permissions", optional(arrayOf(readPermission), [])),
    createdAt: field("created_at", time),
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
    maxAllowedMemberships: field("max_allowed_memberships", optional(readNumber, 0)),
    publicMetadata: field("public_metadata", metadata),
    createdAt: field("created_at", time),
    updatedAt: field("updated_at", time),
  };
};

export function readPage<T>(read: Reader<T>): Reader<PaginatedResponse<T>> {
  return (value, path) => {
    const field = fieldsOf(value, path);
    return { data: field("data", arrayOf(read)), totalCount: field("total_count", readNumber) };
  };
}
