import { beforeEach, describe, expect, test } from "vitest";
import {
  invitationAnswer,
  listOf,
  membershipAnswer,
  membershipEventAnswer,
  organizationAnswer,
} from "../../../src/backend/http/answers.js";
import { EVERY_ENGINE } from "../../support/database/databases.js";
import { wrongCounts } from "../../support/faults/contents.js";
import { must } from "../../support/must.js";
import { seededBackend } from "../../support/seededBackend.js";
import { asUser, outcomeOf, PATIENT } from "../../support/testBackend.js";

const FULL = "403 organization_membership_quota_exceeded";
const NEEDED = "400 organization_minimum_permissions_needed";

const HOUR = 3_600_000;

describe.each(EVERY_ENGINE)("the status of a membership, on $name", (engine) => {
  const scene = seededBackend(engine, { count: 6 }, { timeouts: PATIENT });
  const { server, as, idOf } = scene;

  const path = (index: number, write: string) => `${scene.root}/memberships/${idOf(index)}/${write}`;
  const deactivate = async (index: number, send = server) => outcomeOf(await send("POST", path(index, "deactivate")));
  const reactivate = async (index: number, send = server) => outcomeOf(await send("POST", path(index, "reactivate")));
  const setExpiry = async (index: number, expires_at: unknown, send = server) =>
    outcomeOf(await send("PATCH", path(index, "expiry"), { expires_at }));
  const give = async (index: number, role: string, send = server) =>
    outcomeOf(await send("PATCH", `${scene.root}/memberships/${idOf(index)}`, { role }));

  /** Access that has ended an hour ago, and that no request has seen. */
  const endUnseen = (index: number) =>
    scene.database.query(
      "update roster_memberships set expires_at = now() - interval '1 hour' where organization_id = $1 and user_id = $2",
      [scene.organizationId, idOf(index)],
    );
  const limitTo = (seats: number) =>
    scene.database.query("update roster_organizations set max_allowed_memberships = $2 where id = $1", [
      scene.organizationId,
      seats,
    ]);
  const details = async () => organizationAnswer.parse((await server("GET", scene.root)).body);
  const eventsOf = async (type: string) =>
    listOf(membershipEventAnswer).parse((await server("GET", `${scene.root}/events?type=${type}`)).body);
  const members = async (query: string) =>
    listOf(membershipAnswer)
      .parse((await server("GET", `${scene.root}/memberships?limit=100&${query}`)).body)
      .data.map(({ public_user_data: { user_id } }) => user_id);

  beforeEach(async () => {
    await give(1, "org:admin");
  });

  test("a deactivated member is refused by every route of the organization, with a code", async () => {
    await deactivate(1);
    const tried = [
      await as(1)("GET", scene.root),
      await as(1)("GET", `${scene.root}/viewer`),
      await as(1)("GET", `${scene.root}/memberships`),
      await as(1)("GET", `${scene.root}/roles`),
      await as(1)("DELETE", `${scene.root}/viewer`),
      await as(1)("POST", `${scene.root}/transfer`, { user_id: idOf(2) }),
    ];
    expect(tried.map(outcomeOf)).toEqual(tried.map(() => "403 membership_inactive"));
    expect(await deactivate(2, as(1))).toBe("403 membership_inactive");
    expect(await reactivate(1, as(1))).toBe("403 membership_inactive");
  });

  test("a deactivated member frees their seat, and comes back only if one is free", async () => {
    await limitTo(6);
    const invite = (email_address: string) =>
      server("POST", `${scene.root}/invitations`, { email_address, role: "org:member" });
    expect(outcomeOf(await invite("first@x.test"))).toBe(FULL);
    await deactivate(2);
    expect((await details()).members_count).toBe(5);
    const { id } = invitationAnswer.parse((await invite("first@x.test")).body);
    expect(await reactivate(2)).toBe(FULL);
    await server("POST", `${scene.root}/invitations/${id}/revoke`, {});
    expect(await reactivate(2)).toBe("200");
    expect(await wrongCounts(scene.database)).toEqual([]);
  });

  test("an expired member needs a free seat for a later end", async () => {
    await limitTo(6);
    await endUnseen(2);
    await server("POST", `${scene.root}/invitations`, { email_address: "second@x.test", role: "org:member" });
    expect(await setExpiry(2, Date.now() + HOUR)).toBe(FULL);
    await limitTo(7);
    expect(await setExpiry(2, Date.now() + HOUR)).toBe("200");
  });

  test("of two administrators who deactivate each other at once, one remains", async () => {
    const outcomes = await Promise.all([deactivate(1, as(0)), deactivate(0, as(1))]);
    expect(outcomes.toSorted()).toEqual(["200", "403 membership_inactive"]);
  });

  test("of two administrators who give each other an end at once, one remains without", async () => {
    const end = Date.now() + HOUR;
    const outcomes = await Promise.all([setExpiry(1, end, as(0)), setExpiry(0, end, as(1))]);
    expect(outcomes.toSorted()).toEqual(["200", NEEDED]);
  });

  test("the last administrator deactivates neither themselves nor can a server, whoever else has the role", async () => {
    await setExpiry(1, Date.now() + HOUR);
    expect(await deactivate(0, as(0))).toBe(NEEDED);
    expect(await deactivate(0)).toBe(NEEDED);
    await setExpiry(1, null);
    expect(await deactivate(0, as(0))).toBe("200");
  });

  test("a role is not taken the permission that only an inactive member would have through another", async () => {
    const lead = `org:${scene.organizationId.replaceAll("-", "_")}`;
    const permissions = ["org:sys_memberships:manage", "org:sys_memberships:read"];
    await server("POST", "/organization_roles", { key: lead, name: "Lead", permissions });
    await give(0, lead);
    await deactivate(1);
    expect(outcomeOf(await server("PATCH", `/organization_roles/${lead}`, { permissions: [] }))).toBe(NEEDED);
    await reactivate(1);
    expect(outcomeOf(await server("PATCH", `/organization_roles/${lead}`, { permissions: [] }))).toBe("200");
  });

  test("ten who see at once that access has ended write it down once, in no one's name", async () => {
    const before = (await eventsOf("member_expired")).total_count;
    await endUnseen(3);
    const reads = await Promise.all(Array.from({ length: 10 }, () => as(0)("GET", `${scene.root}/memberships`)));
    expect(reads.map(outcomeOf)).toEqual(reads.map(() => "200"));
    const { total_count, data } = await eventsOf("member_expired");
    expect(total_count).toBe(before + 1);
    expect(data[0]).toMatchObject({ actor_id: null, subject_id: idOf(3) });
    expect(await members("status=expired")).toContain(idOf(3));
    expect(await wrongCounts(scene.database)).toEqual([]);
  });

  test("who has no access any more may do nothing, also where no request has written it down", async () => {
    await endUnseen(1);
    expect(outcomeOf(await as(1)("GET", `${scene.root}/memberships`))).toBe("403 membership_expired");
    const mine = await as(1)("GET", `/users/${idOf(1)}/organization_memberships`);
    expect(
      listOf(membershipAnswer)
        .parse(mine.body)
        .data.map(({ status }) => status),
    ).toEqual(["expired"]);
  });

  test("an invitation is accepted with the seat of a member whose access has ended unseen", async () => {
    await limitTo(7);
    const address = `late@${scene.organizationId}.test`.toLowerCase();
    const invited = await server("POST", `${scene.root}/invitations`, { email_address: address, role: "org:member" });
    const ticket = must(new URL(must(invitationAnswer.parse(invited.body).url)).searchParams.get("invitation_ticket"));
    await limitTo(6);
    await endUnseen(4);
    const userId = `${scene.organizationId}_late`;
    await scene.database.query("insert into roster_users (id, email_address) values ($1, $2)", [userId, address]);
    expect(outcomeOf(await asUser(scene.backend, userId)("POST", "/invitation_acceptances", { ticket }))).toBe("200");
  });

  test("who accepts an invitation with an end has that end", async () => {
    const address = `guest@${scene.organizationId}.test`.toLowerCase();
    const membership_expires_at = Date.now() + HOUR;
    const invited = await server("POST", `${scene.root}/invitations`, {
      email_address: address,
      role: "org:member",
      membership_expires_at,
    });
    const { url, expires_at } = invitationAnswer.parse(invited.body);
    expect(expires_at).toBe(membership_expires_at);
    const ticket = must(new URL(must(url)).searchParams.get("invitation_ticket"));
    const userId = `${scene.organizationId}_guest`;
    await scene.database.query("insert into roster_users (id, email_address) values ($1, $2)", [userId, address]);
    const accepted = await asUser(scene.backend, userId)("POST", "/invitation_acceptances", { ticket });
    expect(membershipAnswer.parse(accepted.body).expires_at).toBe(membership_expires_at);
  });

  test("an invitation to access that has ended is not resent", async () => {
    const invited = await server("POST", `${scene.root}/invitations`, {
      email_address: "over@x.test",
      role: "org:member",
      membership_expires_at: Date.now() + HOUR,
    });
    const { id } = invitationAnswer.parse(invited.body);
    const past = "now() - interval '1 minute'";
    await scene.database.query(
      `update roster_invitations set expires_at = ${past}, membership_expires_at = ${past} where organization_id = $1 and id = $2`,
      [scene.organizationId, id],
    );
    const resent = await server("POST", `${scene.root}/invitations/${id}/resend`, {});
    expect(outcomeOf(resent)).toBe("422 form_param_value_invalid membership_expires_at");
  });

  test.each([
    ["a minute ago", Date.now() - 60_000],
    ["the year 10000", 253_402_300_800_000],
    ["a text", "2030-01-01"],
    ["a fraction", Date.now() + HOUR + 0.5],
    ["a number that JavaScript cannot hold", 1e20],
    ["nothing", undefined],
  ])("access does not end at %s", async (_name, expires_at) => {
    const code = expires_at === undefined ? "form_param_missing" : "form_param_value_invalid";
    expect(await setExpiry(2, expires_at)).toBe(`422 ${code} expires_at`);
  });

  test("an unknown status is refused, and a status without members has none", async () => {
    const list = await server("GET", `${scene.root}/memberships?status=banned`);
    expect(outcomeOf(list)).toBe("422 form_param_value_invalid status");
    expect(await members("status=inactive")).toEqual([]);
  });
});
