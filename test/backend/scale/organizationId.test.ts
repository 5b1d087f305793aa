import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { skipPostgres } from "../../support/database/postgres.js";
import { recordApi } from "../../support/database/recordApi.js";
import type { RecordedPlan } from "../../support/database/recordPlans.js";
import { unboundTables } from "../../support/database/unboundTables.js";
import { must } from "../../support/must.js";
import { routeNames } from "../../support/routeOf.js";

/** Tables of the whole instance. Each other has an `organization_id`. */
const OF_INSTANCE = [
  "roster_migrations",
  "roster_organizations",
  "roster_permissions",
  // How many requests each user sends, in whatever organization.
  "roster_rate_limits",
  "roster_role_permissions",
  "roster_roles",
  "roster_users",
];

/** Statements about more than one organization, and why. */
const EXCEPTIONS: readonly [why: string, statement: RegExp][] = [
  ["all memberships of a user", /from "roster_memberships" as "m" .* where "m"."user_id" = \$1/s],
  [
    "all memberships of the instance, for servers",
    /from "roster_memberships" as "m" left join [^]* order by (?!.*where)/,
  ],
  [
    "their number",
    /^select count\(\*\)::integer as "total_count" from "roster_memberships" as "m" left join (?!.*where)/,
  ],
  ["the user who accepts has only the ticket", /^select "i"."organization_id" from .* where "i"."ticket" = \$1$/],
  ["a role that loses its managers in any organization", /"other"."organization_id" = "m"."organization_id"/],
  [
    "a role that is in use in any organization",
    /^select \(exists \(select "id" from "roster_memberships" where "role" = \$1\)/,
  ],
  [
    "the same, by its foreign key",
    /^SELECT 1 FROM ONLY .*"roster_memberships" x WHERE \$1 OPERATOR\(pg_catalog.=\) "role"/,
  ],
  [
    "a user who is renamed in all organizations",
    /^update roster_member_search as old .* where m.user_id = any\(ids\)/s,
  ],
  [
    "a user who is active in all organizations",
    /^update roster_member_activity as old .* where m.user_id = any\(ids\)/s,
  ],
];

describe.skipIf(skipPostgres)("on PostgreSQL", () => {
  let api: Awaited<ReturnType<typeof recordApi>>;
  beforeAll(async () => {
    api = await recordApi();
  });
  afterAll(() => api?.close());

  /** The statements that name no organization, with the tables that they read or change so. */
  const unbound = (recorded: readonly RecordedPlan[]) =>
    recorded.flatMap(({ text, root }) => {
      const found = unboundTables(root, api.tables);
      return found.length > 0 ? { text, found } : [];
    });

  test("every table of organizations holds the organization's id in each row", async () => {
    const { rows } = await api.pool.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relname like 'roster%'",
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...OF_INSTANCE, ...api.tables].toSorted());
  });

  test("every statement of every route names the organization, and so do triggers", () => {
    expect([...api.called].toSorted()).toEqual(routeNames.toSorted());
    const isException = (text: string) => EXCEPTIONS.some(([, statement]) => statement.test(text));
    expect(unbound(api.plans).filter(({ text }) => !isException(text))).toEqual([]);
    const unused = EXCEPTIONS.filter(([, statement]) => !unbound(api.plans).some(({ text }) => statement.test(text)));
    expect(unused).toEqual([]);
  });

  test.each([
    ["select from roster_memberships where id = 'orgmem_1'", ["roster_memberships"]],
    ["delete from roster_invitations where id = 'orginv_1'", ["roster_invitations"]],
    [
      "select from roster_memberships as a join roster_events as b using (organization_id)",
      ["roster_memberships", "roster_events"],
    ],
    [
      "select from roster_memberships as a where organization_id = 'org_1' and exists (select from roster_counts where key = a.role)",
      ["roster_counts"],
    ],
    [
      "select from roster_organizations as o join roster_events as e on e.organization_id = o.id where o.id = 'org_1'",
      [],
    ],
  ])("a statement that names none is found: %s", async (statement, expected) => {
    const before = api.plans.length;
    await api.pool.query(statement);
    const plan = must(api.plans.slice(before).find(({ text }) => text === statement));
    expect(unboundTables(plan.root, api.tables).toSorted()).toEqual(expected.toSorted());
  });
});
