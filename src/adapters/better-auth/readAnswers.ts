import {
  arrayOf,
  fieldsOf,
  oneOf,
  optional,
  parseJson,
  readNumber,
  readRecord,
  readString,
  readTime,
  type Reader,
} from "../../organization/http/read.js";
import type { InvitationStatus, Metadata, PublicUserData } from "../../organization/records.js";

/** A member as Better Auth stores it. */
export interface Member {
  readonly id: string;
  readonly userId: string;
  /** Roles, separated by commas. */
  readonly role: string;
  readonly joinedAt: number;
  readonly user: PublicUserData;
  /** The app's own fields. */
  readonly metadata: Metadata;
}

/** An invitation as Better Auth stores it. */
export interface BetterAuthInvitation {
  readonly id: string;
  readonly email: string;
  /** Roles, separated by commas. */
  readonly role: string;
  readonly status: InvitationStatus;
  readonly inviterId: string | null;
  readonly expiresAt: number;
  readonly createdAt: number;
}

const textOrNull = optional(readString, null);

/** Clients parse times to `Date` unless configured otherwise. */
const readDate: Reader<number> = (value, path) =>
  readTime(value instanceof Date || typeof value === "string" ? new Date(value).getTime() : value, path);

/** Better Auth has one name, not a first and a last one. Deleted users have none. */
const readUser = (userId: string): Reader<PublicUserData> => {
  return (value, path) => {
    const field = fieldsOf(optional(readRecord, {})(value, path), path);
    const image = field("image", textOrNull);
    return {
      userId,
      firstName: field("name", textOrNull) || null,
      lastName: null,
      imageUrl: image ?? "",
      hasImage: Boolean(image),
      identifier: field("email", textOrNull),
      username: null,
      banned: false,
      deprovisioned: false,
    };
  };
};

/** The fields with a value that JSON has too: a client may have parsed a time. */
const readFields =
  (names: readonly string[]): Reader<Metadata> =>
  (value, path) => {
    const record = readRecord(value, path);
    const held = names.flatMap((name) => {
      const own: unknown = Object.hasOwn(record, name) ? record[name] : undefined;
      return own === undefined || own === null ? [] : [[name, own instanceof Date ? own.toJSON() : own]];
    });
    return Object.fromEntries(held);
  };

/** @param fields the names of the app's own fields */
export const readMember =
  (fields: readonly string[]): Reader<Member> =>
  (value, path) => {
    const field = fieldsOf(value, path);
    const userId = field("userId", readString);
    return {
      id: field("id", readString),
      userId,
      role: field("role", readString),
      joinedAt: field("createdAt", readDate),
      user: field("user", readUser(userId)),
      metadata: readFields(fields)(value, path),
    };
  };

export const readMembers =
  (fields: readonly string[]): Reader<{ readonly members: readonly Member[]; readonly total: number }> =>
  (value, path) => {
    const field = fieldsOf(value, path);
    return { members: field("members", arrayOf(readMember(fields))), total: field("total", readNumber) };
  };

/** A member's role after a write. */
export const readRole: Reader<string> = (value, path) => fieldsOf(value, path)("role", readString);

export const readRemoved: Reader<string> = (value, path) => fieldsOf(value, path)("member", readRole);

/** `null` when no one is signed in. */
export const readSessionUser: Reader<string | null> = (value, path) =>
  optional((session, at) => fieldsOf(session, at)("user", (user, in_) => fieldsOf(user, in_)("id", readString)), null)(
    value,
    path,
  );

/** The contract has no status for a declined invitation: it counts as revoked. */
const readStatus: Reader<InvitationStatus> = (value, path) => {
  const status = oneOf("pending", "accepted", "rejected", "canceled")(value, path);
  return status === "rejected" || status === "canceled" ? "revoked" : status;
};

export const readInvitation: Reader<BetterAuthInvitation> = (value, path) => {
  const field = fieldsOf(value, path);
  const expiresAt = field("expiresAt", readDate);
  const status = field("status", readStatus);
  return {
    id: field("id", readString),
    email: field("email", readString),
    role: field("role", optional(readString, "")),
    // Better Auth leaves expired invitations pending, but does not accept them.
    status: status === "pending" && expiresAt < Date.now() ? "expired" : status,
    inviterId: field("inviterId", textOrNull),
    expiresAt,
    createdAt: field("createdAt", optional(readDate, 0)),
  };
};

export const readInvitations: Reader<readonly BetterAuthInvitation[]> = arrayOf(readInvitation);

/** Better Auth stores metadata as JSON text, and sometimes returns it as such. */
const readMetadata: Reader<Metadata> = (value, path) =>
  optional(readRecord, {})(typeof value === "string" ? parseJson(value) : value, path);

export const readOrganization: Reader<{
  readonly name: string;
  readonly slug: string;
  readonly logo: string | null;
  readonly metadata: Metadata;
  readonly createdAt: number;
}> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    name: field("name", readString),
    slug: field("slug", optional(readString, "")),
    logo: field("logo", textOrNull),
    metadata: field("metadata", readMetadata),
    createdAt: field("createdAt", optional(readDate, 0)),
  };
};

/** A role that the organization created. */
export interface OwnRole {
  readonly role: string;
  readonly statements: Readonly<Record<string, readonly string[]>>;
}

const readStatements: Reader<OwnRole["statements"]> = (value, path) =>
  Object.fromEntries(
    Object.entries(optional(readRecord, {})(value, path)).map(([resource, actions]) => [
      resource,
      optional(arrayOf(readString), [])(actions, `${path}.${resource}`),
    ]),
  );

export const readOwnRoles: Reader<readonly OwnRole[]> = arrayOf((value, path) => {
  const field = fieldsOf(value, path);
  return { role: field("role", readString), statements: field("permission", readStatements) };
});
