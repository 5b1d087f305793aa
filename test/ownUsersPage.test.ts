import { readFileSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { afterEach, expect, test } from "vitest";
import { listOf, membershipAnswer, organizationAnswer } from "../src/backend/http/answers.js";
import { openBarePGlite } from "./support/database/databases.js";
import { asServer, createTestBackend } from "./support/testBackend.js";

// The SQL of docs/own-users.md, on the tables that the ORMs make of the schemas there.
const page = readFileSync("docs/own-users.md", "utf8");

/** The blocks of SQL below a heading. */
const sqlOf = (heading: string): string[] => {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  return [...(section.split("\n## ")[0] ?? "").matchAll(/```sql\n(.*?)```/gs)].map(([, sql = ""]) => sql);
};

const ORMS = [
  {
    name: "Prisma",
    table: `create table "User" (
      "id" text primary key, "email" text not null unique, "name" text, "image" text,
      "createdAt" timestamp(3) not null default current_timestamp, "updatedAt" timestamp(3) not null)`,
    users: `insert into "User" values
      ('ada', 'ada@x.test', 'Ada Berg', null, now(), now()), ('bram', 'bram@x.test', 'Bram Almeida', null, now(), now())`,
    rename: `update public."User" set "name" = 'Zoe' where "id" = 'bram'`,
    indexes: sqlOf("Indexes"),
    search: "Almeida",
  },
  {
    name: "Drizzle",
    table: `create table users (
      id text primary key, first_name text, last_name text, email text not null unique, image text,
      is_disabled boolean default false not null,
      created_at timestamptz default now() not null, updated_at timestamptz default now() not null)`,
    users: `insert into users values
      ('ada', 'Ada', 'Berg', 'ada@x.test', null), ('bram', 'Bram', 'Almeida', 'bram@x.test', null)`,
    rename: `update users set first_name = 'Zoe' where id = 'bram'`,
    indexes: [],
    search: "Bram Almeida",
  },
];

let database: PGlite;
afterEach(() => database.close());

test.each(ORMS)("the users of $name are members, found by their new names too", async (orm) => {
  database = await openBarePGlite();
  const [view = "", follow = ""] = sqlOf(orm.name);
  for (const sql of [orm.table, orm.users, view, ...orm.indexes]) await database.exec(sql);
  if (orm.name === "Prisma") await database.exec("set search_path = roster, public");
  const send = asServer(createTestBackend({ database }));
  const created = await send("POST", "/organizations", { name: "Northwind", created_by: "ada" });
  const path = `/organizations/${organizationAnswer.parse(created.body).id}/memberships`;
  expect((await send("POST", path, { user_id: "bram", role: "org:member" })).status).toBe(200);
  await database.exec(follow);
  const find = async (text: string) =>
    listOf(membershipAnswer)
      .parse((await send("GET", `${path}?query=${encodeURIComponent(text)}`)).body)
      .data.map(({ public_user_data: user }) => [user?.user_id, user?.identifier]);
  expect(await find(orm.search)).toEqual([["bram", "bram@x.test"]]);
  await database.exec(orm.rename);
  expect(await find("Zoe")).toEqual([["bram", "bram@x.test"]]);
  const tables = await database.query<{ schema: string }>(
    "select distinct schemaname as schema from pg_tables where tablename like 'roster_%'",
  );
  expect(tables.rows).toEqual([{ schema: orm.name === "Prisma" ? "roster" : "public" }]);
});
