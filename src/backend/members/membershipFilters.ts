import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { z } from "zod";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { MetadataValue } from "../../organization/records.js";
import type { Queries } from "../sql/database.js";
import type { OrganizationRow } from "../organizations/organizations.js";
import { type Counts, sourcesWith } from "../sql/counts.js";
import type { MemberCondition, MemberTable } from "./memberTables.js";
import type { membershipFilters } from "./membershipOperations.js";
import { findsMember, findsMemberBy } from "../users/search.js";
import { usersOfAddresses } from "../users/usersOfAddresses.js";

export type Filters = z.output<z.ZodObject<typeof membershipFilters>>;

type Condition = RawBuilder<SqlBool>;

interface Search {
  readonly queries: Queries;
  readonly organizationId: string;
  readonly counts: Counts;
}

type Values = { readonly [Name in keyof Filters]-?: NonNullable<Filters[Name]> };

type Conditions = {
  readonly [Name in keyof Values]: (value: Values[Name], search: Search) => Condition | Promise<Condition>;
};

/** The table that each parameter is about. Of several groups, one member may be in more than one: they are looked up. */
const TABLE_OF: { readonly [Name in keyof Values]: (value: Values[Name]) => MemberTable } = {
  role: () => "m",
  user_id: () => "m",
  email_address: () => "m",
  username: () => "s",
  name_query: () => "s",
  email_address_query: () => "s",
  username_query: () => "s",
  query: () => "s",
  group_id: (groups) => (groups.length === 1 ? "held" : "m"),
  created_at_before: () => "m",
  created_at_after: () => "m",
  status: () => "m",
  expires_at_before: () => "m",
  public_metadata: () => "m",
  managed_by: () => "m",
  last_active_at_before: () => "a",
  two_factor: () => "s",
  sign_in_method: () => "s",
};

/** The condition of each parameter on its table, in the order in which they are applied. */
const CONDITIONS: Conditions = {
  role: (roles) => sql`m.role in (${sql.join(roles)})`,
  user_id: (users) => {
    const idsOf = (isExcluded: boolean) =>
      users.filter((user) => user.excluded === isExcluded).map((user) => user.userId);
    const [wanted, unwanted] = [idsOf(false), idsOf(true)];
    const isWanted = wanted.length > 0 ? sql<SqlBool>`m.user_id in (${sql.join(wanted)})` : sql<SqlBool>`true`;
    return unwanted.length > 0 ? sql`${isWanted} and m.user_id not in (${sql.join(unwanted)})` : isWanted;
  },
  email_address: async (addresses, { queries, organizationId }) => {
    const ids = await usersOfAddresses(queries, addresses.map(addressKey), organizationId);
    return isOneOf("m.user_id", [...ids.values()].flat());
  },
  // Letter case tells no usernames apart: the unique index says so too.
  username: (usernames) => sql`(s.username <> '' and s.username in (${sql.join(usernames.map(lower))}))`,
  name_query: (text, { queries, organizationId }) => findsMemberBy("name", queries, organizationId, text),
  email_address_query: (text, { queries, organizationId }) => findsMemberBy("address", queries, organizationId, text),
  username_query: (text, { queries, organizationId }) => findsMemberBy("username", queries, organizationId, text),
  query: (text, { queries, organizationId }) => findsMember(queries, organizationId, text),
  group_id: (groups, { organizationId }) =>
    groups.length === 1
      ? sql`held.group_id in (${sql.join(groups)})`
      : sql`m.id in (
          select membership_id from roster_group_members
          where organization_id = ${organizationId} and group_id in (${sql.join(groups)})
        )`,
  created_at_before: (time) => sql`m.created_at < ${time}`,
  created_at_after: (time) => sql`m.created_at > ${time}`,
  // As rows say it: those whose access has ended are written down before a list is read.
  status: (statuses) => sql`m.status in (${sql.join(statuses.map((status) => sql.lit(status)))})`,
  expires_at_before: (time) => sql`(m.status = 'active' and m.expires_at is not null and m.expires_at <= ${time})`,
  public_metadata: (filter) => every(Object.entries(filter).map(([key, values]) => any(values.flatMap(holding(key))))),
  managed_by: (names, { counts }) => any(sourcesWith(counts, names).map((key) => sql`m.sources = ${key}`)),
  last_active_at_before: (time) => sql`a.last_active_at < ${time}`,
  two_factor: (states, { organizationId }) =>
    any(states.map((state) => hasFact(organizationId, { two_factor_enabled: state === "enabled" }))),
  sign_in_method: (methods, { organizationId }) => hasFact(organizationId, { sign_in_methods: methods }),
};

/** All filters there are. */
export const FILTER_NAMES = Object.keys(CONDITIONS).filter((name): name is keyof Filters =>
  Object.hasOwn(CONDITIONS, name),
);

/** Which of an organization's members the filters leave. */
export async function membershipConditions(
  queries: Queries,
  { id: organizationId, counts }: Pick<OrganizationRow, "id" | "counts">,
  filters: Filters,
): Promise<readonly MemberCondition[]> {
  const conditions: MemberCondition[] = [];
  for (const name of FILTER_NAMES) {
    const value = filters[name];
    if (value) conditions.push(await conditionOf(name, value, { queries, organizationId, counts }));
  }
  return conditions;
}

const conditionOf = async <Name extends keyof Values>(name: Name, value: Values[Name], search: Search) => ({
  table: TABLE_OF[name](value),
  condition: await CONDITIONS[name](value, search),
});

const lower = (value: string) => sql<string>`lower(${value})`;

const isOneOf = (column: string, values: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} in (select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

/** That the person has one of these facts: see `sql/migrations/userActivity.ts`. */
const hasFact = (organizationId: string, person: Readonly<Record<string, boolean | readonly string[]>>) =>
  sql<SqlBool>`s.facts && roster_member_facts(${organizationId}, ${JSON.stringify(person)}::jsonb)`;

/** That the public metadata has a value for a key, or a list with it. Containment is what the index can find. */
const holding = (key: string) => (value: MetadataValue) =>
  [value, [value]].map((held) => sql<SqlBool>`m.public_metadata @> ${JSON.stringify({ [key]: held })}::jsonb`);

const any = (conditions: readonly Condition[]) => sql<SqlBool>`(${sql.join([sql`false`, ...conditions], sql` or `)})`;

const every = (conditions: readonly Condition[]) => sql<SqlBool>`(${sql.join([sql`true`, ...conditions], sql` and `)})`;
