import { OrganizationError } from "../../organization/OrganizationError.js";
import type { MembershipOrderField, MembershipsParams } from "../../organization/Organization.js";
import { fullName } from "../../organization/rules/personName.js";
import type { PaginatedResponse } from "../../organization/records.js";
import { findsPerson } from "../../organization/rules/search.js";
import type { Source } from "./BetterAuthClient.js";
import { type Filter, isFailure, listMembers, membersThrough } from "./members.js";
import { inOrderOf, pageOf, startOf } from "./page.js";
import type { Member } from "./readAnswers.js";
import { keyOf, rolesIn } from "./roles.js";

type SortKey = (member: Member) => string | number;

/** Better Auth itself sorts by time. Names and addresses lie in another table of its, which it does not sort by. */
const SORT_KEYS: ReadonlyMap<string, SortKey> = new Map<MembershipOrderField, SortKey>([
  ["created_at", ({ joinedAt }) => joinedAt],
  ["first_name", ({ user }) => fullName(user)?.toLowerCase() ?? ""],
  ["email_address", ({ user }) => user.identifier?.toLowerCase() ?? ""],
]);

/** What `pageOfMembers` sorts by. */
export const MEMBERSHIP_ORDER_FIELDS: readonly MembershipOrderField[] = ["created_at", "first_name", "email_address"];

/** A page of members. What Better Auth cannot filter, search or sort, it answers as a whole, and is done here. */
export async function pageOfMembers(
  source: Source,
  params: MembershipsParams,
  signal?: AbortSignal,
): Promise<PaginatedResponse<Member>> {
  const { role = [], query = "", createdAfter = 0, orderBy = "-created_at" } = params;
  const roles = role.map(keyOf);
  const compare = inOrderOf(orderBy, sortKeyOf(orderBy));
  if (roles.length === 0 && !query.trim() && !createdAfter && orderBy.endsWith("created_at")) {
    const page = await pageByTime(source, params, signal).catch((error: unknown) => {
      if (!isFailure(error)) throw error;
    });
    if (page) return { ...page, data: page.data.toSorted(compare) };
  }
  const members = (await membersThrough(source, narrowedTo(role), signal))
    .filter((member) => roles.length === 0 || roles.includes(keyOf(member.role)))
    .filter(({ id, userId, user }) => findsPerson(query, user, [id, userId]))
    .filter(({ joinedAt }) => !createdAfter || joinedAt > createdAfter);
  return pageOf(members.toSorted(compare), params);
}

/**
 * A page as Better Auth cuts it. `undefined` where somebody on it and somebody beyond an edge joined at the same time: the
 * server may then have either of them on this page, and another time on the next.
 */
async function pageByTime(
  source: Source,
  params: MembershipsParams,
  signal?: AbortSignal,
): Promise<PaginatedResponse<Member> | undefined> {
  const { orderBy = "-created_at", pageSize = 10 } = params;
  const start = startOf(params);
  const before = start > 0 ? 1 : 0;
  const place = { offset: start - before, limit: before + pageSize + 1 };
  const order = { sortBy: "createdAt", sortDirection: orderBy.startsWith("-") ? "desc" : "asc" } as const;
  const { members, total } = await listMembers(source, { ...place, ...order }, signal);
  const isTied = (index: number) =>
    members[index + 1] !== undefined && members[index]?.joinedAt === members[index + 1]?.joinedAt;
  if ((before && isTied(0)) || isTied(before + pageSize - 1)) return undefined;
  return { data: members.slice(before, before + pageSize), totalCount: total };
}

/** At least all of these roles. Better Auth compares them as text, and `member,admin` is another one than `admin,member`. */
function narrowedTo([first, ...others]: readonly string[]): Filter {
  const [part] = first === undefined || others.length > 0 ? [] : rolesIn(first);
  return part === undefined ? {} : { filterField: "role", filterOperator: "contains", filterValue: part };
}

function sortKeyOf(orderBy: string): SortKey {
  const sortKey = SORT_KEYS.get(orderBy.replace(/^[+-]/, ""));
  if (sortKey) return sortKey;
  throw new OrganizationError(`Members cannot be sorted by "${orderBy}" here. Choose from \`membershipOrderFields\`.`, {
    code: "form_param_value_invalid",
    status: 422,
    paramName: "order_by",
  });
}
