import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  invitationAnswer,
  invitationOutcomeAnswer,
  listOf,
  membershipAnswer,
  membershipEventAnswer,
} from "../../../src/backend/http/answers.js";
import { userAnswer } from "../../../src/backend/http/userAnswer.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { applyMigrations, migrate, MIGRATIONS } from "../../../src/backend/sql/migrate.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

const DUPLICATE = "400 duplicate_record";
const MEMBER = "400 already_a_member_in_organization";
const MISMATCH = "403 invitation_address_mismatch";

const ticketOf = (answer: Awaited<ReturnType<Send>>) =>
  new URL(must(invitationAnswer.parse(answer.body).url)).searchParams.get("invitation_ticket");

/** Two ways to write one address. @param name makes it an address of one test's own */
const PAIRS: readonly (readonly [string, (name: string) => string, (name: string) => string])[] = [
  ["punycode", (name) => `${name}@münchen.test`, (name) => `${name.toUpperCase()}@xn--mnchen-3ya.test`],
  ["normal form", (name) => `jos\u00E9${name}@x.test`, (name) => `JOSE\u0301${name}@X.test`],
  ["both", (name) => `\u00E9${name}@mu\u0308nchen.test`, (name) => `e\u0301${name}@xn--mnchen-3ya.test`],
  ["letter case", (name) => `${name}@x.test`, (name) => `${name.toUpperCase()}@X.TEST`],
];

/** Addresses that `lower()` or the eye takes for another. */
const LOOKALIKES: readonly (readonly [string, (name: string) => string, (name: string) => string])[] = [
  ["the Kelvin sign", (name) => `k${name}@x.test`, (name) => `\u212A${name}@x.test`],
  ["the dotless i", (name) => `i${name}@x.test`, (name) => `ı${name}@x.test`],
  ["full-width letters", (name) => `a${name}@x.test`, (name) => `ａ${name}@x.test`],
  ["ß", (name) => `ss${name}@x.test`, (name) => `ß${name}@x.test`],
];

