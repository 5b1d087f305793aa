import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Backend } from "../../../src/backend/createBackend.js";
import { MEMBERSHIP_ORDER_FIELDS } from "../../../src/organization/fields.js";
import { EVERY_ENGINE, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

const list = z.object({
  data: z.array(z.object({ public_user_data: z.object({ user_id: z.string() }) })),
  total_count: z.int(),
  next_cursor: z.string().nullable(),
});

const ORDERS = MEMBERSHIP_ORDER_FIELDS.flatMap((field) => [field, `-${field}`]);

const forged = (...parts: unknown[]) => btoa(encodeURIComponent(JSON.stringify(parts)));

describe.each(EVERY_ENGINE)("paging members by cursor on $name", ({ open }) => {
  let database: TestDatabase;
  let close: () => Promise<void>;
  let backend: Backend;
  let admin: Send;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    await seedOrganization(database, { organizationId: "northwind", count: 43 });
    await seedOrganization(database, { organizationId: "contoso", count: 5 });
    // Some lack what is sorted by, and some are alike.
    await database.exec(`update roster_users set last_name = null, username = null where id like 'northwind_1%';
      update roster_users set first_name = 'Ada "the \\ first"' where id like 'northwind_2%'`);
    admin = asUser(backend, "northwind_0");
  });
  afterAll(() => close());

  async function read(query: string) {
    const answer = await admin("GET", `/organizations/northwind/memberships?${query}`);
    if (answer.status !== 200) throw new Error(outcomeOf(answer));
    const { data, ...page } = list.parse(answer.body);
    return { ...page, ids: data.map(({ public_user_data }) => public_user_data.user_id) };
  }

  /** All ids, page by page. */
  async function readAll(query: string, limit = 10, between = async (_page: number) => {}) {
    const ids: string[] = [];
    let cursor: string | null = null;
    for (let page = 1; page < 20; page += 1) {
      const next = cursor === null ? "" : `&cursor=${cursor}`;
      const found: Awaited<ReturnType<typeof read>> = await read(`${query}&limit=${limit}${next}`);
      ids.push(...found.ids);
      cursor = found.next_cursor;
      if (cursor === null) return ids;
      await between(page);
    }
    throw new Error("The list does not end.");
  }

  test.each(ORDERS)("reads the same as by offset, by %s", async (order) => {
    for (const filter of ["", "&role=org:member", "&query=a", "&query=a&role=org:member"]) {
      const { ids, total_count } = await read(`order_by=${order}${filter}&limit=500`);
      expect(ids).toHaveLength(total_count);
      expect(await readAll(`order_by=${order}${filter}`), `${order}${filter}`).toEqual(ids);
    }
  });

  test("a list whose last page is full ends with an empty one", async () => {
    const { ids } = await read("order_by=first_name&limit=500");
    expect(await readAll("order_by=first_name", ids.length)).toEqual(ids);
  });

  test("who is added or removed before the page moves no one", async () => {
    const { ids } = await read("order_by=created_at&limit=500");
    const [gone = "", alsoGone = ""] = [ids[2], ids[9]];
    // The second is the last of its page.
    const seen = await readAll("order_by=created_at", 10, async (page) => {
      if (page !== 1) return;
      for (const id of [gone, alsoGone]) await admin("DELETE", `/organizations/northwind/memberships/${id}`);
    });
    expect(seen).toEqual(ids);
    for (const user_id of [gone, alsoGone]) {
      await admin("POST", "/organizations/northwind/memberships", { user_id, role: "org:member" });
    }
  });

  test.each([
    ["no cursor at all", "x"],
    ["another order", forged("+first_name", '[false, "Ada", "orgmem_1"]')],
    ["too few columns", forged("-created_at", '["2026-01-01T00:00:00+00:00"]')],
    ["no time", forged("-created_at", '["2026-99-01T00:00:00+00:00", "orgmem_1"]')],
    ["no day", forged("-created_at", '["2024-02-30T00:00:00+00:00", "orgmem_1"]')],
    ["no year", forged("-created_at", '["0000-01-01T00:00:00+00:00", "orgmem_1"]')],
    ["no offset", forged("-created_at", '["2024-02-03T00:00:00+23:00", "orgmem_1"]')],
    ["SQL", forged("-created_at", '["now() --", "orgmem_1"]')],
    ["what no text can hold", forged("-created_at", '["2026-01-01T00:00:00+00:00", "\\u0000"]')],
    ["no JSON", forged("-created_at", "[")],
    ["no text", forged("-created_at", 7)],
  ])("a cursor is refused that is %s", async (_what, cursor) => {
    const answer = await admin("GET", `/organizations/northwind/memberships?cursor=${encodeURIComponent(cursor)}`);
    expect(outcomeOf(answer)).toBe("422 form_param_value_invalid cursor");
  });

  test("a cursor does not go with an offset, and shows no other organization", async () => {
    const { next_cursor } = await read("limit=5");
    const both = await admin("GET", `/organizations/northwind/memberships?cursor=${next_cursor}&offset=5`);
    expect(outcomeOf(both)).toBe("422 form_param_value_invalid offset");
    const elsewhere = await asUser(backend, "contoso_0")(
      "GET",
      `/organizations/contoso/memberships?limit=500&cursor=${next_cursor}`,
    );
    expect(JSON.stringify(elsewhere.body)).not.toContain("northwind");
  });
});
