import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { listOf, membershipEventAnswer } from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { createOrganization } from "../../../src/organization/http/createOrganization.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import {
  asServer,
  asUser,
  createTestBackend,
  outcomeOf,
  sender,
  SECRET_KEY,
  type Send,
} from "../../support/testBackend.js";
import { must } from "../../support/must.js";

const MEMBER = { role: "org:member", role_name: "Member" };
const ADMIN = { role: "org:admin", role_name: "Admin" };

async function idIn(send: Send, path: string): Promise<string> {
  const { body } = await send("GET", path);
  return must(/"id":"(org(?:inv|req)_\w+)"/.exec(JSON.stringify(body))?.[1]);
}

describe.each(ENGINES)("the audit trail on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let backend: Backend;
  let server: Send;
  let organizations = 0;
  let organizationId: string;
  let root: string;
  let admin: Send;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    server = asServer(backend);
    await seedOrganization(database, { organizationId: "elsewhere", count: 3 });
  });
  afterAll(() => close());

  beforeEach(async () => {
    organizationId = `org${++organizations}`;
    root = `/organizations/${organizationId}`;
    await seedOrganization(database, { organizationId, count: 4, requests: 2 });
    admin = asUser(backend, idOf(0));
  });

  const idOf = (index: number) => `${organizationId}_${index}`;
  const acting = (userId: string) =>
    sender(backend, { authorization: `Bearer ${SECRET_KEY}`, "roster-acting-user": userId });

  async function events(query = "", send = admin) {
    const answer = await send("GET", `${root}/events${query}`);
    expect(outcomeOf(answer)).toBe("200");
    return listOf(membershipEventAnswer).parse(answer.body);
  }

  const short = (id: string | null) => id?.replace(`${organizationId}_`, "") ?? null;

  /** The events, the oldest first: type, actor and affected user. */
  async function story(): Promise<(string | null)[][]> {
    const { data } = await events("?limit=500");
    return data
      .toReversed()
      .map(({ type, actor_id, subject_id, email_address }) => [
        type,
        short(actor_id),
        short(subject_id) ?? email_address,
      ]);
  }

  test("tells who changed which member, from what to what", async () => {
    const member = `${root}/memberships/${idOf(1)}`;
    await admin("PATCH", member, { role: "org:admin" });
    await server("PATCH", member, { role: "org:member" });
    await admin("POST", `${root}/memberships`, { user_id: "elsewhere_1", role: "org:member" });
    await admin("DELETE", `${root}/memberships/elsewhere_1`);
    await asUser(backend, idOf(2))("DELETE", `${root}/viewer`);
    await admin("POST", `${root}/transfer`, { user_id: idOf(1) });
    admin = asUser(backend, idOf(1));
    expect(await story()).toEqual([
      ["member_role_changed", "0", "1"],
      ["member_role_changed", null, "1"],
      ["member_added", "0", "elsewhere_1"],
      ["member_removed", "0", "elsewhere_1"],
      ["member_left", "2", "2"],
      ["ownership_transferred", "0", "1"],
      ["member_role_changed", "0", "0"],
    ]);
    const { data } = await events();
    expect(data.map(({ before, after }) => [before, after]).toReversed()).toEqual([
      [MEMBER, ADMIN],
      [ADMIN, MEMBER],
      [null, MEMBER],
      [MEMBER, null],
      [MEMBER, null],
      [MEMBER, ADMIN],
      [ADMIN, MEMBER],
    ]);
    expect(data[1]).toMatchObject({
      object: "organization_event",
      organization_id: organizationId,
      public_actor_data: { user_id: idOf(0), first_name: "Ada" },
      public_subject_data: { user_id: idOf(1), first_name: "Bram" },
      email_address: null,
    });
    expect(Math.abs(Date.now() - must(data[0]).created_at)).toBeLessThan(60_000);
  });

  test("tells what became of invitations", async () => {
    const invite = (email_address: string) =>
      admin("POST", `${root}/invitations`, { email_address, role: "org:member" });
    await invite("a@x.test");
    const id = await idIn(admin, `${root}/invitations`);
    await admin("POST", `${root}/invitations/${id}/resend`);
    await admin("POST", `${root}/invitations/${id}/revoke`);
    const batch = { email_addresses: ["b@x.test", "bad", "b@x.test"], role: "org:admin", inviter_user_id: idOf(0) };
    await server("POST", `${root}/invitation_batches`, batch);
    await invite("member2@elsewhere.test");
    const address = { email_address: `late@${organizationId}.test` };
    await admin("POST", `${root}/invitations`, { ...address, role: "org:member" });
    const { body } = await server("POST", "/users", { email_address: [address.email_address] });
    const userId = must(/"id":"(user_\w+)"/.exec(JSON.stringify(body))?.[1]);
    const ticket = await connect(database)
      .selectFrom("roster_invitations")
      .where("email_address", "=", address.email_address)
      .select("ticket")
      .executeTakeFirstOrThrow();
    await server("POST", "/invitation_acceptances", { ...ticket, user_id: userId });
    expect(await story()).toEqual([
      ["invitation_created", "0", "a@x.test"],
      ["invitation_resent", "0", "a@x.test"],
      ["invitation_revoked", "0", "a@x.test"],
      ["invitation_created", "0", "b@x.test"],
      ["invitation_created", "0", "member2@elsewhere.test"],
      ["invitation_created", "0", address.email_address],
      ["invitation_accepted", userId, userId],
      ["member_added", userId, userId],
    ]);
    const { data } = await events("?type=invitation_created&type=invitation_accepted");
    expect(data.map(({ after, email_address }) => [after, email_address])).toEqual([
      [null, address.email_address],
      [MEMBER, address.email_address],
      [MEMBER, "member2@elsewhere.test"],
      [ADMIN, "b@x.test"],
      [MEMBER, "a@x.test"],
    ]);
  });

  test("tells what became of requests", async () => {
    const asker = asUser(backend, "elsewhere_2");
    const own = `${root}/viewer/membership_request`;
    await asker("POST", own);
    await asker("POST", own);
    await asker("DELETE", own);
    await asker("POST", own);
    const requests = `${root}/membership_requests`;
    const id = await idIn(admin, requests);
    await admin("POST", `${requests}/${id}/reject`);
    await admin("POST", `${requests}/${id}/reopen`);
    await admin("POST", `${requests}/${id}/reopen`);
    await admin("POST", `${requests}/${id}/accept`);
    expect(await story()).toEqual([
      ["request_created", "elsewhere_2", "elsewhere_2"],
      ["request_withdrawn", "elsewhere_2", "elsewhere_2"],
      ["request_created", "elsewhere_2", "elsewhere_2"],
      ["request_rejected", "0", "elsewhere_2"],
      ["request_reopened", "0", "elsewhere_2"],
      ["request_accepted", "0", "elsewhere_2"],
      ["member_added", "0", "elsewhere_2"],
    ]);
  });

  test("tells which metadata changed, without what it is, and the private part to servers only", async () => {
    const path = `${root}/memberships/${idOf(1)}/metadata`;
    const sent = { public_metadata: { team: "A", desk: { floor: 1 } }, private_metadata: { salary: "much" } };
    await server("PATCH", path, sent);
    await admin("PATCH", path, { public_metadata: { desk: { floor: 1, seat: 2 } } });
    await admin("PATCH", path, { public_metadata: { desk: { floor: 1 }, nothing: null } });
    const seen = await events();
    expect(seen.data.map(({ type, public_metadata_keys }) => [type, ...public_metadata_keys])).toEqual([
      ["member_metadata_changed", "desk"],
      ["member_metadata_changed", "team", "desk"],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/salary|much|private/);
    expect((await events("", server)).data[1]).toMatchObject({ private_metadata_keys: ["salary"] });
    expect(JSON.stringify(await events("", server))).not.toContain("much");
  });

  test("names the user that a server acts for, who must exist", async () => {
    const member = `${root}/memberships/${idOf(1)}`;
    await acting(idOf(3))("PATCH", member, { role: "org:admin" });
    await acting("elsewhere_0")("PATCH", member, { role: "org:member" });
    expect(await story()).toEqual([
      ["member_role_changed", "3", "1"],
      ["member_role_changed", "elsewhere_0", "1"],
    ]);
    const unknown = await acting("nobody")("PATCH", member, { role: "org:admin" });
    expect(outcomeOf(unknown)).toBe("404 resource_not_found roster-acting-user");
    expect(unknown.body).toMatchObject({ errors: [{ long_message: "`roster-acting-user` doesn't exist." }] });
    expect(outcomeOf(await acting("")("PATCH", member, { role: "org:admin" }))).toBe(
      "404 resource_not_found roster-acting-user",
    );
    // From a user it says nothing.
    const user = sender(backend, { "x-roster-user": idOf(0), "roster-acting-user": idOf(3) });
    await user("PATCH", member, { role: "org:admin" });
    expect((await story()).at(-1)).toEqual(["member_role_changed", "0", "1"]);
  });

  test("holds nothing of what was refused or changed nothing", async () => {
    await admin("PATCH", `${root}/memberships/${idOf(0)}`, { role: "org:admin" });
    await admin("PATCH", `${root}/memberships/${idOf(0)}`, { role: "org:member" });
    await admin("PATCH", `${root}/memberships/${idOf(1)}/metadata`, {});
    await admin("DELETE", `${root}/memberships/${idOf(0)}`);
    await admin("POST", `${root}/memberships`, { user_id: idOf(1), role: "org:admin" });
    await admin("POST", `${root}/invitations/bulk`, [
      { email_address: "new@x.test", role: "org:member" },
      { email_address: "new@x.test", role: "org:member" },
    ]);
    await admin("POST", `${root}/transfer`, { user_id: idOf(0) });
    await admin("DELETE", `${root}/viewer`);
    expect(await events()).toEqual({ data: [], total_count: 0 });
  });

  test("is read a page at a time, by person, type and time", async () => {
    for (const role of ["org:admin", "org:member", "org:admin"]) {
      for (const index of [1, 2]) await admin("PATCH", `${root}/memberships/${idOf(index)}`, { role });
    }
    await admin("DELETE", `${root}/memberships/${idOf(2)}`);
    const all = await events("?limit=500");
    expect(all.total_count).toBe(7);
    const pages = await Promise.all([0, 3, 6].map((offset) => events(`?limit=3&offset=${offset}`)));
    expect(pages.flatMap(({ data }) => data)).toEqual(all.data);
    expect((await events(`?user_id=${idOf(1)}`)).total_count).toBe(3);
    expect((await events(`?user_id=${idOf(1)}&user_id=${idOf(2)}`)).total_count).toBe(7);
    expect((await events(`?user_id=${idOf(2)}&type=member_removed`)).total_count).toBe(1);
    await asUser(backend, idOf(1))("DELETE", `${root}/memberships/${idOf(3)}`);
    await server("PATCH", `${root}/memberships/${idOf(1)}`, { role: "org:member" });
    const { data: own, total_count } = await events(`?actor_id=${idOf(1)}`);
    expect([own.map(({ type, subject_id }) => [type, short(subject_id)]), total_count]).toEqual([
      [["member_removed", "3"]],
      1,
    ]);
    expect((await events(`?actor_id=${idOf(0)}&actor_id=${idOf(1)}`)).total_count).toBe(8);
    expect((await events(`?actor_id=${idOf(0)}&user_id=${idOf(3)}`)).total_count).toBe(0);
    expect((await events("?type=nothing")).total_count).toBe(0);
    const newest = must((await events()).data[0]).created_at;
    expect((await events(`?created_at_after=${newest}`)).total_count).toBe(0);
    expect((await events(`?created_at_before=${newest + 1}`)).total_count).toBe(9);
    expect((await events(`?created_at_before=1000`)).total_count).toBe(0);
    for (const [query, problem] of [
      ["limit=0", "form_param_value_invalid limit"],
      ["created_at_after=yesterday", "form_param_value_invalid created_at_after"],
      ["user_id=%00", "form_param_value_invalid user_id"],
      ["actor_id=%00", "form_param_value_invalid actor_id"],
      ["actor=1", "form_param_unknown actor"],
    ]) {
      expect(outcomeOf(await admin("GET", `${root}/events?${query}`))).toBe(`422 ${problem}`);
    }
  });

  test("has the order of the writes when many run at once", async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        admin("PATCH", `${root}/memberships/${idOf(1)}`, { role: index % 2 ? "org:member" : "org:admin" }),
      ),
    );
    const { data } = await events("?limit=500");
    const told = data.toReversed();
    expect(told.length).toBeGreaterThan(0);
    for (const [index, event] of told.entries()) {
      expect(event.before).toEqual(index === 0 ? MEMBER : told[index - 1]?.after);
      expect(event.created_at).toBeGreaterThanOrEqual(told[index - 1]?.created_at ?? 0);
    }
  });

  test("can be neither changed nor deleted", async () => {
    await admin("PATCH", `${root}/memberships/${idOf(1)}`, { role: "org:admin" });
    const queries = connect(database);
    for (const statement of [
      sql`update roster_events set actor_id = null`,
      sql`delete from roster_events`,
      sql`truncate roster_events`,
    ]) {
      await expect(statement.execute(queries)).rejects.toThrow("append-only");
    }
    expect((await events()).total_count).toBe(1);
  });

  test("comes to a client as records, also what is new to it", async () => {
    await admin("PATCH", `${root}/memberships/${idOf(1)}`, { role: "org:admin" });
    await admin("POST", `${root}/invitations`, { email_address: "a@x.test", role: "org:member" });
    const odd = { organization_id: organizationId, type: "sky_fell", actor_id: "gone", subject_id: null };
    const none = { email_address: null, before: null, after: null, public_keys: "[]", private_keys: "[]" };
    await connect(database)
      .insertInto("roster_events")
      .values({ ...odd, ...none })
      .execute();
    const organization = createOrganization({
      url: "http://roster.test/v1",
      organizationId,
      fetch: backend.fetch,
      headers: { "x-roster-user": idOf(0) },
    });
    const { data, totalCount } = await organization.getMembershipEvents();
    expect(totalCount).toBe(3);
    expect(data).toMatchObject([
      { type: "unknown", actor: null, actorId: "gone", subject: null, subjectId: null },
      { type: "invitation_created", emailAddress: "a@x.test", subject: null, after: { role: "org:member" } },
      {
        type: "member_role_changed",
        actor: { userId: idOf(0), firstName: "Ada" },
        subject: { userId: idOf(1) },
        subjectId: idOf(1),
        before: { role: "org:member", roleName: "Member" },
        after: { role: "org:admin", roleName: "Admin" },
        metadataKeys: [],
      },
    ]);
    const about = { userId: [idOf(1)], type: ["member_role_changed"], createdAfter: 1, pageSize: 1 } as const;
    expect((await organization.getMembershipEvents(about)).data).toEqual([data[2]]);
    expect((await organization.getMembershipEvents({ actorId: ["gone"] })).data).toEqual([data[0]]);
    expect((await organization.getMembershipEvents({ createdBefore: 1, initialPage: 2 })).data).toEqual([]);
    expect(await organization.transferOwnership({ userId: idOf(2) })).toMatchObject({ role: "org:admin" });
    expect(await organization.leaveOrganization()).toMatchObject({ publicUserData: { userId: idOf(0) } });
    await expect(organization.leaveOrganization()).rejects.toMatchObject({ code: "not_a_member_in_organization" });
  });
});
