import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  invitationAnswer,
  invitationOutcomeAnswer,
  listOf,
  membershipAnswer,
  membershipRequestAnswer,
  organizationAnswer,
  type InvitationAnswer,
} from "../../../src/backend/http/answers.js";
import { userAnswer } from "../../../src/backend/http/userAnswer.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

const DAY = 86_400_000;
const NOT_PENDING = "404 organization_invitation_not_pending";
const FULL = "403 organization_membership_quota_exceeded";

const ticketOf = ({ url }: InvitationAnswer) => new URL(must(url)).searchParams.get("invitation_ticket");

const accept = (send: Send, invitation: InvitationAnswer) =>
  send("POST", "/invitation_acceptances", { ticket: ticketOf(invitation) });

/** Of each problem, the addresses that it is about. */
const addressesOf = ({ body }: { body: unknown }) =>
  (body as { errors: { meta?: { email_addresses?: string[] } }[] }).errors.map(({ meta }) => meta?.email_addresses);

describe.each(ENGINES)("invitations on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let backend: Backend;
  let server: Send;
  // One organization a test: its admin is the first of its people, the others are members.
  let organizationId: string;
  let root: string;
  let path: string;
  let admin: Send;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    server = asServer(backend);
  });
  afterAll(() => close());

  beforeEach(async () => {
    organizationId = `org-${randomUUID()}`;
    root = `/organizations/${organizationId}`;
    path = `${root}/invitations`;
    await seedOrganization(database, { organizationId, count: 3 });
    admin = asUser(backend, person(0));
  });

  const person = (index: number) => `${organizationId}_${index}`;

  /** A new user with an address of this organization's own. */
  async function createUser(name: string): Promise<{ id: string; address: string; send: Send }> {
    const address = `${name}@${organizationId}.test`;
    const { id } = userAnswer.parse((await server("POST", "/users", { email_address: [address] })).body);
    return { id, address, send: asUser(backend, id) };
  }

  async function invite(address: string, terms: object = {}, send = admin): Promise<InvitationAnswer> {
    const answer = await send("POST", path, { email_address: address, role: "org:member", ...terms });
    expect(outcomeOf(answer)).toBe("200");
    return invitationAnswer.parse(answer.body);
  }

  async function inviteBatch(addresses: string[], send = admin) {
    const answer = await send("POST", `${root}/invitation_batches`, { email_addresses: addresses, role: "org:member" });
    expect(outcomeOf(answer)).toBe("200");
    return listOf(invitationOutcomeAnswer).parse(answer.body).data;
  }

  const bulk = (addresses: string[], send = admin) =>
    send(
      "POST",
      `${path}/bulk`,
      addresses.map((email_address) => ({ email_address, role: "org:member" })),
    );

  const resend = (id: string, body?: object) => admin("POST", `${path}/${id}/resend`, body);
  const list = async (query = "") => listOf(invitationAnswer).parse((await admin("GET", `${path}?${query}`)).body);
  const organization = async () => organizationAnswer.parse((await server("GET", root)).body);

  const expire = (id: string) =>
    sql`update roster_invitations set expires_at = now() - interval '1 second' where id = ${id}`.execute(
      connect(database),
    );

  const setLimit = (limit: number) =>
    connect(database)
      .updateTable("roster_organizations")
      .where("id", "=", organizationId)
      .set({ max_allowed_memberships: limit })
      .execute();

  describe("inviting one", () => {
    test("answers a pending invitation, seen in the list and the count at once", async () => {
      const invitation = await invite("Ann.Lee@x.test", { role: "org:admin", public_metadata: { team_Name: "A" } });
      expect(invitation).toMatchObject({
        email_address: "Ann.Lee@x.test",
        role: "org:admin",
        role_name: "Admin",
        organization_id: organizationId,
        inviter_id: person(0),
        public_inviter_data: { user_id: person(0), first_name: "Ada", identifier: `ada.okafor@${organizationId}.test` },
        status: "pending",
        public_metadata: { team_Name: "A" },
        delivery: "skipped",
      });
      expect(invitation.id).toMatch(/^orginv_[0-9a-f]{32}$/);
      expect(invitation.url).toMatch(/^https:\/\/app\.test\/join\?invitation_ticket=[0-9a-f]{64}$/);
      expect(Math.abs(Number(invitation.expires_at) - invitation.created_at - 30 * DAY)).toBeLessThan(2);
      await expect(list()).resolves.toEqual({ data: [invitation], total_count: 1 });
      expect((await admin("GET", `${path}/${invitation.id}`)).body).toEqual(invitation);
      await expect(organization()).resolves.toMatchObject({ members_count: 3, pending_invitations_count: 1 });
    });

    test("takes addresses of any script", async () => {
      for (const address of ["josé@x.test", "用户@例子.测试", "o'brien+list@x.test"]) {
        expect((await invite(address)).email_address).toBe(address);
      }
    });

    test("by a server needs no inviter; one that it names must be a member who may invite", async () => {
      const body = { role: "org:member", expires_in_days: 1, redirect_url: "https://other.test/in?a=b" };
      const own = invitationAnswer.parse((await server("POST", path, { ...body, email_address: "a@x.test" })).body);
      expect(own).toMatchObject({ inviter_id: null, public_inviter_data: null, private_metadata: {} });
      expect(own.url).toMatch(/^https:\/\/other\.test\/in\?a=b&invitation_ticket=[0-9a-f]{64}$/);
      expect(Math.abs(Number(own.expires_at) - own.created_at - DAY)).toBeLessThan(2);

      const inviteAs = (inviter_user_id: string) =>
        server("POST", path, { ...body, email_address: "b@x.test", inviter_user_id });
      expect(outcomeOf(await inviteAs(person(0)))).toBe("200");
      expect(outcomeOf(await inviteAs(person(1)))).toBe("403 missing_organization_permission");
      expect(outcomeOf(await inviteAs("nobody"))).toBe("403 not_a_member_in_organization");
    });

    test("by a user is in their own name, and goes to the app's own page", async () => {
      const body = { email_address: "a@x.test", role: "org:member" };
      const refused = "403 missing_organization_permission";
      expect(outcomeOf(await admin("POST", path, { ...body, inviter_user_id: person(1) }))).toBe(refused);
      expect(outcomeOf(await admin("POST", path, { ...body, redirect_url: "https://evil.test" }))).toBe(refused);
      expect(outcomeOf(await admin("POST", path, { ...body, inviter_user_id: person(0) }))).toBe("200");
    });

    test("refuses members, roles that do not exist, and addresses that are invited, in any letter case", async () => {
      const member = await admin("POST", path, {
        email_address: `ADA.OKAFOR@${organizationId}.test`,
        role: "org:member",
      });
      expect(outcomeOf(member)).toBe("400 already_a_member_in_organization");
      const noRole = await admin("POST", path, { email_address: "a@x.test", role: "org:nothing" });
      expect(outcomeOf(noRole)).toBe("404 resource_not_found role");
      await invite("twice@x.test");
      const again = await admin("POST", path, { email_address: "Twice@X.test", role: "org:admin" });
      expect(outcomeOf(again)).toBe("400 duplicate_record");
      expect(addressesOf(again)).toEqual([["Twice@X.test"]]);
      expect((await list()).total_count).toBe(1);
    });

    test("makes one invitation of an address that is invited 20 times at once", async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          admin("POST", path, { email_address: index % 2 ? "one@x.test" : "ONE@x.test", role: "org:member" }),
        ),
      );
      expect(answers.map(outcomeOf).toSorted()).toEqual(["200", ...Array(19).fill("400 duplicate_record")]);
      await expect(organization()).resolves.toMatchObject({ pending_invitations_count: 1 });
    });

    test("is open again to an address whose invitation is over: expired, revoked, or accepted and left", async () => {
      const { address, id, send } = await createUser("again");
      const expired = await invite(address);
      await expire(expired.id);
      const revoked = await invite(address);
      await admin("POST", `${path}/${revoked.id}/revoke`);
      const accepted = await invite(address);
      expect(outcomeOf(await accept(send, accepted))).toBe("200");
      await admin("DELETE", `${root}/memberships/${id}`);
      const pending = await invite(address);
      const { data } = await list();
      expect(data.map((row) => [row.id, row.status])).toEqual([
        [pending.id, "pending"],
        [accepted.id, "accepted"],
        [revoked.id, "revoked"],
        [expired.id, "expired"],
      ]);
    });
  });

  describe("the limit", () => {
    test("counts pending invitations, for inviting and for adding, and those that are pending only", async () => {
      const { id } = await createUser("user");
      await setLimit(5);
      const first = await invite("a@x.test");
      const second = await invite("b@x.test");
      expect(outcomeOf(await admin("POST", path, { email_address: "c@x.test", role: "org:member" }))).toBe(FULL);
      expect(outcomeOf(await admin("POST", `${root}/memberships`, { user_id: id, role: "org:member" }))).toBe(FULL);
      await admin("POST", `${path}/${first.id}/revoke`);
      expect(outcomeOf(await admin("POST", `${root}/memberships`, { user_id: id, role: "org:member" }))).toBe("200");
      await expire(second.id);
      expect(outcomeOf(await admin("POST", path, { email_address: "c@x.test", role: "org:member" }))).toBe("200");
      await expect(organization()).resolves.toMatchObject({ members_count: 4, pending_invitations_count: 1 });
    });

    test("leaves the last seat to the person who is invited", async () => {
      const { id, address, send } = await createUser("last");
      await setLimit(4);
      const invitation = await invite(address);
      expect(outcomeOf(await accept(send, invitation))).toBe("200");
      await expect(organization()).resolves.toMatchObject({ members_count: 4, pending_invitations_count: 0 });
      await admin("DELETE", `${root}/memberships/${id}`);
      await invite(address);
      expect(outcomeOf(await admin("POST", `${root}/memberships`, { user_id: id, role: "org:member" }))).toBe("200");
    });

    test("is never passed when people are invited, added and let in at once", async () => {
      const users = await Promise.all([0, 1, 2, 3].map((index) => createUser(`user${index}`)));
      const [, , , asking] = users;
      const asked = await asking?.send("POST", `${root}/viewer/membership_request`);
      const { id: requestId } = membershipRequestAnswer.parse(asked?.body);
      await setLimit(8);
      const answers = await Promise.all([
        ...[1, 2, 3, 4].map((index) => admin("POST", path, { email_address: `i${index}@x.test`, role: "org:member" })),
        ...users.slice(0, 3).map(({ id }) => admin("POST", `${root}/memberships`, { user_id: id, role: "org:member" })),
        admin("POST", `${root}/membership_requests/${requestId}/accept`),
        server("POST", `${path}/bulk`, [
          { email_address: "j1@x.test", role: "org:member" },
          { email_address: "j2@x.test", role: "org:member" },
        ]),
      ]);
      const outcomes = answers.map(outcomeOf);
      expect(outcomes.filter((outcome) => outcome !== "200" && outcome !== FULL)).toEqual([]);
      const { members_count, pending_invitations_count } = await organization();
      expect(members_count + pending_invitations_count).toBe(8);
    });
  });

  describe("inviting many, all or none", () => {
    test("answers an invitation for each, in their order", async () => {
      const addresses = Array.from({ length: 10 }, (_, index) => `many${9 - index}@x.test`);
      const { data, total_count } = listOf(invitationAnswer).parse((await bulk(addresses)).body);
      expect(data.map(({ email_address }) => email_address)).toEqual(addresses);
      expect(total_count).toBe(10);
      expect(new Set(data.map(ticketOf)).size).toBe(10);
    });

    test("takes each with its own role and terms", async () => {
      const answer = await server("POST", `${path}/bulk`, [
        { email_address: "a@x.test", role: "org:admin", inviter_user_id: person(0), private_metadata: { n: 1 } },
        { email_address: "b@x.test", role: "org:member", expires_in_days: 365 },
      ]);
      expect(listOf(invitationAnswer).parse(answer.body).data).toMatchObject([
        { role: "org:admin", inviter_id: person(0), private_metadata: { n: 1 } },
        { role: "org:member", inviter_id: null, private_metadata: {} },
      ]);
    });

    test("invites no one when one address cannot be invited, and says which", async () => {
      await invite("taken@x.test");
      const taken = await bulk(["a@x.test", "Taken@x.test", "b@x.test", "B@x.test"]);
      expect(outcomeOf(taken)).toBe("400 duplicate_record");
      expect(addressesOf(taken)).toEqual([["Taken@x.test", "B@x.test"]]);
      const mixed = await bulk([`ada.okafor@${organizationId}.test`, "taken@x.test"]);
      expect(outcomeOf(mixed)).toBe("400 already_a_member_in_organization, duplicate_record");
      await setLimit(5);
      expect(outcomeOf(await bulk(["a@x.test", "b@x.test"]))).toBe(FULL);
      expect((await list()).total_count).toBe(1);
    });
  });

  describe("inviting many, each independently", () => {
    test("answers in their order what became of each", async () => {
      const taken = await invite("taken@x.test");
      await setLimit(6);
      const outcomes = await inviteBatch([
        "new@x.test",
        "not an address",
        `ADA.okafor@${organizationId}.test`,
        "Taken@x.test",
        "NEW@x.test",
        "other@x.test",
        "late@x.test",
        "\0",
      ]);
      expect(outcomes.map(({ email_address, status, errors }) => [email_address, status, errors[0]?.code])).toEqual([
        ["new@x.test", 200, undefined],
        ["not an address", 422, "form_param_format_invalid"],
        [`ADA.okafor@${organizationId}.test`, 400, "already_a_member_in_organization"],
        ["Taken@x.test", 400, "duplicate_record"],
        ["NEW@x.test", 400, "duplicate_record"],
        ["other@x.test", 200, undefined],
        ["late@x.test", 403, "organization_membership_quota_exceeded"],
        ["\0", 422, "form_param_format_invalid"],
      ]);
      const [first, , , existing, twin, other, late] = outcomes;
      expect(existing?.invitation).toEqual(taken);
      expect(twin?.invitation).toEqual(first?.invitation);
      expect(late?.invitation).toBeNull();
      expect((await list("order_by=email_address")).data).toEqual([first?.invitation, other?.invitation, taken]);
    });

    test("takes nothing but malformed addresses too", async () => {
      const outcomes = await inviteBatch(["ann", ""]);
      expect(outcomes.map(({ status }) => status)).toEqual([422, 422]);
    });

    test("invites each once when the same batch comes many times at once", async () => {
      const addresses = Array.from({ length: 25 }, (_, index) => `b${index}@x.test`);
      const batches = await Promise.all(Array.from({ length: 4 }, () => inviteBatch(addresses)));
      for (const [index] of addresses.entries()) {
        const statuses = batches.map((outcomes) => String(outcomes[index]?.status));
        expect(statuses.toSorted()).toEqual(["200", "400", "400", "400"]);
        expect(new Set(batches.map((outcomes) => outcomes[index]?.invitation?.id)).size).toBe(1);
      }
      expect((await list()).total_count).toBe(25);
    });
  });

  describe("the list", () => {
    beforeEach(async () => {
      await seedOrganization(database, { organizationId: `${organizationId}-2`, count: 1, invitations: 10 });
      path = `/organizations/${organizationId}-2/invitations`;
      admin = asUser(backend, `${organizationId}-2_0`);
    });

    test("is filtered by status, of which expired is one without anything having run", async () => {
      const counts = [];
      for (const status of ["pending", "expired", "accepted", "revoked"]) {
        const { data, total_count } = await list(`status=${status}`);
        expect(data.every((row) => row.status === status)).toBe(true);
        counts.push(total_count);
      }
      expect(counts).toEqual([4, 2, 2, 2]);
      expect((await list("status=pending&status=revoked")).total_count).toBe(6);
      expect((await list("status=pending&status=expired&status=accepted&status=revoked")).total_count).toBe(10);
    });

    test("has the newest first, or what is asked for, and pages that repeat and skip nothing", async () => {
      const { data } = await list("limit=500");
      const ages = data.map(({ created_at }) => created_at);
      expect(ages).toEqual(ages.toSorted((a, b) => b - a));
      expect((await list("limit=500&order_by=%2Bcreated_at")).data).toEqual(data.toReversed());
      const addresses = (await list("limit=500&order_by=-email_address")).data.map(
        ({ email_address }) => email_address,
      );
      expect(addresses).toEqual(addresses.toSorted().toReversed());
      const pages = [];
      for (const offset of [0, 4, 8, 12]) pages.push(...(await list(`limit=4&offset=${offset}`)).data);
      expect(pages).toEqual(data);
    });

    test("finds addresses, whole or in part, in any letter case", async () => {
      const [first] = (await list()).data;
      const address = must(first?.email_address);
      expect((await list(`email_address=${address.toUpperCase()}`)).data).toEqual([first]);
      expect((await list(`email_address=${address.slice(1)}`)).total_count).toBe(0);
      expect((await list(`query=${address.slice(1, 6).toUpperCase()}`)).data).toContainEqual(first);
      expect((await list("query=%25")).total_count).toBe(0);
    });

    test("shows where an invitation is accepted only while it can be", async () => {
      const { data } = await list("limit=500");
      expect(data.filter(({ url }) => url !== null).map(({ status }) => status)).toEqual(Array(4).fill("pending"));
    });

    test("keeps an inviter's name away when the user is gone, and the id", async () => {
      const queries = connect(database);
      await queries.deleteFrom("roster_users").where("id", "=", `${organizationId}-2_0`).execute();
      const { data } = listOf(invitationAnswer).parse((await server("GET", `${path}?limit=1`)).body);
      expect(data).toMatchObject([{ inviter_id: `${organizationId}-2_0`, public_inviter_data: null }]);
    });

    test("is the organization's own", async () => {
      const [first] = (await list()).data;
      const foreign = `/organizations/${organizationId}/invitations/${first?.id}`;
      expect(outcomeOf(await server("GET", foreign))).toBe("404 resource_not_found");
      expect(outcomeOf(await server("POST", `${foreign}/revoke`))).toBe("404 resource_not_found");
      expect(outcomeOf(await server("POST", `${foreign}/resend`))).toBe("404 resource_not_found");
    });
  });

  describe("revoking", () => {
    test("takes a pending invitation back, once", async () => {
      const { send, address } = await createUser("revoked");
      const invitation = await invite(address);
      const revoked = invitationAnswer.parse((await admin("POST", `${path}/${invitation.id}/revoke`)).body);
      expect(revoked).toMatchObject({ id: invitation.id, status: "revoked", url: null });
      expect(outcomeOf(await admin("POST", `${path}/${invitation.id}/revoke`))).toBe(NOT_PENDING);
      expect(outcomeOf(await accept(send, invitation))).toBe("400 organization_invitation_revoked");
      await expect(organization()).resolves.toMatchObject({ members_count: 3, pending_invitations_count: 0 });
    });

    test("is not for invitations that have expired or were accepted", async () => {
      const { send, address } = await createUser("done");
      const accepted = await invite(address);
      await accept(send, accepted);
      const expired = await invite("expired@x.test");
      await expire(expired.id);
      for (const { id } of [accepted, expired]) {
        expect(outcomeOf(await admin("POST", `${path}/${id}/revoke`, {}))).toBe(NOT_PENDING);
      }
    });

    test("with an actor needs a member with the right", async () => {
      const { id } = await invite("a@x.test");
      const revokeAs = (send: Send, requesting_user_id: string) =>
        send("POST", `${path}/${id}/revoke`, { requesting_user_id });
      expect(outcomeOf(await revokeAs(server, "nobody"))).toBe("403 not_a_member_in_organization");
      expect(outcomeOf(await revokeAs(server, person(1)))).toBe("403 missing_organization_permission");
      expect(outcomeOf(await revokeAs(admin, person(1)))).toBe("403 missing_organization_permission");
      expect(outcomeOf(await revokeAs(server, person(0)))).toBe("200");
    });
  });

  describe("resending", () => {
    test("keeps the invitation, with a new ticket and as much time as it had", async () => {
      const { send, address } = await createUser("resent");
      const invitation = await invite(address, { expires_in_days: 7, role: "org:admin" });
      await sql`update roster_invitations set expires_at = now() + interval '1 hour' where id = ${invitation.id}`.execute(
        connect(database),
      );
      const resent = invitationAnswer.parse((await resend(invitation.id)).body);
      expect(resent).toMatchObject({ id: invitation.id, status: "pending", created_at: invitation.created_at });
      expect(Math.abs(Number(resent.expires_at) - Date.now() - 7 * DAY)).toBeLessThan(60_000);
      expect(resent.url).not.toBe(invitation.url);
      expect(outcomeOf(await accept(send, invitation))).toBe("404 resource_not_found ticket");
      const membership = membershipAnswer.parse((await accept(send, resent)).body);
      expect(membership.role).toBe("org:admin");
    });

    test("takes another time to expire", async () => {
      const { id } = await invite("a@x.test");
      const resent = invitationAnswer.parse((await resend(id, { expires_in_days: 2 })).body);
      expect(Math.abs(Number(resent.expires_at) - Date.now() - 2 * DAY)).toBeLessThan(60_000);
    });

    test("brings an expired invitation back, when its address could be invited", async () => {
      const { address, id: userId } = await createUser("back");
      const expired = await invite(address);
      await expire(expired.id);
      await setLimit(3);
      expect(outcomeOf(await resend(expired.id))).toBe(FULL);
      await setLimit(0);
      const other = await invite(address);
      expect(outcomeOf(await resend(expired.id))).toBe("400 duplicate_record");
      await admin("POST", `${path}/${other.id}/revoke`);
      expect(invitationAnswer.parse((await resend(expired.id)).body).status).toBe("pending");
      await expire(expired.id);
      await admin("POST", `${root}/memberships`, { user_id: userId, role: "org:member" });
      expect(outcomeOf(await resend(expired.id))).toBe("400 already_a_member_in_organization");
      expect((await list("status=expired")).total_count).toBe(1);
    });

    test("is not for what was revoked or accepted", async () => {
      const { send, address } = await createUser("done");
      const accepted = await invite(address);
      await accept(send, accepted);
      const revoked = await invite("revoked@x.test");
      await admin("POST", `${path}/${revoked.id}/revoke`);
      for (const { id } of [accepted, revoked]) expect(outcomeOf(await resend(id))).toBe(NOT_PENDING);
    });
  });

  describe("accepting", () => {
    test("makes the signed-in user a member, with the invitation's role and metadata", async () => {
      const { id, address, send } = await createUser("accepting");
      const terms = { role: "org:admin", public_metadata: { Team: [1] }, private_metadata: { salary: 2 } };
      const invitation = await invite(address.toUpperCase(), terms, server);
      const accepted = await accept(send, invitation);
      expect(membershipAnswer.parse(accepted.body)).toMatchObject({
        role: "org:admin",
        public_metadata: { Team: [1] },
        organization: { id: organizationId, members_count: 4, pending_invitations_count: 0 },
        public_user_data: { user_id: id },
      });
      expect(JSON.stringify(accepted.body)).not.toContain("salary");
      const { data } = listOf(membershipAnswer).parse((await server("GET", `${root}/memberships?user_id=${id}`)).body);
      expect(data).toMatchObject([{ private_metadata: { salary: 2 } }]);
      expect((await list()).data).toMatchObject([{ id: invitation.id, status: "accepted", url: null }]);
    });

    test("is for the owner of the invited address, not for any holder of the ticket", async () => {
      const { address } = await createUser("invited");
      const thief = await createUser("thief");
      const invitation = await invite(address);
      expect(outcomeOf(await accept(thief.send, invitation))).toBe("403 invitation_address_mismatch");
      expect(outcomeOf(await accept(asUser(backend, "unknown"), invitation))).toBe("403 invitation_address_mismatch");
      expect((await list()).data).toEqual([invitation]);
    });

    test("by a server is in the name of the user it gives", async () => {
      const { id, address } = await createUser("signed-up");
      const ticket = ticketOf(await invite(address));
      expect(outcomeOf(await server("POST", "/invitation_acceptances", { ticket, user_id: id }))).toBe("200");
      await expect(organization()).resolves.toMatchObject({ members_count: 4 });
    });

    test("refuses tickets that are wrong or expired", async () => {
      const { address, send } = await createUser("late");
      const wrong = await send("POST", "/invitation_acceptances", { ticket: "0".repeat(64) });
      expect(outcomeOf(wrong)).toBe("404 resource_not_found ticket");
      const expired = await invite(address);
      await expire(expired.id);
      expect(outcomeOf(await accept(send, expired))).toBe("400 organization_invitation_expired");
      await expect(organization()).resolves.toMatchObject({ members_count: 3 });
    });

    test("happens once, or not at all when the invitation is revoked first", async () => {
      const other = await createUser("raced");
      const raced = await invite(other.address);
      const [accepted, revoked] = await Promise.all([
        accept(other.send, raced),
        admin("POST", `${path}/${raced.id}/revoke`),
      ]);
      const outcomes = [outcomeOf(accepted), outcomeOf(revoked)];
      expect([
        ["200", NOT_PENDING],
        ["400 organization_invitation_revoked", "200"],
      ]).toContainEqual(outcomes);
    });

    test("also happens when an invited person is added: what the call does not say is the invitation's", async () => {
      const { id, address } = await createUser("added");
      const metadata = { public_metadata: { a: 1 }, private_metadata: { b: 2 } };
      const invitation = await invite(address, { role: "org:admin", ...metadata }, server);
      const added = await server("POST", `${root}/memberships`, {
        user_id: id,
        role: "org:member",
        private_metadata: { c: 3 },
      });
      expect(membershipAnswer.parse(added.body)).toMatchObject({
        role: "org:member",
        public_metadata: { a: 1 },
        private_metadata: { c: 3 },
        organization: { pending_invitations_count: 0 },
      });
      expect((await list()).data).toMatchObject([{ id: invitation.id, status: "accepted" }]);
    });
  });
});
