import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { z } from "zod";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { MetadataValue } from "../../organization/records.js";
import type { Queries } from "../sql/database.js";
import type { membershipFilters } from "./membershipOperations.js";
import { findsMember, findsMemberBy } from "../users/search.js";
import { usersOfAddresses } from "../users/usersOfAddresses.js";

export type Filters = z.output<z.ZodObject<typeof membershipFilters>>;

type Condition = RawBuilder<SqlBool>;

interface Search {
  readonly queries: Queries;
  readonly organizationId: string;
}

type Values = { readonly [Name in keyof Filters]-?: NonNullable<Filters[Name]> };

type Conditions = {
  readonly [Name in keyof Values]: (value: Values[Name], search: Search) => Condition | Promise<Condition>;
};

/** The condition of each parameter, in the order in which they are applied. */
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
  // Each member once, also of several groups.
  group_id: (groups, { organizationId }) => sql`m.id in (
    select membership_id from roster_group_members
    where organization_id = ${organizationId} and group_id in (${sql.join(groups)})
  )`,
  created_at_before: (time) => sql`m.created_at < ${time}`,
  created_at_after: (time) => sql`m.created_at > ${time}`,
  // As rows say it: those whose access has ended are written down before a list is read.
  status: (statuses) => sql`m.status in (${sql.join(statuses.map((status) => sql.lit(status)))})`,
  expires_at_before: (time) => sql`(m.status = 'active' and m.expires_at is not null and m.expires_at <= ${time})`,
  public_metadata: (filter) => every(Object.entries(filter).map(([key, values]) => any(values.flatMap(holding(key))))),
  managed_by: (names, { organizationId }) => {
    const sources = names.map((name) => `${organizationId} ${name}`);
    return sql`roster_managed_by(m.organization_id, m.managed) && ${sources}::text[]`;
  },
  last_active_at_before: (time) => sql`a.last_active_at < ${time}`,
  two_factor: (states, { organizationId }) =>
    any(states.map((state) => hasFact(organizationId, { two_factor_enabled: state === "enabled" }))),
  sign_in_method: (methods, { organizationId }) => hasFact(organizationId, { sign_in_methods: methods }),
};

/** All filters there are. */
export const FILTER_NAMES = Object.keys(CONDITIONS).filter((name): name is keyof Filters =>
  Object.hasOwn(CONDITIONS, name),
);

/** Which of an organization's members the filters leave: conditions on the memberships `m`, the users `u`, `s` and `a`. */
export async function membershipConditions(
  queries: Queries,
  organizationId: string,
  filters: Filters,
): Promise<readonly Condition[]> {
  const conditions: Condition[] = [];
  for (const name of FILTER_NAMES) {
    const value = filters[name];
    if (value) conditions.push(await conditionOf(name, value, { queries, organizationId }));
  }
  return conditions;
}

const conditionOf = <Name extends keyof Values>(name: Name, value: Values[Name], search: Search) =>
  CONDITIONS[name](value, search);

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
