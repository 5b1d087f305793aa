import { once } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createAdaptorServer } from "@hono/node-server";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { migrate } from "../../../src/backend/index.js";
import { delay } from "../../../src/lib/delay.js";
import type { OrganizationEvent } from "../../../src/organization/OrganizationEvent.js";
import { eventually } from "../../support/eventually.js";
import { createTestOrganization, type TestOrganization } from "../../support/createTestOrganization.js";
import { ENGINES } from "../../support/database/databases.js";
import { readEvents, type EventReader } from "../../support/eventReader.js";
import { MIGRATED, skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { asServer, createTestBackend, outcomeOf, SECRET_KEY, sender, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

setFlagsFromString("--expose-gc");
const collectGarbage = () => void runInNewContext("gc()");

const readers: EventReader[] = [];
const stops: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const { leave } of readers.splice(0)) leave();
  for (const stop of stops.splice(0)) stop();
});

/** @param client its name, if it has one */
async function readAs(
  { backend, organization }: Pick<TestOrganization, "backend" | "organization">,
  userId = "",
  client?: string,
): Promise<EventReader> {
  const named = client !== undefined && { "roster-client": client };
  const reader = await readEvents(backend, organization.id, { "x-roster-user": userId, ...named });
  readers.push(reader);
  await eventually(() => expect(reader.text()).toBe(":\n\n"));
  return reader;
}

/** Writes as the administrator, from a client of that name. */
const writerOf = ({ backend, people }: Pick<TestOrganization, "backend" | "people">, client: string): Send =>
  sender(backend, { "x-roster-user": must(people[0]?.id), "roster-client": client });

/** A change that is reported after everything committed before it. */
async function notifyOfRoles(database: Database, organizationId: string): Promise<void> {
  await sql`select pg_notify('roster_changes', ${`roles ${organizationId}`})`.execute(connect(database));
}
const ROLES = ["invitations", "memberships", "roles"];

/** A function that waits until everything committed is reported: a reader elsewhere gets a later change. */
async function createBarrier(database: Database, { backend }: Pick<TestOrganization, "backend">) {
  const elsewhere = await createTestOrganization(database, { count: 1 });
  const reader = await readAs({ backend, organization: elsewhere.organization }, elsewhere.people[0]?.id);
  return async () => {
    const before = reader.heard().length;
    await notifyOfRoles(database, elsewhere.organization.id);
    await eventually(() => expect(reader.heard().length).toBeGreaterThan(before));
  };
}

/** The resources of all events from that index on, each once. */
const resourcesFrom = (reader: EventReader, index: number) =>
  [...new Set(reader.heard().slice(index).flat())].toSorted();

const SOON = { timeout: 60_000, interval: 10 };

const forMembers = (resources: string[]) => resources.filter((one) => one !== "invitations" && one !== "requests");

const MEMBERSHIPS = ["memberships", "organization"];
const INVITATIONS = ["invitations", "organization"];
const REQUESTS = ["organization", "requests"];

