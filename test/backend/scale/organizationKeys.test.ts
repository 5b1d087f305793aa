import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENGINES, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend } from "../../support/testBackend.js";

describe.each(ENGINES)("on $name", ({ open }) => {
  let database: TestDatabase;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await open());
  });
  afterAll(() => close());

  test("a member whom an app's own SQL moves to another organization is counted and found there", async () => {
    await seedOrganization(database, { organizationId: "northwind", count: 3 });
    await seedOrganization(database, { organizationId: "contoso", count: 3 });
    await database.exec("update roster_memberships set organization_id = 'contoso' where user_id = 'northwind_1'");
    await database.exec("update roster_memberships set user_id = 'northwind_1x' where user_id = 'northwind_2'");
    const send = asServer(createTestBackend({ database }));
    const found = async (organizationId: string, query: string) =>
      (await send("GET", `/organizations/${organizationId}/memberships?query=${query}`)).body;
    expect(await found("northwind", "")).toMatchObject({ total_count: 2 });
    expect(await found("northwind", "northwind_1")).toMatchObject({
      data: [{ public_user_data: { user_id: "northwind_1x" } }],
    });
    expect(await found("contoso", "")).toMatchObject({ total_count: 4 });
    expect(await found("contoso", "northwind_1")).toMatchObject({
      data: [{ public_user_data: { user_id: "northwind_1" } }],
    });
    expect((await database.query("select from roster_member_search")).rows).toHaveLength(6);
  });
});
