import { MutationObserver, QueryClient } from "@tanstack/react-query";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Organization } from "../../src/organization/Organization.js";
import type { MembershipFilters } from "../../src/organization/listParams.js";
import { OrganizationError } from "../../src/organization/OrganizationError.js";
import type { Membership } from "../../src/organization/records.js";
import { updateMemberOptions } from "../../src/query/writes/memberWrites.js";
import { collectMemberships, type MembershipsPart, walkMemberships } from "../../src/query/lists/walkMemberships.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { refusal } from "../support/network.js";
import { must } from "../support/must.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const idOf = ({ publicUserData }: Membership) => publicUserData.userId;

async function setUp(count: number) {
  const { organization, people, network } = await createTestOrganization(database, { count });
  const client = new QueryClient();
  /** Walks to the end; `change` runs after each part. */
  const walk = async (
    filters: MembershipFilters = {},
    change: (read: number) => Promise<unknown> | undefined = () => undefined,
    over: Organization = organization,
  ) => {
    const parts: MembershipsPart[] = [];
    for await (const part of walkMemberships(client, over, filters, new AbortController().signal)) {
      parts.push(part);
      await change(parts.length - 1);
    }
    return { parts, ids: parts.flatMap(({ rows }) => rows.map(idOf)) };
  };
  const idAt = (index: number) => must(people[index]?.id);
  const lists = () => network.requests.filter(({ path }) => path.includes("limit=500")).length;
  return { client, organization, network, people, walk, idAt, lists };
}

/** A user who exists and is in another organization. */
async function somebodyElse() {
  const { people } = await createTestOrganization(database, { count: 1 });
  return { userId: must(people[0]?.id), role: "org:member" };
}

test("everybody is read once, the newest first, with how many there are said before and after each page", async () => {
  const { walk, people } = await setUp(1203);
  const { parts, ids } = await walk();
  expect(ids).toEqual(people.map(({ id }) => id));
  expect(parts.map(({ rows, done, total }) => [rows.length, done, total])).toEqual([
    [0, 0, 1203],
    [203, 203, 1203],
    [500, 703, 1203],
    [500, 1203, 1203],
  ]);
});

test("up to 500 take one request", async () => {
  const { walk, lists } = await setUp(500);
  expect((await walk()).ids).toHaveLength(500);
  expect(lists()).toBe(1);
});

test("an empty organization and a filter without matches have only the total", async () => {
  const { walk } = await setUp(3);
  expect((await walk({ query: "nobody, nowhere" })).parts).toEqual([
    { rows: [], done: 0, total: 0 },
    { rows: [], done: 0, total: 0 },
  ]);
});

test("filters hold, and all pages have the same", async () => {
  const { walk, people } = await setUp(1203);
  const admins = people.filter(({ role }) => role === "org:admin");
  expect((await walk({ role: ["org:admin"] })).ids).toEqual(admins.map(({ id }) => id));
  const members = people.filter(({ role }) => role === "org:member");
  expect((await walk({ role: ["org:member"], orderBy: "last_name" })).ids).toEqual(members.map(({ id }) => id));
});

test("members who stay are all read while others are removed", async () => {
  const { walk, organization, people, idAt } = await setUp(1203);
  // Of the oldest, of the middle, and of those who were read already.
  const leaving = [1202, 1100, 1000, 600, 400, 100].map(idAt);
  const { ids, parts } = await walk({}, async (read) => {
    for (const id of leaving.splice(0, read === 0 ? 0 : 2)) await organization.removeMember(id);
  });
  expect(new Set(ids).size).toBe(ids.length);
  const stayed = people.map(({ id }) => id).filter((_, index) => ![1202, 1100, 1000, 600, 400, 100].includes(index));
  expect(ids).toEqual(expect.arrayContaining(stayed));
  expect(parts.at(-1)?.total).toBe(1199);
});

