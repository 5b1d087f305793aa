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
  const [member] = (await listMembers(source, { ...filter, limit: 1 }, signal)).members;
  if (member) return member;
  throw new OrganizationError("This person is not a member of the organization. Reload and try again.", {
    code: "resource_not_found",
    status: 404,
    paramName: "user_id",
  });
}

/** All members that Better Auth's one filter lets through. */
export async function allMembers(source: Source, filter: Filter, signal?: AbortSignal): Promise<readonly Member[]> {
  for (let tries = 1; ; tries += 1) {
    const found = new Map<string, Member>();
    let [offset, total] = [0, 0];
    do {
      // By id: pages cut by a time that many share could have one member twice, and another not at all.
      const page = { ...filter, limit: MOST_ROWS, offset, sortBy: "id" };
      const answer = await listMembers(source, page, signal);
      for (const member of answer.members) found.set(member.id, member);
      total = answer.total;
      offset += MOST_ROWS;
    } while (offset < total);
    if (found.size === total || tries === MOST_TRIES) return [...found.values()];
  }
}

/** Members who hold several roles. */
export const membersOfManyRoles = (source: Source, signal?: AbortSignal) =>
  allMembers(source, { filterField: "role", filterOperator: "contains", filterValue: "," }, signal);
