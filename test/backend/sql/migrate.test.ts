import type { PGlite } from "@electric-sql/pglite";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listOf, membershipAnswer, organizationAnswer } from "../../../src/backend/http/answers.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { migrate } from "../../../src/backend/index.js";
import { MIGRATIONS } from "../../../src/backend/sql/migrate.js";
import { openPGlite } from "../../support/database/databases.js";
import { skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { asServer, createTestBackend, outcomeOf } from "../../support/testBackend.js";

async function rowsOf(database: Database, query: string): Promise<unknown[]> {
  return (await sql.raw(query).execute(connect(database))).rows;
}

/** What migrating leaves behind: the names of the migrations that ran, and the roles that they made. */
async function outcomeOfMigrating(database: Database): Promise<unknown[][]> {
  return [
    await rowsOf(database, "select name from roster_migrations"),
    await rowsOf(database, "select key from roster_roles order by key"),
  ];
}

const ONCE = [Object.keys(MIGRATIONS).map((name) => ({ name })), [{ key: "org:admin" }, { key: "org:member" }]];

/** An organization of the app's own users 1 and 2. Answers what a search of its members finds, and what is refused. */
async function serveFromView(database: Database): Promise<{ found: unknown; refused: string; one: string }> {
  await rowsOf(
    database,
    `create table app_users (
      id integer primary key, given_name text, family_name text, email text, avatar_url text,
      disabled boolean not null default false,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now()
    )`,
  );
  await rowsOf(
    database,
    `create view roster_users as select
      id::text as id, given_name as first_name, family_name as last_name, null::text as username,
      email as email_address, null::text as phone_number, avatar_url as image_url, false as banned,
      disabled as deprovisioned, created_at, updated_at
    from app_users`,
  );
  await rowsOf(
    database,
    `insert into app_users (id, given_name, family_name, email, disabled) values
      (1, 'Ada', 'Okafor', 'ada@app.test', false), (2, 'Bram', 'Silva', 'bram@app.test', true)`,
  );
  const send = asServer(createTestBackend({ database }));
  const created = await send("POST", "/organizations", { name: "On a view", created_by: "1" });
  const path = `/organizations/${organizationAnswer.parse(created.body).id}/memberships`;
  await send("POST", path, { user_id: "2", role: "org:member" });
  const search = await send("GET", `${path}?query=SILVA&order_by=email_address`);
  return {
    found: listOf(membershipAnswer)
      .parse(search.body)
      .data.map((membership) => membership.public_user_data),
    refused: outcomeOf(await send("POST", path, { user_id: "3", role: "org:member" })),
    one: outcomeOf(await send("GET", "/users/1")),
  };
}

const SERVED = {
  found: [{ user_id: "2", first_name: "Bram", identifier: "bram@app.test", deprovisioned: true }],
  refused: "404 resource_not_found user_id",
  one: "200",
};

describe("on PGlite", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await openPGlite();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.exec("drop schema public cascade; create schema public");
  });

  test("migrations run once, however often and at once they are asked for", async () => {
    await Promise.all([migrate(database), migrate(database), createTestBackend({ database }).ready()]);
    await migrate(database);
    await expect(outcomeOfMigrating(database)).resolves.toEqual(ONCE);
  });

  test("a database of a newer version is refused, and says what to update", async () => {
    await migrate(database);
    await rowsOf(database, "insert into roster_migrations values ('9999_later', now()::text)");
    await expect(migrate(database)).rejects.toThrow("9999_later of a newer roster-react: update roster-react");
  });

  test("a view over the app's own users takes the place of the users table", async () => {
    await expect(serveFromView(database)).resolves.toMatchObject(SERVED);
  });

  test("a migration that fails changes nothing and says why", async () => {
    await rowsOf(database, "create table roster_memberships (mine text)");
    await expect(migrate(database)).rejects.toThrow('relation "roster_memberships" already exists');
    await expect(rowsOf(database, "select to_regclass('roster_organizations') as found")).resolves.toEqual([
      { found: null },
    ]);
    await rowsOf(database, "drop table roster_memberships");
    await migrate(database);
    await expect(outcomeOfMigrating(database)).resolves.toEqual(ONCE);
  });
});

describe.skipIf(skipPostgres)("on PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test("migrations run once when many processes start together", async () => {
    const pool = await server.createPool();
    await Promise.all(Array.from({ length: 8 }, () => migrate(pool)));
    await expect(outcomeOfMigrating(pool)).resolves.toEqual(ONCE);
  });

  test("a view over the app's own users takes the place of the users table", async () => {
    await expect(serveFromView(await server.createPool())).resolves.toMatchObject(SERVED);
  });
});