test("members who join during the walk displace no one", async () => {
  const { walk, organization, people } = await setUp(1203);
  const newcomers = await Promise.all([somebodyElse(), somebodyElse(), somebodyElse(), somebodyElse()]);
  const { ids } = await walk({}, async () => {
    const newcomer = newcomers.pop();
    if (newcomer) await organization.addMember(newcomer);
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(people.map(({ id }) => id)));
});

test("a member who starts to match, and moves others into a page that was read, displaces no one", async () => {
  const { walk, organization, people, idAt } = await setUp(1300);
  const members = people.filter(({ role }) => role === "org:member").map(({ id }) => id);
  // Admins of the oldest page: they come before all who were read by then.
  const { ids } = await walk({ role: ["org:member"] }, (read) =>
    read === 1 || read === 2
      ? organization.updateMember({ userId: idAt(1280 - 40 * read), role: "org:member" })
      : undefined,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(members));
});

test("it ends also in an organization that never stops growing", async () => {
  const { walk, organization } = await setUp(1);
  let total = 1203;
  const getMemberships = () =>
    total < 1303 ? Promise.resolve({ data: [], totalCount: ++total }) : Promise.reject(new Error("Read for ever."));
  await expect(walk({}, undefined, { ...organization, getMemberships })).resolves.toMatchObject({ ids: [] });
});

test("where the backend cannot sort, its order stays", async () => {
  const { walk, organization, network, people } = await setUp(30);
  const { membershipOrderFields: _fields, ...plain } = organization;
  const { ids } = await walk({}, undefined, plain);
  expect(ids).toEqual(people.map(({ id }) => id));
  expect(network.requests.some(({ path }) => path.includes("order_by"))).toBe(false);
});

test("a write that ends during a read cancels it, and the page is read again", async () => {
  const { client, organization, network, people, walk, idAt, lists } = await setUp(30);
  let isHeld = true;
  network.intercept = ({ url, signal }) =>
    isHeld && url.includes("limit=500")
      ? new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))))
      : undefined;
  const walking = walk();
  await expect.poll(lists).toBe(1);
  isHeld = false;
  await new MutationObserver(client, updateMemberOptions(client, organization)).mutate({
    userId: idAt(3),
    role: "org:admin",
  });
  const { ids, parts } = await walking;
  expect(ids).toHaveLength(people.length);
  expect(parts[1]?.rows.find((row) => idOf(row) === idAt(3))?.role).toBe("org:admin");
});

test("a backend that asks for patience is waited for, a refusal is thrown", async () => {
  const { walk, network } = await setUp(30);
  let calls = 0;
  network.intercept = () =>
    ++calls <= 2 ? refusal(429, "too_many_requests", "Slow down.", { "retry-after": "0" }) : undefined;
  expect((await walk()).ids).toHaveLength(30);
  network.intercept = () => refusal(403, "missing_organization_permission", "You may not.");
  await expect(walk()).rejects.toThrow(OrganizationError);
});

test("it ends at once when it is called off, and so does its request", async () => {
  const { client, organization, network } = await setUp(30);
  network.intercept = () => new Promise(() => {});
  const controller = new AbortController();
  const collecting = collectMemberships(client, organization, {}, { signal: controller.signal, onProgress: () => {} });
  await expect.poll(() => network.requests.length).toBe(1);
  controller.abort(new Error("Enough."));
  await expect(collecting).rejects.toThrow("Enough.");
  expect(network.requests[0]?.signal.aborted).toBe(true);
});

test("all are collected, and told how far it is", async () => {
  const { client, organization, people } = await setUp(612);
  const told: string[] = [];
  const all = await collectMemberships(
    client,
    organization,
    {},
    {
      signal: new AbortController().signal,
      onProgress: (done, total) => told.push(`${done} of ${total}`),
    },
  );
  expect(all.map(idOf)).toEqual(people.map(({ id }) => id));
  expect(told).toEqual(["0 of 612", "112 of 612", "612 of 612"]);
});
