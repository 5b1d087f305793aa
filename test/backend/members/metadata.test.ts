import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { membershipAnswer } from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

const deep = (levels: number) => `${'{"a":'.repeat(levels - 1)}{}${"}".repeat(levels - 1)}`;

describe.each(ENGINES)("merging metadata on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let backend: Backend;
  let server: Send;
  let manager: Send;
  let path: string;
  let userId: string;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    server = asServer(backend);
  });
  afterAll(() => close());

  beforeEach(async () => {
    const organizationId = `org-${randomUUID()}`;
    await seedOrganization(database, { organizationId, count: 2 });
    userId = `${organizationId}_1`;
    path = `/organizations/${organizationId}/memberships/${userId}/metadata`;
    manager = asUser(backend, `${organizationId}_0`);
  });

  async function merge(send: Send, body?: unknown) {
    const answer = await send("PATCH", path, body);
    expect(outcomeOf(answer)).toBe("200");
    return membershipAnswer.parse(answer.body);
  }

  test("reaches every depth: what is not sent stays, null deletes, arrays are replaced", async () => {
    await merge(manager, {
      public_metadata: { team: "A", site: { city: "Oslo", desk: { floor: 2, seat: 7 } }, tags: [1, { b: null }] },
    });
    const { public_metadata } = await merge(manager, {
      public_metadata: { site: { desk: { seat: null, window: true } }, tags: [3], aCamelKey: null, "with space": {} },
    });
    expect(public_metadata).toEqual({
      team: "A",
      site: { city: "Oslo", desk: { floor: 2, window: true } },
      tags: [3],
      "with space": {},
    });
    const replaced = await merge(manager, { public_metadata: { team: { lead: "Ada", past: null }, site: "gone" } });
    expect(replaced.public_metadata).toMatchObject({ team: { lead: "Ada" }, site: "gone" });
    expect(replaced.public_metadata["team"]).not.toHaveProperty("past");
  });

  test("of nothing changes nothing", async () => {
    const before = await merge(manager);
    for (const body of [undefined, "", {}, { public_metadata: {} }, { public_metadata: { unknown: null } }]) {
      expect(await merge(manager, body)).toEqual(before);
    }
  });

  test("keeps public and private apart", async () => {
    const stored = await merge(server, { public_metadata: { a: 1 }, private_metadata: { a: 2, b: { c: 3 } } });
    expect(stored).toMatchObject({ public_metadata: { a: 1 }, private_metadata: { a: 2, b: { c: 3 } } });
    const { public_metadata, private_metadata } = await merge(server, { private_metadata: { b: { c: null } } });
    expect(public_metadata).toEqual({ a: 1 });
    expect(private_metadata).toEqual({ a: 2, b: {} });
  });

  test("lets a manager send the public part only", async () => {
    const private_metadata = { salary: 1 };
    expect(outcomeOf(await manager("PATCH", path, { private_metadata }))).toBe(
      "403 missing_organization_permission private_metadata",
    );
    expect(outcomeOf(await manager("PATCH", path, { public_metadata: { a: 1 }, private_metadata: {} }))).toBe(
      "403 missing_organization_permission private_metadata",
    );
    const list = must(path.split(`/${userId}`)[0]);
    const added = { user_id: userId, role: "org:member", private_metadata };
    expect(outcomeOf(await manager("POST", list, added))).toBe("403 missing_organization_permission private_metadata");
    const invited = { email_address: "new@x.test", role: "org:member", private_metadata };
    expect(outcomeOf(await manager("POST", list.replace("memberships", "invitations"), invited))).toBe(
      "403 missing_organization_permission private_metadata",
    );
    expect(outcomeOf(await asUser(backend, userId)("PATCH", path, { public_metadata: { a: 1 } }))).toBe(
      "403 missing_organization_permission",
    );
    expect((await merge(server)).public_metadata).toEqual({});
  });

  test("loses nothing when many merge at once", async () => {
    const keys = Array.from({ length: 24 }, (_, index) => `key${index}`);
    await Promise.all(
      keys.map((key, index) =>
        merge(index % 2 ? server : manager, { public_metadata: { [key]: index, nested: { [key]: index } } }),
      ),
    );
    const { public_metadata } = await merge(server);
    const all = Object.fromEntries(keys.map((key, index) => [key, index]));
    expect(public_metadata).toEqual({ ...all, nested: all });
  });

  test("keeps 8 KB at most, counted after merging", async () => {
    const tooLarge = "422 form_param_exceeds_allowed_size public_metadata";
    // {"a":"…"} is 8 bytes beside the text.
    await merge(manager, { public_metadata: { a: "x".repeat(8192 - 8) } });
    expect(outcomeOf(await manager("PATCH", path, { public_metadata: { b: 1 } }))).toBe(tooLarge);
    expect(outcomeOf(await manager("PATCH", path, { public_metadata: { a: "é".repeat(4096) } }))).toBe(tooLarge);
    expect(outcomeOf(await server("PATCH", path, { private_metadata: { a: "x".repeat(8192) } }))).toBe(
      "422 form_param_exceeds_allowed_size private_metadata",
    );
    expect((await merge(manager, { public_metadata: { a: null, b: "y".repeat(8000) } })).public_metadata).toEqual({
      b: "y".repeat(8000),
    });
  });

  test("takes 32 levels and refuses more", async () => {
    expect(outcomeOf(await manager("PATCH", path, `{"public_metadata":${deep(32)}}`))).toBe("200");
    for (const levels of [33, 100, 100_000]) {
      expect(outcomeOf(await manager("PATCH", path, `{"public_metadata":${deep(levels)}}`))).toBe(
        "422 form_param_value_invalid public_metadata",
      );
    }
  });

  test.each([
    ["a text", '"text"'],
    ["a number", "1"],
    ["a list", "[]"],
    ["true", "true"],
    ["__proto__", '{"__proto__":{"isAdmin":true}}'],
    ["a __proto__ below", '{"a":{"__proto__":{}}}'],
    ["a __proto__ in a list", '{"a":[{"__proto__":null}]}'],
    ["constructor", '{"constructor":{"prototype":{}}}'],
    ["prototype", '{"a":{"prototype":1}}'],
    ["a NUL", '{"a":"\\u0000"}'],
    ["a NUL in a key", '{"\\u0000":1}'],
    ["half a surrogate pair", '{"a":["\\ud800"]}'],
    ["half a surrogate pair in a key", '{"a":{"\\udc00":1}}'],
  ])("refuses %s", async (_what, json) => {
    for (const name of ["public_metadata", "private_metadata"]) {
      expect(outcomeOf(await server("PATCH", path, `{"${name}":${json}}`))).toBe(
        `422 form_param_value_invalid ${name}`,
      );
    }
    expect(await merge(server)).toMatchObject({ public_metadata: {}, private_metadata: {} });
  });

  test("refuses null, other fields, and who is no member", async () => {
    expect(outcomeOf(await manager("PATCH", path, { public_metadata: null }))).toBe(
      "422 form_param_nil public_metadata",
    );
    expect(outcomeOf(await manager("PATCH", path, { role: "org:admin", unsafe_metadata: {} }))).toBe(
      "422 form_param_unknown role, form_param_unknown unsafe_metadata",
    );
    expect(outcomeOf(await manager("PATCH", path.replace(userId, "nobody"), {}))).toBe("404 resource_not_found");
  });

  test("moves the time of the last change, but not for what stays as it was", async () => {
    const queries = connect(database).updateTable("roster_memberships").where("user_id", "=", userId);
    await queries.set({ updated_at: new Date(0) }).execute();
    const changed = await merge(manager, { public_metadata: { a: [1, { b: 2 }] } });
    expect(changed.updated_at).toBeGreaterThan(0);
    await queries.set({ updated_at: new Date(0) }).execute();
    expect((await merge(manager, { public_metadata: { a: [1, { b: 2 }] } })).updated_at).toBe(0);
  });
});
