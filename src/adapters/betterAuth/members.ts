import { OrganizationError } from "../../organization/OrganizationError.js";
import type { ListMembersQuery, Source } from "./BetterAuthClient.js";
import { call } from "./call.js";
import { type Member, readMembers } from "./readAnswers.js";

/** How many members are read at once where all are. */
const MOST_ROWS = 500;

/** How often all are read again because somebody came or went meanwhile. */
const MOST_TRIES = 3;

/** Better Auth takes one filter a call. */
export type Filter = Pick<ListMembersQuery, "filterField" | "filterOperator" | "filterValue">;

/** One call of `list-members`. */
export const listMembers = ({ client, organizationId }: Source, query: ListMembersQuery, signal?: AbortSignal) =>
  call((fetchOptions) => client.organization.listMembers({ query: { ...query, organizationId }, fetchOptions }), {
    read: readMembers,
    signal,
  });

/** The member who is this user. @throws OrganizationError when nobody is */
export async function memberOf(source: Source, userId: string, signal?: AbortSignal): Promise<Member> {
  const filter: Filter = { filterField: "userId", filterOperator: "eq", filterValue: userId };
  const members = await orAll(
    async () => (await listMembers(source, { ...filter, limit: 1 }, signal)).members,
    source,
    signal,
  );
  // A server that does not know the filter answers somebody else.
  const member = members.find((found) => found.userId === userId);
  if (member) return member;
  throw new OrganizationError("This person is not a member of the organization. Reload and try again.", {
    code: "resource_not_found",
    status: 404,
    paramName: "user_id",
  });
}

/** Whether the server of a client obeys `filterOperator`: before 1.4.8 it compares for equality whatever that says. */
const obeying = new WeakMap<object, Promise<boolean>>();

function obeysOperators(source: Source): Promise<boolean> {
  const known = obeying.get(source.client);
  if (known) return known;
  // Nobody has this role, so all have another one.
  const others: Filter = { filterField: "role", filterOperator: "ne", filterValue: "," };
  const asked = listMembers(source, { ...others, limit: 1 }).then(({ total }) => total > 0);
  obeying.set(source.client, asked);
  return asked.catch((error: unknown) => {
    obeying.delete(source.client);
    if (isFailure(error)) return false;
    throw error;
  });
}

/** All members, or at least those whom the filter lets through: a filter that the server may not obey is left out. */
export async function membersThrough(source: Source, filter: Filter, signal?: AbortSignal): Promise<readonly Member[]> {
  const isTrusted = filter.filterOperator === undefined || (await obeysOperators(source));
  signal?.throwIfAborted();
  return isTrusted ? orAll(() => allMembers(source, filter, signal), source, signal) : allMembers(source, {}, signal);
}

/** What a server before 1.7 answers when nobody is found, on SQL databases that know no empty list. */
export const isFailure = (error: unknown): boolean => error instanceof OrganizationError && (error.status ?? 0) >= 500;

/** Asks for some members; where the server fails, for all of them. */
async function orAll(
  ask: () => Promise<readonly Member[]>,
  source: Source,
  signal: AbortSignal | undefined,
): Promise<readonly Member[]> {
  try {
    return await ask();
  } catch (error) {
    if (!isFailure(error)) throw error;
    return allMembers(source, {}, signal);
  }
}

/**
 * All members that Better Auth's one filter lets through. Each call begins with the last one of the call before: where that
 * is another one by now, somebody came or went, others have moved over the edge, and all are read again.
 */
async function allMembers(
  source: Source,
  filter: Filter,
  signal?: AbortSignal,
  tries = MOST_TRIES,
): Promise<readonly Member[]> {
  const found = new Map<string, Member>();
  let last: string | undefined;
  for (let total = 1; found.size < total;) {
    const offset = Math.max(0, found.size - 1);
    // By id: pages cut by a time that many share could have one member twice, and another not at all.
    const answer = await listMembers(source, { ...filter, limit: MOST_ROWS, offset, sortBy: "id" }, signal);
    const hasMoved = last !== undefined && answer.members[0]?.id !== last;
    if (hasMoved && tries > 1) return allMembers(source, filter, signal, tries - 1);
    const before = found.size;
    for (const member of answer.members) found.set(member.id, member);
    last = answer.members.at(-1)?.id;
    total = found.size === before ? 0 : answer.total;
  }
  return [...found.values()];
}

/** Members who hold several roles. */
export async function membersOfManyRoles(source: Source, signal?: AbortSignal): Promise<readonly Member[]> {
  const filter: Filter = { filterField: "role", filterOperator: "contains", filterValue: "," };
  return (await membersThrough(source, filter, signal)).filter(({ role }) => role.includes(","));
}
