import { OrganizationError } from "../../organization/OrganizationError.js";
import type { ListMembersQuery, Source } from "./BetterAuthClient.js";
import { call } from "./call.js";
import { type Member, readMembers } from "./readAnswers.js";

/** Rows per request where all members are read. */
const MAX_ROWS = 500;

/** How often the whole list is read again because it changed during the read. */
const MAX_TRIES = 3;

/** Better Auth accepts one filter per call. */
export type Filter = Pick<ListMembersQuery, "filterField" | "filterOperator" | "filterValue">;

/** One call of `list-members`. */
export const listMembers = (
  { client, organizationId, metadataFields }: Source,
  query: ListMembersQuery,
  signal?: AbortSignal,
) =>
  call((fetchOptions) => client.organization.listMembers({ query: { ...query, organizationId }, fetchOptions }), {
    read: readMembers(metadataFields),
    signal,
  });

/** The member with this user id. @throws OrganizationError when there is none */
export async function memberOf(source: Source, userId: string, signal?: AbortSignal): Promise<Member> {
  const filter: Filter = { filterField: "userId", filterOperator: "eq", filterValue: userId };
  const members = await orAll(
    async () => (await listMembers(source, { ...filter, limit: 1 }, signal)).members,
    source,
    signal,
  );
  // A server that ignores the filter answers with another member.
  const member = members.find((found) => found.userId === userId);
  if (member) return member;
  throw new OrganizationError("This user is no longer a member of the organization. Reload and try again.", {
    code: "resource_not_found",
    status: 404,
    paramName: "user_id",
  });
}

/** Whether a client's server supports `filterOperator`: before 1.4.8 it always compares for equality. */
const operatorSupport = new WeakMap<object, Promise<boolean>>();

function supportsOperators(source: Source): Promise<boolean> {
  const known = operatorSupport.get(source.client);
  if (known) return known;
  // No member has this role, so every member matches.
  const others: Filter = { filterField: "role", filterOperator: "ne", filterValue: "," };
  const asked = listMembers(source, { ...others, limit: 1 }).then(({ total }) => total > 0);
  operatorSupport.set(source.client, asked);
  return asked.catch((error: unknown) => {
    operatorSupport.delete(source.client);
    if (isServerError(error)) return false;
    throw error;
  });
}

/** The members that match the filter, or all members where the server does not support it. */
export async function membersMatching(
  source: Source,
  filter: Filter,
  signal?: AbortSignal,
): Promise<readonly Member[]> {
  const isTrusted = filter.filterOperator === undefined || (await supportsOperators(source));
  signal?.throwIfAborted();
  return isTrusted ? orAll(() => allMembers(source, filter, signal), source, signal) : allMembers(source, {}, signal);
}

/** Servers before 1.7 fail where no member is found, on SQL databases without empty lists. */
export const isServerError = (error: unknown): boolean =>
  error instanceof OrganizationError && (error.status ?? 0) >= 500;

/** Reads some members; all of them where the server fails. */
async function orAll(
  ask: () => Promise<readonly Member[]>,
  source: Source,
  signal: AbortSignal | undefined,
): Promise<readonly Member[]> {
  try {
    return await ask();
  } catch (error) {
    if (!isServerError(error)) throw error;
    return allMembers(source, {}, signal);
  }
}

/**
 * All members that match Better Auth's one filter. Each call begins with the last member of the call before: where that
 * member has changed, rows have moved between pages, and the list is read again.
 */
async function allMembers(
  source: Source,
  filter: Filter,
  signal?: AbortSignal,
  tries = MAX_TRIES,
): Promise<readonly Member[]> {
  const found = new Map<string, Member>();
  let last: string | undefined;
  for (let total = 1; found.size < total;) {
    const offset = Math.max(0, found.size - 1);
    // Sorted by id: with equal times, pages could repeat one member and miss another.
    const answer = await listMembers(source, { ...filter, limit: MAX_ROWS, offset, sortBy: "id" }, signal);
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
  return (await membersMatching(source, filter, signal)).filter(({ role }) => role.includes(","));
}
