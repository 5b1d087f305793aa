import type { Membership } from "../../src/organization/records.js";
import { memberWrites } from "../../src/query/writes/memberWrites.js";
import { callOf, type RowWrite } from "../../src/query/writes/rowWrites.js";
import type { Screen } from "./useScreen.js";

/**
 * A write that succeeded and does not show; `undefined`: none. Only for a single user.
 */
export function undoneIn({ table, infinite, queue, invitations, writes }: Screen): string | undefined {
  const members = lastByRow(writes.members);
  // Who asked to join may be back by another way.
  const mayBeBack = writes.requests.some(({ name }) => name === "acceptMembershipRequest");
  for (const { role, publicUserData } of [...table.list.data, ...infinite.data]) {
    const { userId } = publicUserData;
    const done = members.get(userId);
    if (done?.name === "removeMember" && !mayBeBack) return `${userId} shows again after the removal.`;
    if (done?.name === "updateMember" && done.role !== role)
      return `${userId} shows as ${role} after becoming ${done.role}.`;
  }
  // A group that was deleted since is gone from its members.
  if (writes.groups.length === 0) {
    for (const row of [...table.list.data, ...infinite.data]) {
      const wrong = wrongGroup(row, members.get(row.publicUserData.userId));
      if (wrong) return `${row.publicUserData.userId} ${wrong} after it was changed.`;
    }
  }
  for (const row of [...table.list.data, ...infinite.data]) {
    const done = members.get(row.publicUserData.userId);
    const wrong = done && (wrongStatus(row, done) ?? wrongEnd(row, done));
    if (wrong) return `${row.publicUserData.userId} ${wrong} after it was changed.`;
  }
  const requests = lastByRow(writes.requests);
  for (const { id, publicUserData } of queue.list.data) {
    const done = requests.get(id);
    if (done && done.name !== "reopenMembershipRequest")
      return `${publicUserData.userId} asks again after ${done.name}.`;
  }
  const settled = lastByRow(writes.invitations);
  for (const { id, status, emailAddress } of invitations.list.data) {
    if (settled.get(id)?.name === "revokeInvitation" && status === "pending") {
      return `The invitation of ${emailAddress} is pending again after it was taken back.`;
    }
  }
  return undefined;
}

/**
 * A difference between the counts of the endless list and the organization, which both leave out pending removals;
 * `undefined`: none. Only for a single user, without pending reads. The table is left out: the first load of a page may be
 * older than the answer to a write, and its count is wrong until the refetch.
 */
export function uncounted({ table, infinite, details, writes }: Screen): string | undefined {
  const isOnlyLess = writes.members.every(
    ({ name, status }) => (name === "removeMember" || name === "updateMember") && status !== "error",
  );
  const isOfAll = table.filters.role === "";
  const isKnown = infinite.isSuccess && details.isSuccess;
  if (!isOnlyLess || !isOfAll || !isKnown || writes.requests.length > 0) return undefined;
  const { membersCount } = details.data;
  if (infinite.count === membersCount) return undefined;
  return `The endless list counts ${infinite.count}, the organization ${membersCount}.`;
}

/** What is wrong with the groups of a member after this write to them; `undefined`: nothing. */
export function wrongGroup({ groups = [] }: Membership, write: RowWrite<Membership> | undefined): string | undefined {
  if (write?.name !== "addGroupMember" && write?.name !== "removeGroupMember") return undefined;
  const { group } = callOf(memberWrites, write);
  const isIn = groups.some(({ id }) => id === group?.id);
  if (isIn === (write.name === "addGroupMember")) return undefined;
  return isIn ? `is in ${group?.name}` : `is not in ${group?.name}`;
}

type Write = RowWrite<Membership>;

export const isOfStatus = ({ name }: Write) => name === "deactivateMember" || name === "reactivateMember";

export const isOfEnd = ({ name }: Write) => name === "updateMemberExpiry";

/** What is wrong with the status of a member after this write to it; `undefined`: nothing. */
export function wrongStatus({ status }: Membership, write: Write | undefined): string | undefined {
  if (!write || !isOfStatus(write)) return undefined;
  return (status === "inactive") === (write.name === "deactivateMember") ? undefined : `is ${status}`;
}

/** What is wrong with the end of a member's access after this write to it; `undefined`: nothing. */
export function wrongEnd(row: Membership, write: Write | undefined): string | undefined {
  if (!write || !isOfEnd(write)) return undefined;
  const expiresAt = callOf(memberWrites, write).apply(row, [])?.expiresAt;
  return row.expiresAt === expiresAt ? undefined : `has access until ${row.expiresAt}`;
}

/** The last write to each row that was only ever written to with success. */
function lastByRow<T>(writes: readonly RowWrite<T>[]): ReadonlyMap<string, RowWrite<T>> {
  const doubtful = new Set(writes.flatMap(({ status, rowId }) => (status === "success" ? [] : [rowId])));
  return new Map(writes.flatMap((write) => (doubtful.has(write.rowId) ? [] : [[write.rowId, write]])));
}
