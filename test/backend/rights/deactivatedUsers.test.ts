import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  invitationAnswer,
  listOf,
  membershipAnswer,
  membershipRequestAnswer,
  organizationAnswer,
} from "../../../src/backend/http/answers.js";
import { connect } from "../../../src/backend/sql/database.js";
import { ENGINES, openBarePGlite } from "../../support/database/databases.js";
import { readEvents } from "../../support/eventReader.js";
import { seededBackend } from "../../support/seededBackend.js";
import { asServer, asUser, createTestBackend, outcomeOf, sender } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

const DEACTIVATED = "403 user_deactivated";
const NEEDED = "400 organization_minimum_permissions_needed";

/** Each way in which an app ends what a person may do. */
const WAYS = {
  banned: (id: string) => sql`update roster_users set banned = true where id = ${id}`,
  deprovisioned: (id: string) => sql`update roster_users set deprovisioned = true where id = ${id}`,
  "deleted from the users table": (id: string) => sql`delete from roster_users where id = ${id}`,
};

describe.each(ENGINES)("people who can no longer act, on $name", (engine) => {
  const scene = seededBackend(engine, { count: 4, requests: 1 });
  const { server, as, idOf } = scene;
  beforeEach(async () => {
    await give(1, "org:admin");
  });

  const give = async (index: number, role: string, send = server) =>
    outcomeOf(await send("PATCH", `${scene.root}/memberships/${idOf(index)}`, { role }));
  const remove = async (index: number, send = server) =>
    outcomeOf(await send("DELETE", `${scene.root}/memberships/${idOf(index)}`));
  const leave = async (index: number) => outcomeOf(await as(index)("DELETE", `${scene.root}/viewer`));
  const transfer = async (from: number, to: number) =>
    outcomeOf(await as(from)("POST", `${scene.root}/transfer`, { user_id: idOf(to) }));
  const end = (index: number, way: keyof typeof WAYS) => WAYS[way](idOf(index)).execute(connect(scene.database));

  async function rolesNow() {
    const { data } = listOf(membershipAnswer).parse((await server("GET", `${scene.root}/memberships?limit=100`)).body);
    return data.map(({ role, public_user_data: { user_id } }) => `${user_id} ${role}`).toSorted();
  }

  describe.each(["banned", "deprovisioned", "deleted from the users table"] as const)("a manager who is %s", (way) => {
    test("does not count: the other one neither leaves, nor is removed, demoted or replaced by them", async () => {
      await end(1, way);
      const before = await rolesNow();
      expect(await leave(0)).toBe(NEEDED);
      expect(await remove(0)).toBe(NEEDED);
      expect(await remove(0, as(0))).toBe(NEEDED);
      expect(await give(0, "org:member")).toBe(NEEDED);
      expect(await give(0, "org:member", as(0))).toBe(NEEDED);
      expect(await rolesNow()).toEqual(before);
    });

    test("gets no organization handed over by the last one", async () => {
      await give(1, "org:member");
      await end(1, way);
      expect(await transfer(0, 1)).toBe(NEEDED);
      expect(await transfer(0, 2)).toBe("200");
    });

    test("can be removed or demoted, since nothing is lost with them", async () => {
      await end(1, way);
      expect(await give(1, "org:member")).toBe("200");
      expect(await give(1, "org:admin")).toBe("200");
      expect(await remove(1)).toBe("200");
      expect(await leave(0)).toBe(NEEDED);
    });

    test("does not keep a role's permission from being the last", async () => {
      const key = `org:${randomUUID().replaceAll("-", "_")}`;
      const permissions = ["org:sys_memberships:manage", "org:sys_memberships:read"];
      await server("POST", "/organization_roles", { key, name: "Lead", permissions });
      await give(0, key);
      await end(1, way);
      const without = { permissions: ["org:sys_memberships:read"] };
      expect(outcomeOf(await server("PATCH", `/organization_roles/${key}`, without))).toBe(NEEDED);
      await give(2, "org:admin");
      expect(outcomeOf(await server("PATCH", `/organization_roles/${key}`, without))).toBe("200");
    });

    test("does nothing any more, though still signed in", async () => {
      const [request] = listOf(membershipRequestAnswer).parse(
        (await server("GET", `${scene.root}/membership_requests`)).body,
      ).data;
      const invitation = invitationAnswer.parse(
        (await server("POST", `${scene.root}/invitations`, { email_address: "a@x.test", role: "org:member" })).body,
      );
      await end(1, way);
      const before = await rolesNow();
      const calls = [
        ["GET", scene.root],
        ["GET", `${scene.root}/memberships`],
        ["GET", `${scene.root}/viewer`],
        ["GET", `${scene.root}/roles`],
        ["GET", `${scene.root}/events`],
        ["GET", `${scene.root}/invitations`],
        ["GET", `${scene.root}/changes`],
        ["POST", `${scene.root}/memberships`, { user_id: `asking-${scene.organizationId}_0`, role: "org:member" }],
        ["PATCH", `${scene.root}/memberships/${idOf(2)}`, { role: "org:admin" }],
        ["PATCH", `${scene.root}/memberships/${idOf(2)}/metadata`, { public_metadata: { a: 1 } }],
        ["DELETE", `${scene.root}/memberships/${idOf(2)}`],
        ["DELETE", `${scene.root}/viewer`],
        ["POST", `${scene.root}/transfer`, { user_id: idOf(2) }],
        ["POST", `${scene.root}/invitations`, { email_address: "b@x.test", role: "org:member" }],
        ["POST", `${scene.root}/invitations/${invitation.id}/revoke`],
        ["POST", `${scene.root}/invitations/${invitation.id}/resend`],
        ["POST", `${scene.root}/membership_requests/${request?.id}/accept`],
        ["POST", `${scene.root}/membership_requests/${request?.id}/reject`],
      ] as const;
      for (const [method, path, body] of calls) {
        expect(outcomeOf(await as(1)(method, path, body)), `${method} ${path}`).toBe(DEACTIVATED);
      }
      expect(await rolesNow()).toEqual(before);
    });

    test("cannot be the actor of invitations and revocations", async () => {
      await end(1, way);
      const invited = { email_address: "c@x.test", role: "org:member", inviter_user_id: idOf(1) };
      expect(outcomeOf(await server("POST", `${scene.root}/invitations`, invited))).toBe(DEACTIVATED);
    });
  });

  const outsider = () => `asking-${scene.organizationId}_0`;

  describe.each(["banned", "deprovisioned"] as const)("a user who is %s and no member", (way) => {
    test("neither asks to join, nor takes that back, nor accepts an invitation, by a server neither", async () => {
      const user = asUser(scene.backend, outsider());
      const address = `outsider@${scene.organizationId}.test`;
      await sql`update roster_users set email_address = ${address} where id = ${outsider()}`.execute(
        connect(scene.database),
      );
      const sent = { email_address: address, role: "org:member" };
      const { url } = invitationAnswer.parse((await server("POST", `${scene.root}/invitations`, sent)).body);
      const ticket = new URL(must(url)).searchParams.get("invitation_ticket");
      await WAYS[way](outsider()).execute(connect(scene.database));

      expect(outcomeOf(await user("DELETE", `${scene.root}/viewer/membership_request`))).toBe(DEACTIVATED);
      expect(outcomeOf(await user("POST", `${scene.root}/viewer/membership_request`))).toBe(DEACTIVATED);
      expect(outcomeOf(await user("GET", `/users/${outsider()}/organization_memberships`))).toBe(DEACTIVATED);
      expect(outcomeOf(await user("POST", "/invitation_acceptances", { ticket }))).toBe(DEACTIVATED);
      const inTheirName = { ticket, user_id: outsider() };
      expect(outcomeOf(await server("POST", "/invitation_acceptances", inTheirName))).toBe(DEACTIVATED);
      expect(await rolesNow()).toHaveLength(4);
    });
  });

  test("a stream that is open ends with the next change, and tells nothing of it", async () => {
    const reader = await readEvents(scene.backend, scene.organizationId, { "x-roster-user": idOf(1) });
    await end(1, "banned");
    await give(2, "org:admin");
    await vi.waitFor(() => expect(reader.isEnded()).toBe(true), { timeout: 10_000 });
    expect(reader.text()).not.toContain("changed");
  });

  test("one remains who can act when all leave at once while others are banned", async () => {
    for (const index of [2, 3]) await give(index, "org:admin");
    await end(3, "banned");
    const outcomes = await Promise.all([0, 1, 2].map(leave));
    expect(outcomes.toSorted()).toEqual(["200", "200", NEEDED]);
  });

  test("a user who is not in the users table yet still asks for their own memberships", async () => {
    const send = sender(scene.backend, { "x-roster-user": `new-${scene.organizationId}` });
    expect(outcomeOf(await send("GET", `/users/new-${scene.organizationId}/organization_memberships`))).toBe("200");
  });
});

test("a view that knows neither bans nor deprovisioning, and says null, bans no one", async () => {
  const database = await openBarePGlite();
  await database.exec(`
    create table app_users (id text primary key, email text);
    create view roster_users as select id, null::text as first_name, null::text as last_name, null::text as username,
      email as email_address, null::text as phone_number, null::text as image_url, null::boolean as banned,
      null::boolean as deprovisioned, now() as created_at, now() as updated_at from app_users;
    insert into app_users values ('ada', 'ada@x.test'), ('bram', 'bram@x.test')`);
  const backend = createTestBackend({ database });
  const server = asServer(backend);
  const created = await server("POST", "/organizations", { name: "On a view", created_by: "ada" });
  const { id } = organizationAnswer.parse(created.body);
  await server("POST", `/organizations/${id}/memberships`, { user_id: "bram", role: "org:admin" });
  expect(outcomeOf(await asUser(backend, "ada")("DELETE", `/organizations/${id}/viewer`))).toBe("200");
  expect(outcomeOf(await asUser(backend, "bram")("DELETE", `/organizations/${id}/viewer`))).toBe(NEEDED);
  await database.close();
});