describe.each(ENGINES)("events on $name", ({ name, open }) => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await open());
    await migrate(database);
  });
  afterAll(() => close());

  /** How many connections listen. */
  async function listening(): Promise<number> {
    const query =
      name === "PGlite"
        ? sql<{ count: number }>`select count(*)::integer as count from pg_listening_channels()`
        : sql<{ count: number }>`
            select count(*)::integer as count from pg_stat_activity
            where query = 'listen roster_changes' and datname = current_database()`;
    return (await query.execute(connect(database))).rows[0]?.count ?? -1;
  }

  test("every committed write reports the changed resources to all other clients", async () => {
    const told = await createTestOrganization(database, { count: 4, requests: 3 });
    const { organization, organizationFor, people, backend } = told;
    const admin = await readAs(told, people[0]?.id);
    const server = await readEvents(backend, organization.id, { authorization: `Bearer ${SECRET_KEY}` });
    readers.push(server);
    const member = await readAs(told, people[1]?.id);
    const userId = must(people[2]?.id);
    const asker = organizationFor(must((await organization.getMembershipRequests()).data[0]?.publicUserData.userId));

    const pending = async () => must((await organization.getInvitations({ status: ["pending"] })).data[0]?.id);
    const asked = async () => must((await organization.getMembershipRequests({ status: ["pending"] })).data[0]?.id);
    const rejected = async () => must((await organization.getMembershipRequests({ status: ["rejected"] })).data[0]?.id);
    const accepting = ["memberships", "organization", "requests"];
    const writes: [write: () => Promise<unknown>, resources: string[]][] = [
      [() => organization.updateMember({ userId, role: "org:admin" }), MEMBERSHIPS],
      [() => organization.removeMember(userId), MEMBERSHIPS],
      [() => organization.addMember({ userId, role: "org:member" }), MEMBERSHIPS],
      [() => organization.inviteMember({ emailAddress: "a@x.test", role: "org:member" }), INVITATIONS],
      [() => organization.inviteMembers({ emailAddresses: ["b@x.test", "c@x.test"], role: "org:member" }), INVITATIONS],
      [async () => organization.resendInvitation(await pending()), INVITATIONS],
      [async () => organization.revokeInvitation(await pending()), INVITATIONS],
      [() => asker.withdrawMembershipRequest(), REQUESTS],
      [() => asker.requestMembership(), REQUESTS],
      [async () => organization.acceptMembershipRequest(await asked()), accepting],
      [async () => organization.rejectMembershipRequest(await asked()), REQUESTS],
      [async () => organization.reopenMembershipRequest(await rejected()), REQUESTS],
      // An app's own SQL.
      [() => connect(database).updateTable("roster_organizations").set({ name: "New" }).execute(), ["organization"]],
    ];
    const events: string[][] = [];
    for (const [write, resources] of writes) {
      await write();
      events.push(resources);
      await expect.poll(admin.heard, SOON).toEqual(events);
      await expect.poll(server.heard, SOON).toEqual(events);
      await expect.poll(member.heard, SOON).toEqual(events.map(forMembers));
    }
  });

  test("a client's writes are reported to all streams but its own", async () => {
    const told = await createTestOrganization(database, { count: 4, requests: 3 });
    const { organization, people } = told;
    const backend = createTestBackend({ database, sendInvitation: () => undefined });
    const mine = await readAs(told, people[0]?.id, "mine");
    // The same user in another tab.
    const other = await readAs(told, people[0]?.id, "other");
    const send = writerOf({ backend, people }, "mine");
    const path = `/organizations/${organization.id}`;
    const ada = { email_address: "ada@x.test", role: "org:member" };
    const requests = (await organization.getMembershipRequests({ status: ["pending"] })).data;
    const writes: [write: () => ReturnType<Send>, resources: string[]][] = [
      [() => send("PATCH", `${path}/memberships/${people[1]?.id}`, { role: "org:admin" }), MEMBERSHIPS],
      [() => send("DELETE", `${path}/memberships/${people[2]?.id}`), MEMBERSHIPS],
      // Two transactions: the second records the mail's delivery.
      [() => send("POST", `${path}/invitations`, ada), INVITATIONS],
      [() => send("POST", `${path}/membership_requests/${requests[0]?.id}/reject`), REQUESTS],
    ];
    const allReported = await createBarrier(database, told);
    for (const [write, resources] of writes) {
      const before = other.heard().length;
      expect(outcomeOf(await write())).toBe("200");
      await allReported();
      await expect.poll(() => resourcesFrom(other, before), SOON).toEqual(resources);
    }
    await notifyOfRoles(database, organization.id);
    await expect.poll(mine.heard, SOON).toEqual([ROLES]);
  });

  test("concurrent changes of other clients are reported, and those of an app's own SQL", async () => {
    const told = await createTestOrganization(database, { count: 4 });
    const { organization, people } = told;
    const reader = await readAs(told, people[0]?.id, "mine");
    const third = await readAs(told, people[0]?.id, "third");
    const changeAs = (client: string) => sql`
      with named as materialized (select set_config('roster.client', ${client}, true) as client)
      update roster_memberships set updated_at = now() from named
      where organization_id = ${organization.id} and named.client is not null`;
    // Committed, and so reported, as one.
    await connect(database)
      .transaction()
      .execute(async (transaction) => {
        await changeAs("mine").execute(transaction);
        await changeAs("other").execute(transaction);
      });
    await expect.poll(third.heard, SOON).toEqual([MEMBERSHIPS]);
    await expect.poll(reader.heard, SOON).toEqual([MEMBERSHIPS]);

    // On a connection that a named write may have used before.
    const send = writerOf(told, "mine");
    await send("DELETE", `/organizations/${organization.id}/memberships/${people[3]?.id}`);
    await expect.poll(third.heard, SOON).toEqual([MEMBERSHIPS, MEMBERSHIPS]);
    await connect(database)
      .updateTable("roster_organizations")
      .where("id", "=", organization.id)
      .set({ name: "New" })
      .execute();
    await expect.poll(reader.heard, SOON).toEqual([MEMBERSHIPS, ["organization"]]);
    // Neither a client's name nor part of a payload.
    await changeAs(`mine org_else`).execute(connect(database));
    await expect.poll(reader.heard, SOON).toEqual([MEMBERSHIPS, ["organization"], MEMBERSHIPS]);
  });

  test.each(["", "not a name", "a/b", "x".repeat(65)])("a client that calls itself %j has no name", async (client) => {
    const told = await createTestOrganization(database, { count: 2 });
    const reader = await readAs(told, told.people[0]?.id, client);
    const send = writerOf(told, client);
    const path = `/organizations/${told.organization.id}/memberships/${told.people[1]?.id}`;
    expect(outcomeOf(await send("DELETE", path))).toBe("200");
    await expect.poll(reader.heard, SOON).toEqual([MEMBERSHIPS]);
  });

  test("a member who gives up a right gets no more events of that right", async () => {
    const told = await createTestOrganization(database, { count: 3 });
    const { organization, people, backend } = told;
    await organization.updateMember({ userId: must(people[1]?.id), role: "org:admin" });
    const reader = await readAs(told, people[1]?.id, "mine");
    const send = sender(backend, { "x-roster-user": must(people[1]?.id), "roster-client": "mine" });
    const own = `/organizations/${organization.id}`;
    expect(outcomeOf(await send("PATCH", `${own}/memberships/${people[1]?.id}`, { role: "org:member" }))).toBe("200");
    await notifyOfRoles(database, organization.id);
    await expect.poll(reader.heard, SOON).toEqual([["memberships", "roles"]]);
    expect(outcomeOf(await send("DELETE", `${own}/viewer`))).toBe("200");
    await eventually(() => expect(reader.isEnded()).toBe(true));
  });

  test("rolled back and rejected changes are never reported", async () => {
    const told = await createTestOrganization(database, { count: 2 });
    const { organization, people } = told;
    const reader = await readAs(told, people[0]?.id);
    const role = "org:admin";
    const rolledBack = connect(database)
      .transaction()
      .execute(async (transaction) => {
        await transaction.updateTable("roster_memberships").set({ role }).execute();
        await transaction.deleteFrom("roster_organizations").where("id", "=", organization.id).execute();
        throw new Error("No");
      });
    await expect(rolledBack).rejects.toThrow("No");
    await expect(organization.updateMember({ userId: must(people[0]?.id), role: "org:member" })).rejects.toMatchObject({
      code: "organization_minimum_permissions_needed",
    });
    await notifyOfRoles(database, organization.id);
    await expect.poll(reader.heard, SOON).toEqual([ROLES]);
  });

  test("only the organization's changes are reported, and those that concern all", async () => {
    const [one, other] = [await createTestOrganization(database, { count: 2 }), await createTestOrganization(database)];
    const reader = await readAs(one, one.people[0]?.id);
    await other.organization.removeMember(must(other.people[3]?.id));
    await connect(database)
      .insertInto("roster_roles")
      .values({ key: `org:${one.organization.id}`, name: "New", description: null })
      .execute();
    await expect.poll(reader.heard, SOON).toEqual([ROLES]);
  });

  test("many changes at once are one event, and the changes of many writes at most one each 100 ms", async () => {
    const told = await createTestOrganization(database, { count: 60 });
    const reader = await readAs(told, told.people[0]?.id);
    const allReported = await createBarrier(database, told);
    await sql`
      select pg_notify('roster_changes', 'memberships/client' || client || ' ' || ${told.organization.id}::text)
      from generate_series(1, 50) as client`.execute(connect(database));
    await allReported();
    await expect.poll(reader.heard, SOON).toEqual([MEMBERSHIPS]);

    const begun = performance.now();
    await told.organization.inviteMembers({ emailAddresses: ["a@x.test", "b@x.test"], role: "org:member" });
    await Promise.all(told.people.slice(40, 55).map(({ id }) => told.organization.removeMember(id)));
    await allReported();
    await expect.poll(() => resourcesFrom(reader, 1), SOON).toEqual(["invitations", "memberships", "organization"]);
    const events = reader.heard().length - 1;
    expect(events).toBeLessThanOrEqual((performance.now() - begun) / 100 + 1);
    expect(events).toBeLessThanOrEqual(17);
  });

  test("the stream of a removed member ends, and cannot be opened again", async () => {
    const told = await createTestOrganization(database, { count: 3 });
    const { organization, people, backend } = told;
    const [staying, leaving] = [await readAs(told, people[0]?.id), await readAs(told, people[1]?.id)];
    await organization.removeMember(must(people[1]?.id));
    await expect.poll(staying.heard, SOON).toEqual([MEMBERSHIPS]);
    await eventually(() => expect(leaving.isEnded()).toBe(true));
    expect(leaving.heard()).toEqual([]);
    const again = await readEvents(backend, organization.id, { "x-roster-user": must(people[1]?.id) });
    expect(again.response.status).toBe(403);
  });

  test("a member who can no longer manage members gets no more events of invitations", async () => {
    const told = await createTestOrganization(database, { count: 3 });
    const { organization, people } = told;
    const allReported = await createBarrier(database, told);
    await organization.updateMember({ userId: must(people[1]?.id), role: "org:admin" });
    // Or a stream that opens sooner has it too.
    await allReported();
    const reader = await readAs(told, people[1]?.id);
    await organization.inviteMember({ emailAddress: "a@x.test", role: "org:member" });
    await expect.poll(reader.heard, SOON).toEqual([INVITATIONS]);
    await organization.updateMember({ userId: must(people[1]?.id), role: "org:member" });
    await allReported();
    await expect.poll(() => resourcesFrom(reader, 1), SOON).toEqual(MEMBERSHIPS);
    const before = reader.heard().length;
    await organization.inviteMember({ emailAddress: "b@x.test", role: "org:member" });
    await allReported();
    await expect.poll(() => resourcesFrom(reader, before), SOON).toEqual(["organization"]);
  });

  test("one connection listens for all streams, from the first to the last", async () => {
    await expect.poll(listening).toBe(0);
    const told = await createTestOrganization(database, { count: 3 });
    const first = await readAs(told, told.people[0]?.id);
    const second = await readAs(told, told.people[1]?.id);
    expect(await listening()).toBe(1);
    // Node collects a request without references, and then its signal never aborts.
    collectGarbage();
    first.leave();
    await eventually(() => expect(first.isEnded()).toBe(true));
    expect(await listening()).toBe(1);
    await second.response.body?.cancel().catch(() => undefined);
    second.leave();
    await expect.poll(listening).toBe(0);

    const third = await readAs(told, told.people[0]?.id);
    await told.organization.removeMember(must(told.people[2]?.id));
    await expect.poll(third.heard, SOON).toEqual([MEMBERSHIPS]);
    third.leave();
    await expect.poll(listening).toBe(0);
  });

  test("a client that is gone before it is answered leaves nothing behind", async () => {
    const { backend, organization, people } = await createTestOrganization(database, { count: 1 });
    const leaving = new AbortController();
    const request = new Request(`http://roster.test/v1/organizations/${organization.id}/changes`, {
      headers: { "x-roster-user": must(people[0]?.id) },
      signal: leaving.signal,
    });
    const answer = backend.fetch(request);
    leaving.abort();
    // No one reads what it is answered.
    await answer;
    await expect.poll(listening).toBe(0);
    await backend.fetch(new Request(request.url, { method: "HEAD", headers: request.headers }));
    await expect.poll(listening).toBe(0);
  });

  test("a client that stops reading is dropped", async () => {
    const { backend, organization, people } = await createTestOrganization(database, { count: 1 });
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const headers = { "x-roster-user": must(people[0]?.id) };
    const address = `http://roster.test/v1/organizations/${organization.id}/changes`;
    const { body } = await backend.fetch(new Request(address, { headers }));
    expect(await listening()).toBe(1);
    for (let beat = 0; beat < 110; beat++) {
      vi.advanceTimersByTime(20_000);
      // Longer than the check of the connection, which goes with it.
      await delay(5);
    }
    await expect.poll(listening).toBe(0);
    await body?.cancel();
  });

  test("a quiet stream shows that it is alive, and ends after an hour", async () => {
    const told = await createTestOrganization(database, { count: 1 });
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date", "performance"] });
    const reader = await readAs(told, told.people[0]?.id);
    await vi.advanceTimersByTimeAsync(45_000);
    await eventually(() => expect(reader.text()).toBe(":\n\n:\n\n:\n\n"));
    expect(reader.isEnded()).toBe(false);
    // That the machine's clock is set takes no time.
    vi.setSystemTime(Date.now() + 3_600_000);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reader.isEnded()).toBe(false);
    vi.setSystemTime(Date.now() - 7_200_000);
    await vi.advanceTimersByTimeAsync(3_600_000);
    await eventually(() => expect(reader.isEnded()).toBe(true));
    await expect.poll(listening).toBe(0);
  });

  test("a stream ends with the session that opened it, with the next change or the next beat", async () => {
    const { organization, people, backend: other } = await createTestOrganization(database, { count: 3 });
    const signedIn = new Set(people.map(({ id }) => id));
    const broken = new Set<string>();
    const backend = createTestBackend({
      database,
      onError: () => undefined,
      authenticate: async (request) => {
        const userId = request.headers.get("x-roster-user") ?? "";
        if (broken.has(userId)) throw new Error("The session store is down.");
        return signedIn.has(userId) ? { userId } : null;
      },
    });
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const [ada, bram, chiara] = await Promise.all(people.map(({ id }) => readAs({ backend, organization }, id)));
    signedIn.delete(must(people[0]?.id));
    await asServer(other)("PATCH", `/organizations/${organization.id}/memberships/${people[2]?.id}`, {
      role: "org:admin",
    });
    await eventually(() => expect(ada?.isEnded()).toBe(true));
    await eventually(() => expect(bram?.heard()).toEqual([MEMBERSHIPS]));
    expect(ada?.heard()).toEqual([]);

    signedIn.delete(must(people[1]?.id));
    broken.add(must(people[2]?.id));
    await vi.advanceTimersByTimeAsync(20_000);
    await eventually(() => expect([bram?.isEnded(), chiara?.isEnded()]).toEqual([true, true]));
    await expect.poll(listening, SOON).toBe(0);
  });

  test("a user has twenty streams at most, and others theirs", async () => {
    const { organization, people, backend } = await createTestOrganization(database, { count: 2 });
    const openAs = (index: number) => readAs({ backend, organization }, people[index]?.id);
    const own = await Promise.all(Array.from({ length: 20 }, () => openAs(0)));
    const address = `http://roster.test/v1/organizations/${organization.id}/changes`;
    const headers = { "x-roster-user": must(people[0]?.id) };
    const refused = await backend.fetch(new Request(address, { headers }));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    await openAs(1);
    own[0]?.leave();
    await eventually(() => expect(own[0]?.isEnded()).toBe(true));
    await openAs(0);
  });

  test("a backend that closes ends its streams and leaves the database alone", async () => {
    const told = await createTestOrganization(database, { count: 1 });
    const reader = await readAs(told, told.people[0]?.id);
    await told.backend.close();
    await eventually(() => expect(reader.isEnded()).toBe(true));
    await expect.poll(listening).toBe(0);
  });

  test("over a real network, a client that hangs up is noticed", async () => {
    const { backend, organization, people } = await createTestOrganization(database, { count: 2 });
    const server = createAdaptorServer({ fetch: backend.fetch });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const hangUp = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}/v1/organizations/${organization.id}/changes`, {
      headers: { "x-roster-user": must(people[0]?.id) },
      signal: hangUp.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(":\n\n");
    await organization.removeMember(must(people[1]?.id));
    expect((await reader?.read())?.value).toBe(
      'event: changed\ndata: {"resources":["memberships","organization"]}\n\n',
    );
    expect(await listening()).toBe(1);
    hangUp.abort();
    await expect.poll(listening).toBe(0);
    server.close();
  });

  test("only members who may see the members can open a stream", async () => {
    const { backend, organization } = await createTestOrganization(database, { count: 1 });
    const statusFor = async (id: string, headers: Record<string, string>) =>
      (await readEvents(backend, id, headers)).response.status;
    expect(await statusFor(organization.id, {})).toBe(401);
    expect(await statusFor(organization.id, { "x-roster-user": "user_stranger" })).toBe(403);
    expect(await statusFor("nowhere", { authorization: `Bearer ${SECRET_KEY}` })).toBe(404);
    await expect.poll(listening).toBe(0);
  });

  test("has the headers of a stream, and asks proxies not to buffer it", async () => {
    const told = await createTestOrganization(database, { count: 1 });
    const { headers } = (await readAs(told, told.people[0]?.id)).response;
    expect(headers.get("content-type")).toBe("text/event-stream");
    expect(headers.get("cache-control")).toBe("no-store, no-transform");
    expect(headers.get("x-accel-buffering")).toBe("no");
  });
});

const silenceErrors = () => vi.spyOn(console, "error").mockImplementation(() => undefined);

/** The server's process behind it. */
async function processOf(pool: Database): Promise<number> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where query = 'listen roster_changes' and datname = current_database()
  `.execute(connect(pool));
  expect(rows).toHaveLength(1);
  return rows[0]?.pid ?? NaN;
}