describe.each(ENGINES)("one address in several spellings, on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let backend: Backend;
  let server: Send;
  let name: string;
  let root: string;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    server = asServer(backend);
  });
  afterAll(() => close());

  beforeEach(async () => {
    name = `n${randomUUID().replaceAll("-", "")}`;
    root = `/organizations/${name}`;
    await seedOrganization(database, { organizationId: name, count: 2 });
  });

  const createUser = (address: string) => server("POST", "/users", { email_address: [address] });
  const idOf = async (address: string) => userAnswer.parse((await createUser(address)).body).id;
  const invite = (address: string) =>
    server("POST", `${root}/invitations`, { email_address: address, role: "org:member" });
  const list = async (path: string) =>
    listOf(membershipAnswer.or(invitationAnswer)).parse((await server("GET", `${root}${path}`)).body).total_count;

  describe.each(PAIRS)("%s", (_, one, other) => {
    test("is invited once, by one call or by many", async () => {
      expect(outcomeOf(await invite(one(name)))).toBe("200");
      expect(outcomeOf(await invite(other(name)))).toBe(DUPLICATE);
      const batch = { email_addresses: [other(name), one(`b${name}`), other(`b${name}`)], role: "org:member" };
      const { data } = listOf(invitationOutcomeAnswer).parse(
        (await server("POST", `${root}/invitation_batches`, batch)).body,
      );
      expect(data.map(({ status }) => status)).toEqual([400, 200, 400]);
      expect(data[0]?.invitation?.email_address).toBe(one(name));
    });

    test("is invited once by two calls at once", async () => {
      const outcomes = await Promise.all([one(name), other(name)].map(invite));
      expect(outcomes.map(outcomeOf).toSorted()).toEqual(["200", DUPLICATE]);
    });

    test("accepts as a user who signs in under either spelling", async () => {
      const id = await idOf(other(name));
      const ticket = ticketOf(await invite(one(name)));
      expect(outcomeOf(await asUser(backend, id)("POST", "/invitation_acceptances", { ticket }))).toBe("200");
    });

    test("of a member is not invited, and that of an invited person who is added counts as accepted", async () => {
      const id = await idOf(one(name));
      const invitation = invitationAnswer.parse((await invite(other(name))).body);
      await server("POST", `${root}/memberships`, { user_id: id, role: "org:member" });
      const after = await server("GET", `${root}/invitations/${invitation.id}`);
      expect(invitationAnswer.parse(after.body).status).toBe("accepted");
      expect(outcomeOf(await invite(other(name)))).toBe(MEMBER);
      expect(outcomeOf(await invite(one(name)))).toBe(MEMBER);
    });

    test("is one filter of members and of invitations", async () => {
      await invite(one(name));
      const address = encodeURIComponent(other(name));
      expect(await list(`/invitations?email_address=${address}`)).toBe(1);
      const id = await idOf(one(name));
      await server("POST", `${root}/memberships`, { user_id: id, role: "org:member" });
      expect(await list(`/memberships?email_address=${address}&email_address=nobody@x.test`)).toBe(1);
    });

    test("is one user, also when two are made at once", async () => {
      const answers = await Promise.all([one(name), other(name)].map(createUser));
      expect(answers.map(outcomeOf).toSorted()).toEqual(["200", "422 form_param_value_invalid email_address"]);
    });
  });

  describe.each(LOOKALIKES)("%s is another address", (_, one, other) => {
    test("invited, a user, and never taken for the first", async () => {
      const ticket = ticketOf(await invite(one(name)));
      expect(outcomeOf(await invite(other(name)))).toBe("200");
      const id = await idOf(one(name));
      const otherId = await idOf(other(name));
      const thief = asUser(backend, otherId);
      expect(outcomeOf(await thief("POST", "/invitation_acceptances", { ticket }))).toBe(MISMATCH);
      await server("POST", `${root}/memberships`, { user_id: otherId, role: "org:member" });
      expect(await list(`/invitations?email_address=${encodeURIComponent(one(name))}&status=pending`)).toBe(1);
      expect(await list(`/memberships?email_address=${encodeURIComponent(one(name))}`)).toBe(0);
      expect(outcomeOf(await asUser(backend, id)("POST", "/invitation_acceptances", { ticket }))).toBe("200");
    });
  });
});

