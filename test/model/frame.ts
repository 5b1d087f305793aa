import type { ShownList } from "../../src/hooks/list/usePagedList.js";
import type { RowWrite } from "../../src/query/writes/rowWrites.js";
import type { Place } from "./place.js";
import { isOfEnd, isOfStatus, wrongEnd, wrongGroup, wrongStatus } from "./undone.js";
import type { Screen } from "./useScreen.js";

/** The fault in a picture at any moment, also during requests; `undefined`: none. */
export function wrongIn(screen: Screen, place: Place): string | undefined {
  return [...problems(screen, place)][0];
}

function* problems(screen: Screen, place: Place): Generator<string> {
  const { table, infinite, queue, invitations, details, writes } = screen;
  yield* paging("the table", table.list);
  yield* paging("the queue of requests", queue.list);
  yield* paging("the list of invitations", invitations.list);
  if (infinite.count < 0) yield `The endless list counts ${infinite.count}.`;

  const members = [...table.list.data, ...infinite.data];
  const userIds = table.list.data.map(({ publicUserData }) => publicUserData.userId);
  yield* twice("The table", userIds);
  yield* twice(
    "The endless list",
    infinite.data.map(({ id }) => id),
  );
  yield* twice(
    "The queue",
    queue.list.data.map(({ id }) => id),
  );
  yield* twice(
    "The list of invitations",
    invitations.list.data.map(({ id }) => id),
  );

  for (const {
    publicUserData: { userId },
  } of [...members, ...queue.list.data]) {
    if (!userId.includes(`${place.id}_`)) yield `${userId} of another organization shows in ${place.id}.`;
  }
  for (const { emailAddress } of invitations.list.data) {
    if (!emailAddress.endsWith(place.domain)) yield `${emailAddress} of another organization shows in ${place.id}.`;
  }

  const role = table.filters.role;
  if (role && !table.list.isPlaceholderData) {
    for (const row of table.list.data) {
      if (row.role !== role) yield `${row.publicUserData.userId}, ${row.role}, shows among ${role}.`;
    }
  }
  const { status: statuses } = table.params;
  if (statuses && !table.list.isPlaceholderData) {
    for (const { publicUserData, status } of table.list.data) {
      if (!statuses.includes(status)) yield `${publicUserData.userId}, ${status}, shows among ${statuses.join()}.`;
    }
  }
  for (const { publicUserData, status } of queue.list.data) {
    if (status !== "pending") yield `The request of ${publicUserData.userId}, ${status}, shows among the pending ones.`;
  }
  if (invitations.status !== "all" && !invitations.list.isPlaceholderData) {
    for (const { emailAddress, status } of invitations.list.data) {
      if (status !== invitations.status)
        yield `The invitation of ${emailAddress}, ${status}, shows among ${invitations.status}.`;
    }
  }

  const changes = pendingByRow(writes.members);
  for (const row of members) {
    const pending = changes.get(row.publicUserData.userId) ?? [];
    if (pending.some(({ name }) => name === "removeMember"))
      yield `${row.publicUserData.userId} shows while being removed.`;
    const change = pending.findLast(({ name }) => name === "updateMember");
    if (change && row.role !== change.role) {
      yield `${row.publicUserData.userId} shows as ${row.role} while becoming ${change.role}.`;
    }
    const wrong =
      wrongGroup(row, pending.at(-1)) ??
      wrongStatus(row, pending.findLast(isOfStatus)) ??
      wrongEnd(row, pending.findLast(isOfEnd));
    if (wrong) yield `${row.publicUserData.userId} ${wrong} while it is being changed.`;
  }
  for (const [rowId, pending] of pendingByRow(writes.invitations)) {
    const row = invitations.list.data.find(({ id }) => id === rowId);
    if (row?.status === "pending" && pending.some(({ name }) => name === "revokeInvitation")) {
      yield `The invitation of ${row.emailAddress} shows as pending while being taken back.`;
    }
  }

  const { membersCount = 0, pendingInvitationsCount = 0, pendingRequestsCount = 0 } = details.data ?? {};
  if (Math.min(membersCount, pendingInvitationsCount, pendingRequestsCount) < 0) {
    yield `The organization counts ${membersCount} members, ${pendingInvitationsCount} invitations, ${pendingRequestsCount} requests.`;
  }
}

function* paging(name: string, list: ShownList<unknown>): Generator<string> {
  const { count, data, page, pageCount, pageSize, range } = list;
  const told = `${name} shows page ${page} of ${pageCount}, rows ${range.from} to ${range.to} of ${count}`;
  if (count < 0) yield `${told}: a count below zero.`;
  if (page < 1 || page > pageCount) yield `${told}: there is no such page.`;
  if (range.to > count) yield `${told}: there are not so many rows.`;
  if (data.length > 0 && range.to - range.from + 1 !== data.length) yield `${told}, but shows ${data.length}.`;
  if (data.length > 0 && !list.isPlaceholderData) {
    if (data.length > pageSize) yield `${told}, but shows ${data.length} where ${pageSize} are asked for.`;
    if (range.from !== (page - 1) * pageSize + 1) yield `${told}: that is not the first row of the page.`;
  }
}

function* twice(name: string, ids: readonly string[]): Generator<string> {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) yield `${name} shows ${repeated} twice.`;
}

function pendingByRow<T>(writes: readonly RowWrite<T>[]): ReadonlyMap<string, readonly RowWrite<T>[]> {
  const byRow = new Map<string, RowWrite<T>[]>();
  for (const write of writes) {
    if (write.status === "pending") byRow.set(write.rowId, [...(byRow.get(write.rowId) ?? []), write]);
  }
  return byRow;
}
