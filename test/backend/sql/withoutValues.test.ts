import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withoutValues } from "../../../src/backend/sql/withoutValues.js";
import { EVERY_ENGINE, type TestDatabase } from "../../support/database/databases.js";
import { asUser, createTestBackend, outcomeOf } from "../../support/testBackend.js";

const ADDRESS = "ada@secret.test";

describe.each(EVERY_ENGINE)("an error of $name", ({ open }) => {
  let database: TestDatabase;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await open());
    await database.exec(`create table people (address text primary key check (address <> 'no one'), age integer)`);
    await database.exec(`insert into people values ('${ADDRESS}', 1)`);
  });
  afterAll(() => close());

  test.each([
    ["a key that is taken", "insert into people values ($1, 2)", [ADDRESS], "people_pkey"],
    ["a row that fails", "insert into people values (null, length($1))", [ADDRESS], "null value in column"],
    ["a value of another type", "select $1::text::integer", [ADDRESS], "invalid input syntax for type integer"],
    ["a value with quotes", "select $1::text::integer", [`"${ADDRESS}" "`], "invalid input syntax for type integer"],
    ["broken JSON", "select $1::text::json", [`{"address": ${ADDRESS}}`], "invalid input syntax for type json"],
  ])("about %s reaches onError without it, but with its reason", async (_, statement, values, reason) => {
    const told: unknown[] = [];
    const backend = createTestBackend({
      database,
      onError: (error) => told.push(error),
      async authenticate() {
        await database.query(statement, values);
        return null;
      },
    });
    expect(outcomeOf(await asUser(backend, "ada")("GET", "/organizations/northwind"))).toBe("500 internal_error");
    expect(told).toHaveLength(1);
    const printed = inspect(told, { depth: Infinity, showHidden: true });
    expect(printed).not.toContain("secret");
    expect(printed).toContain(reason);
    expect(printed).toMatch(/\n +at /);
  });

  test("is found among the causes of another", async () => {
    const fault: unknown = await database.query("select $1::text::integer", [ADDRESS]).catch((error: unknown) => error);
    const outer = new AggregateError([new Error("The sign-in failed.", { cause: fault })]);
    expect(inspect(outer, { depth: Infinity })).toContain("secret");
    expect(withoutValues(outer)).toBe(outer);
    expect(inspect(outer, { depth: Infinity })).not.toContain("secret");
  });
});

test("what is no error of a database stays as it is", () => {
  const error = Object.assign(new Error('The "session" is over.'), { code: "22P02", detail: "ada" });
  expect(withoutValues(error)).toBe(error);
  expect(error).toMatchObject({ message: 'The "session" is over.', detail: "ada" });
  expect(withoutValues("a text")).toBe("a text");
});