describe.skipIf(skipPostgres)("the connection that listens", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test("may break: subscribers reconnect, and know that they missed changes", async () => {
    const pool = await server.createPool({ template: MIGRATED });
    const errors = silenceErrors();
    const { people, organizationFor, organization } = await createTestOrganization(pool, { count: 3 });
    const heard: OrganizationEvent[][] = people.slice(0, 2).map(({ id }) => {
      const events: OrganizationEvent[] = [];
      stops.push(organizationFor(id).subscribe((event) => events.push(event)));
      return events;
    });
    const hearBoth = (...events: unknown[]) => eventually(() => expect(heard).toMatchObject([events, events]));
    await hearBoth({ type: "connected" });

    await sql`select pg_terminate_backend(${await processOf(pool)})`.execute(connect(pool));
    const lost = { type: "disconnected", isFinal: false };
    await hearBoth({ type: "connected" }, lost);
    await organization.removeMember(must(people[2]?.id));
    await hearBoth({ type: "connected" }, lost, { type: "connected" });
    expect(String(errors.mock.calls[0]?.[0])).toContain("terminating connection");
    await organization.addMember({ userId: must(people[2]?.id), role: "org:member" });
    const changed = { type: "changed", resources: MEMBERSHIPS };
    await hearBoth({ type: "connected" }, lost, { type: "connected" }, changed);
  });

  test("is noticed when it answers no more", async () => {
    const pool = await server.createPool({ template: MIGRATED });
    const errors = silenceErrors();
    const told = await createTestOrganization(pool, { count: 1 });
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
    const reader = await readAs(told, told.people[0]?.id);
    const pid = await processOf(pool);
    // As when the network is gone, without an error.
    process.kill(pid, "SIGSTOP");
    try {
      await vi.advanceTimersByTimeAsync(35_000);
      await eventually(() => expect(reader.isEnded()).toBe(true));
    } finally {
      process.kill(pid, "SIGCONT");
    }
    expect(String(errors.mock.calls[0]?.[0])).toMatch(/within \d+ ms/);
  });

  test("is given back, so that the app can end its pool", async () => {
    const pool = await server.createPool({ template: MIGRATED });
    const told = await createTestOrganization(pool, { count: 1 });
    await readAs(told, told.people[0]?.id);
    expect(pool.totalCount - pool.idleCount).toBe(1);
    await told.backend.close();
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });

  test("is not taken where it would be the only one", async () => {
    const pool = await server.createPool({ template: MIGRATED });
    const { organization } = await createTestOrganization(pool, { count: 1 });
    pool.options.max = 1;
    const send = asServer(createTestBackend({ database: pool }));
    expect(outcomeOf(await send("GET", `/organizations/${organization.id}/changes`))).toBe("501 not_supported");
    expect(outcomeOf(await send("GET", `/organizations/${organization.id}`))).toBe("200");
  });
});