describe.each(ENGINES)("migrating addresses on $name", ({ openBare }) => {
  let database: Database;
  let close: () => Promise<void>;

  /** A database as the version before left it. */
  beforeEach(async () => {
    ({ database, close } = await openBare());
    const before = Object.entries(MIGRATIONS).filter(([name]) => name <= "0006_clients");
    await applyMigrations(database, Object.fromEntries(before));
    await sql`insert into roster_organizations (id, name, slug) values ('org_1', 'One', 'one'), ('org_2', 'Two', 'two')`.execute(
      connect(database),
    );
    return close;
  });

  /** As version 6 wrote it. */
  const invited = (
    id: string,
    address: string,
    { organization = "org_1", status = "pending", days = 1, lasts = 30 } = {},
  ) =>
    sql`
      insert into roster_invitations
        (id, organization_id, email_address, role, status, ticket, expires_in_days, expires_at, created_at, updated_at)
      values (${id}, ${organization}, ${address}, 'org:member', ${status}, ${`ticket_${id}`}, ${lasts},
        now() + ${lasts - days} * interval '24 hours', now() - ${days} * interval '24 hours', now() - interval '1 hour')
    `.execute(connect(database));

  async function statuses() {
    const { rows } = await sql<{ id: string; status: string }>`
      select id, status from roster_invitations order by id
    `.execute(connect(database));
    return Object.fromEntries(rows.map(({ id, status }) => [id, status]));
  }

  test("keeps the newest of colliding invitations, revokes the others, and writes that down", async () => {
    await invited("a_old", "ann@münchen.test", { days: 3 });
    await invited("a_new", "ANN@xn--mnchen-3ya.test", { days: 1 });
    await invited("a_middle", "ann@MU\u0308NCHEN.test.", { days: 2 });
    await invited("b_elsewhere", "ann@münchen.test", { organization: "org_2", days: 9 });
    await invited("c_expired", "cleo@münchen.test", { days: 1, lasts: 1 });
    await invited("c_pending", "cleo@xn--mnchen-3ya.test", { days: 20 });
    await invited("d_revoked", "dan@münchen.test", { status: "revoked" });
    await invited("d_pending", "dan@xn--mnchen-3ya.test", { days: 5 });
    await invited("e_alone", "eve@x.test");
    await migrate(database);

    expect(await statuses()).toEqual({
      a_old: "revoked",
      a_middle: "revoked",
      a_new: "pending",
      b_elsewhere: "pending",
      c_expired: "expired",
      c_pending: "pending",
      d_revoked: "revoked",
      d_pending: "pending",
      e_alone: "pending",
    });
    const server = asServer(createTestBackend({ database }));
    const { data } = listOf(membershipEventAnswer).parse((await server("GET", "/organizations/org_1/events")).body);
    expect(data).toMatchObject([
      {
        type: "invitation_revoked",
        actor_id: null,
        email_address: "ann@MU\u0308NCHEN.test.",
        before: { role_name: "Member" },
      },
      { type: "invitation_revoked", actor_id: null, email_address: "ann@münchen.test", before: { role: "org:member" } },
    ]);
    const again = { email_address: "Ann@münchen.test", role: "org:member" };
    expect(outcomeOf(await server("POST", "/organizations/org_1/invitations", again))).toBe(DUPLICATE);
  });

  test("knows who accepted before, where the audit trail does", async () => {
    await invited("accepted", "ann@x.test", { status: "accepted" });
    const queries = connect(database);
    await sql`insert into roster_users (id, email_address) values ('ann', 'moved@x.test'), ('bea', 'ann@x.test')`.execute(
      queries,
    );
    await sql`insert into roster_memberships (organization_id, user_id, role) values ('org_1', 'ann', 'org:member')`.execute(
      queries,
    );
    await sql`insert into roster_events (organization_id, type, actor_id, subject_id, email_address)
      values ('org_1', 'invitation_accepted', 'ann', 'ann', 'ann@x.test')`.execute(queries);
    await migrate(database);
    const backend = createTestBackend({ database });
    const accept = async (userId: string) =>
      outcomeOf(await asUser(backend, userId)("POST", "/invitation_acceptances", { ticket: "ticket_accepted" }));
    expect(await accept("ann")).toBe("200");
    expect(await accept("bea")).toBe("400 organization_invitation_already_accepted");
  });

  test("goes through thousands of invitations, and leaves a view of the app's own users alone", async () => {
    await sql`
      insert into roster_invitations
        (id, organization_id, email_address, role, ticket, expires_in_days, expires_at)
      select 'inv_' || n, 'org_1', 'user' || n || '@MÜNCHEN.test', 'org:member', 'ticket_' || n, 30, now() + interval '30 days'
      from generate_series(1, 2500) as n
    `.execute(connect(database));
    await sql`drop table roster_users`.execute(connect(database));
    await sql`create table app_users (id text primary key, email text)`.execute(connect(database));
    await sql`
      create view roster_users as select id, null::text as first_name, null::text as last_name, null::text as username,
        email as email_address, null::text as phone_number, null::text as image_url, false as banned,
        false as deprovisioned, now() as created_at, now() as updated_at from app_users
    `.execute(connect(database));
    await sql`insert into app_users values ('ada', ' Ada@XN--mnchen-3ya.test. ')`.execute(connect(database));
    await migrate(database);
    const { rows } = await sql`
      select count(*)::integer as count from roster_invitations where address_key like 'user%@xn--mnchen-3ya.test'
    `.execute(connect(database));
    expect(rows).toEqual([{ count: 2500 }]);

    const server = asServer(createTestBackend({ database }));
    await server("POST", "/organizations/org_1/memberships", { user_id: "ada", role: "org:member" });
    const sent = { email_address: "ada@münchen.test", role: "org:member" };
    expect(outcomeOf(await server("POST", "/organizations/org_1/invitations", sent))).toBe(MEMBER);
  });
});
