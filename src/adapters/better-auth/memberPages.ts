import { OrganizationError } from "../../organization/OrganizationError.js";
import type {
  MembershipFilterField,
  MembershipOrder,
  MembershipOrderField,
  MembershipsParams,
} from "../../organization/listParams.js";
import { fullName } from "../../organization/rules/personName.js";
import { MAX_METADATA_VALUES } from "../../organization/limits.js";
import type { MetadataValue, PaginatedResponse } from "../../organization/records.js";
import { matchesMetadata, withoutEmptyKeys, metadataValues } from "../../organization/rules/metadata.js";
import { findsPerson } from "../../organization/rules/search.js";
import type { Source } from "./BetterAuthClient.js";
import { type Filter, isServerError, listMembers, membersMatching } from "./members.js";
import { DEFAULT_ORDER } from "../../organization/fields.js";
import { parseOrder } from "../../organization/rules/order.js";
import { rangeOf } from "../../organization/rules/page.js";
import { comparing, pageOf } from "../shared/paging.js";
import type { Member } from "./readAnswers.js";
import { keyOf, rolesIn } from "./roles.js";

type SortKey = (member: Member) => string | number;

/** Better Auth sorts by time only: names and addresses are in another table. */
const SORT_KEYS: ReadonlyMap<string, SortKey> = new Map<MembershipOrderField, SortKey>([
  ["created_at", ({ joinedAt }) => joinedAt],
  ["first_name", ({ user }) => fullName(user)?.toLowerCase() ?? ""],
  ["email_address", ({ user }) => user.identifier?.toLowerCase() ?? ""],
]);

/** The fields that `pageOfMembers` can sort by. */
export const MEMBERSHIP_ORDER_FIELDS: readonly MembershipOrderField[] = ["created_at", "first_name", "email_address"];

/** The fields that `pageOfMembers` can filter by, where members have metadata. */
export const MEMBERSHIP_FILTER_FIELDS: readonly MembershipFilterField[] = ["created_at", "public_metadata"];

/** A page of members. Where Better Auth cannot filter, search or sort, all members are read and the page is made here. */
export async function pageOfMembers(
  source: Source,
  params: MembershipsParams,
  signal?: AbortSignal,
): Promise<PaginatedResponse<Member>> {
  const { role = [], query = "", createdAfter = 0, orderBy = DEFAULT_ORDER } = params;
  const metadata = withoutEmptyKeys(params.publicMetadata);
  const roles = role.map(keyOf);
  const compare = comparing(orderBy, sortKeyOf(orderBy));
  if (roles.length === 0 && !query.trim() && !createdAfter && !metadata && orderBy.endsWith("created_at")) {
    const page = await pageByTime(source, params, signal).catch((error: unknown) => {
      if (!isServerError(error)) throw error;
    });
    if (page) return { ...page, data: page.data.toSorted(compare) };
  }
  const members = (await membersMatching(source, narrowedTo(role), signal))
    .filter((member) => roles.length === 0 || roles.includes(keyOf(member.role)))
    .filter(({ id, userId, user }) => findsPerson(query, user, [id, userId]))
    .filter(({ joinedAt }) => !createdAfter || joinedAt > createdAfter)
    .filter((member) => matchesMetadata(member.metadata, metadata));
  return pageOf(members.toSorted(compare), params);
}

/** The values that members have for a key of their metadata. */
export async function metadataValuesOf(
  source: Source,
  key: string,
  signal?: AbortSignal,
): Promise<PaginatedResponse<MetadataValue>> {
  const members = source.metadataFields.includes(key) ? await membersMatching(source, {}, signal) : [];
  const values = [...new Set(members.flatMap(({ metadata }) => metadataValues(metadata, key)))];
  return { data: values.slice(0, MAX_METADATA_VALUES), totalCount: values.length };
}

/**
 * A page as Better Auth returns it. `undefined` where members on both sides of an edge joined at the same time: the
 * server's order of these may differ between requests.
 */
async function pageByTime(
  source: Source,
  params: MembershipsParams,
  signal?: AbortSignal,
): Promise<PaginatedResponse<Member> | undefined> {
  const { orderBy = DEFAULT_ORDER } = params;
  const { offset, limit } = rangeOf(params);
  const before = offset > 0 ? 1 : 0;
  const place = { offset: offset - before, limit: before + limit + 1 };
  const order = { sortBy: "createdAt", sortDirection: orderBy.startsWith("-") ? "desc" : "asc" } as const;
  const { members, total } = await listMembers(source, { ...place, ...order }, signal);
  const isTied = (index: number) =>
    members[index + 1] !== undefined && members[index]?.joinedAt === members[index + 1]?.joinedAt;
  if ((before && isTied(0)) || isTied(before + limit - 1)) return undefined;
  return { data: members.slice(before, before + limit), totalCount: total };
}

/** A filter that keeps at least these roles. Better Auth compares roles as text, so `member,admin` differs from `admin,member`. */
function narrowedTo([first, ...others]: readonly string[]): Filter {
  const [part] = first === undefined || others.length > 0 ? [] : rolesIn(first);
  return part === undefined ? {} : { filterField: "role", filterOperator: "contains", filterValue: part };
}

function sortKeyOf(orderBy: MembershipOrder): SortKey {
  const sortKey = SORT_KEYS.get(parseOrder(orderBy).field);
  if (sortKey) return sortKey;
  throw new OrganizationError(`Members can't be sorted by "${orderBy}". Choose one of \`membershipOrderFields\`.`, {
    code: "form_param_value_invalid",
    status: 422,
    paramName: "order_by",
  });
}
