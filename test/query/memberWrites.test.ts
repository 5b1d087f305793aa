import { MutationObserver, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterAll, beforeAll, expect, test } from "vitest";
import { delay } from "../../src/lib/delay.js";
import {
  addMemberOptions,
  removeMemberOptions,
  updateMemberOptions,
  updateMembershipMetadataOptions,
} from "../../src/query/writes/memberWrites.js";
import { organizationKey, resourceKey } from "../../src/query/keys.js";
import { infiniteMembershipsOptions, membershipsOptions } from "../../src/query/lists/memberships.js";
import { organizationDetailsOptions, viewerOptions } from "../../src/query/organizationOptions.js";
import { invalidateSoon } from "../../src/query/invalidationBatch.js";
import { eventually } from "../support/eventually.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { must } from "../support/must.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

async function setUp() {
  const client = new QueryClient();
  const { organization, people, network } = await createTestOrganization(database, { count: 30 });
  const load = (page: number) => client.fetchQuery(membershipsOptions(organization, { initialPage: page }));
  const cached = (page: number) =>
    client.getQueryData(membershipsOptions(organization, { initialPage: page }).queryKey);
  return { client, organization, people, network, load, cached, userId: must(people[3]?.id) };
}

test("the options work without React, and the same list has the same key", async () => {
  const { organization, load } = await setUp();
  expect(await load(1)).toMatchObject({ totalCount: 30, params: { initialPage: 1, pageSize: 10 } });
  expect(membershipsOptions(organization, { role: ["b", "a"], query: " x " }).queryKey).toEqual(
    membershipsOptions(organization, { query: "x", role: ["a", "b"], initialPage: 1, pageSize: 10 }).queryKey,
  );
});

test("the record that the server answers is put into every cached list that holds the row", async () => {
  const { client, organization, network, load, cached, userId } = await setUp();
  await Promise.all([load(1), load(2), client.fetchInfiniteQuery(infiniteMembershipsOptions(organization))]);
  const untouched = cached(1)?.data[0];
  network.intercept = ({ method }) => (method === "GET" ? new Response("", { status: 404 }) : undefined);
  await new MutationObserver(client, updateMemberOptions(client, organization)).mutate({ userId, role: "org:admin" });
  expect(cached(1)?.data[3]).toMatchObject({ role: "org:admin", roleName: "Admin" });
  expect(cached(1)?.data[0]).toBe(untouched);
  const infinite = client.getQueryData(infiniteMembershipsOptions(organization).queryKey);
  expect(infinite?.pages[0]?.data[3]?.role).toBe("org:admin");
});

test("a removed member leaves the list, and the counts of all its pages", async () => {
  const { client, organization, load, cached, userId } = await setUp();
  await Promise.all([load(1), load(2)]);
  await new MutationObserver(client, removeMemberOptions(client, organization)).mutate(userId);
  expect(cached(1)?.data).toHaveLength(9);
  expect([cached(1)?.totalCount, cached(2)?.totalCount]).toEqual([29, 29]);
});

test("a write makes the lists and the counts stale, and the viewer only when it is them", async () => {
  const { client, organization, people, load, userId } = await setUp();
  const isStale = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated;
  await Promise.all([
    load(1),
    client.fetchQuery(viewerOptions(organization)),
    client.fetchQuery(organizationDetailsOptions(organization)),
  ]);
  await new MutationObserver(client, updateMemberOptions(client, organization)).mutate({ userId, role: "org:admin" });
  expect(isStale(membershipsOptions(organization).queryKey)).toBe(true);
  expect(isStale(organizationDetailsOptions(organization).queryKey)).toBe(true);
  expect(isStale(viewerOptions(organization).queryKey)).toBe(false);
  await new MutationObserver(client, updateMemberOptions(client, organization)).mutate({
    userId: must(people[0]?.id),
    role: "org:member",
  });
  expect(isStale(viewerOptions(organization).queryKey)).toBe(true);
});

test("a write to the viewer restarts a pending read of the viewer", async () => {
  const { client, organization, people, network } = await setUp();
  network.intercept = ({ method, signal }) =>
    method === "GET" ? new Promise((_, reject) => signal.addEventListener("abort", reject)) : undefined;
  const observer = new QueryObserver(client, viewerOptions(organization));
  const stop = observer.subscribe(() => {});
  const write = new MutationObserver(client, updateMembershipMetadataOptions(client, organization)).mutate({
    userId: must(people[0]?.id),
    publicMetadata: { team: "Blue" },
  });
  network.intercept = () => undefined;
  await write;
  expect(observer.getCurrentResult().data?.publicMetadata).toEqual({ team: "Blue" });
  stop();
});

test("metadata that is changed makes the lists stale, and the counts not", async () => {
  const { client, organization, load, userId } = await setUp();
  await load(1);
  await client.fetchQuery(viewerOptions(organization));
  await client.fetchQuery(organizationDetailsOptions(organization));
  const isStale = (subject: "memberships" | "details") =>
    client.getQueryCache().findAll({ queryKey: resourceKey(organization, subject) })[0]?.state.isInvalidated;
  const publicMetadata = { team: "Blue" };
  await new MutationObserver(client, updateMembershipMetadataOptions(client, organization)).mutate({
    userId,
    publicMetadata,
  });
  expect([isStale("memberships"), isStale("details")]).toEqual([true, false]);
});

test("an own write refetches once, also with live updates", async () => {
  const { client, organization, network, userId } = await setUp();
  const stop = new QueryObserver(client, membershipsOptions(organization)).subscribe(() => {});
  const heard: string[] = [];
  const leave = organization.subscribe(({ type }) => {
    heard.push(type);
    if (type === "changed") invalidateSoon(client, resourceKey(organization, "memberships"));
  });
  await eventually(() => expect([heard, client.isFetching()]).toEqual([["connected"], 0]));
  const before = network.requests.length;
  await new MutationObserver(client, updateMemberOptions(client, organization)).mutate({ userId, role: "org:admin" });
  await delay(500);
  const list = `/organizations/${organization.id}/memberships`;
  expect(network.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
    `PATCH ${list}/${userId}`,
    expect.stringContaining(`GET ${list}?`),
  ]);
  leave();
  stop();
});

test("a first load that a write overlaps does not show the state before the write", async () => {
  const { client, organization, network, cached, userId } = await setUp();
  network.intercept = ({ method, signal }) =>
    method === "GET" ? new Promise((_, reject) => signal.addEventListener("abort", reject)) : undefined;
  const observer = new QueryObserver(client, membershipsOptions(organization));
  const stop = observer.subscribe(() => {});
  const write = new MutationObserver(client, removeMemberOptions(client, organization)).mutate(userId);
  network.intercept = () => undefined;
  await write;
  expect(cached(1)?.totalCount).toBe(29);
  stop();
});

test("what the backend cannot do is refused with the name of what is missing", async () => {
  const { client, organization } = await setUp();
  const { addMember: _, ...readOnly } = organization;
  const write = new MutationObserver(client, addMemberOptions(client, readOnly)).mutate({ userId: "u", role: "r" });
  await expect(write).rejects.toMatchObject({ code: "not_supported", message: expect.stringContaining("addMember") });
});

test("all that is cached stands under the organization and its viewer", async () => {
  const { client, organization, load } = await setUp();
  await load(1);
  const keys = client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey.slice(0, 3));
  expect(keys).toEqual([organizationKey(organization)]);
});
