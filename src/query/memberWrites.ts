import type { Mutation, MutationStatus } from "@tanstack/react-query";
import type { AddMemberParams, Organization, UpdateMemberParams } from "../organization/Organization.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { Membership, Role } from "../organization/records.js";
import { organizationKey } from "./keys.js";
import { type MemberChange, withRole } from "./memberChanges.js";

/** Prefix of the keys of all writes to members. */
export const memberWritesKey = (organization: Organization) => [...organizationKey(organization), "members"] as const;

export type MemberWriteName = "addMember" | "updateMember" | "removeMember";

export const memberWriteKey = (organization: Organization, name: MemberWriteName) =>
  [...memberWritesKey(organization), name] as const;

/** A write to a member as the mutation cache knows it. */
export type MemberMutation = Mutation<Membership, OrganizationError, AddMemberParams | UpdateMemberParams | string>;

/** A write to one member: under way, done or refused. */
export interface MemberWrite {
  /** Rises with each write of the page's life. */
  readonly id: number;
  readonly type: MemberWriteName;
  readonly userId: string;
  /** The role to give; `undefined` for a removal. */
  readonly role: string | undefined;
  readonly status: MutationStatus;
  readonly error: OrganizationError | null;
}

/** The member write that a mutation is; its key says of which kind. */
export function memberWriteOf({ mutationId: id, options, state }: MemberMutation): MemberWrite {
  const { variables = "", status, error } = state;
  const { userId, role } = typeof variables === "string" ? { userId: variables, role: undefined } : variables;
  const isAddition = options.mutationKey?.at(-1) === ("addMember" satisfies MemberWriteName);
  const type = isAddition ? "addMember" : role === undefined ? "removeMember" : "updateMember";
  return { id, type, userId, role, status, error };
}

/** What the writes that are still under way make of the rows, one change a member. */
export function pendingChanges(writes: readonly MemberWrite[], roles: readonly Role[]): readonly MemberChange[] {
  const pending = writes.filter(({ type, status }) => type !== "addMember" && status === "pending");
  return [...new Set(pending.map(({ userId }) => userId))].map((userId) => ({
    userId,
    next: (row) =>
      pending
        .filter((write) => write.userId === userId)
        .reduce<Membership | undefined>(
          (before, { role }) => (before && role !== undefined ? withRole(before, role, roles) : undefined),
          row,
        ),
  }));
}
