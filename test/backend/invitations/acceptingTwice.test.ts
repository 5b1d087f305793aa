import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import {
  invitationAnswer,
  listOf,
  membershipAnswer,
  membershipEventAnswer,
  organizationAnswer,
} from "../../../src/backend/http/answers.js";
import { userAnswer } from "../../../src/backend/http/userAnswer.js";
import { connect } from "../../../src/backend/sql/database.js";
import { acceptInvitation } from "../../../src/organization/http/acceptInvitation.js";
import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import { ENGINES } from "../../support/database/databases.js";
import { seededBackend } from "../../support/seededBackend.js";
import { asUser, outcomeOf, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

const accept = (send: Send, ticket: string) => send("POST", "/invitation_acceptances", { ticket });

const USED = "400 organization_invitation_already_accepted";

describe.each(ENGINES)("accepting an invitation twice, on $name", (engine) => {
  const scene = seededBackend(engine, { count: 2 });
  const { server } = scene;

  async function createUser(name: string) {
    const address = `${name}@${scene.organizationId}.test`;
    const { id } = userAnswer.parse((await server("POST", "/users", { email_address: [address] })).body);
    return { id, address, send: asUser(scene.backend, id) };
  }

  async function invite(address: string, role = "org:member") {
    const sent = await server("POST", `${scene.root}/invitations`, { email_address: address, role });
    const { id, url } = invitationAnswer.parse(sent.body);
    return { id, ticket: must(new URL(must(url)).searchParams.get("invitation_ticket")) };
  }

  const setAddress = (id: string, address: string) =>
    sql`update roster_users set email_address = ${address} where id = ${id}`.execute(connect(scene.database));
  const countsNow = async () => organizationAnswer.parse((await server("GET", scene.root)).body);
  const acceptances = async () =>
    listOf(membershipEventAnswer).parse((await server("GET", `${scene.root}/events?type=invitation_accepted`)).body)
      .total_count;

  test("answers the membership each time, and changes nothing the second time", async () => {
    const { send, address } = await createUser("ann");
    const { ticket } = await invite(address, "org:admin");
    const first = membershipAnswer.parse((await accept(send, ticket)).body);
    const second = await accept(send, ticket);
    expect(outcomeOf(second)).toBe("200");
    expect(membershipAnswer.parse(second.body)).toEqual(first);
    expect(await acceptances()).toBe(1);
  });

  test("at once answers the same membership to every call", async () => {
    const { send, address } = await createUser("ann");
    const { ticket } = await invite(address);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => accept(send, ticket)));
    expect(answers.map(outcomeOf)).toEqual(Array(5).fill("200"));
    expect(new Set(answers.map(({ body }) => membershipAnswer.parse(body).id)).size).toBe(1);
    expect(await countsNow()).toMatchObject({ members_count: 3, pending_invitations_count: 0 });
    expect(await acceptances()).toBe(1);
  });

  test("answers the role that the member has by now, not that of the invitation", async () => {
    const { id, send, address } = await createUser("ann");
    const { ticket } = await invite(address, "org:admin");
    await accept(send, ticket);
    await server("PATCH", `${scene.root}/memberships/${id}`, { role: "org:member" });
    expect(membershipAnswer.parse((await accept(send, ticket)).body).role).toBe("org:member");
  });

  test("works for those who were added in another way, before and after the invitation", async () => {
    const { id, send, address } = await createUser("ann");
    const before = await invite(address);
    await server("POST", `${scene.root}/memberships`, { user_id: id, role: "org:admin" });
    expect(membershipAnswer.parse((await accept(send, before.ticket)).body).role).toBe("org:admin");

    const { send: other, id: otherId } = await createUser("bea");
    const after = await invite(`new@${scene.organizationId}.test`, "org:admin");
    await server("POST", `${scene.root}/memberships`, { user_id: otherId, role: "org:member" });
    await setAddress(otherId, `new@${scene.organizationId}.test`);
    expect(membershipAnswer.parse((await accept(other, after.ticket)).body).role).toBe("org:member");
    expect(await countsNow()).toMatchObject({ members_count: 4, pending_invitations_count: 0 });
  });

  test("works after the person has changed their address", async () => {
    const { id, send, address } = await createUser("ann");
    const { ticket } = await invite(address);
    await accept(send, ticket);
    await setAddress(id, `married@${scene.organizationId}.test`);
    expect(outcomeOf(await accept(send, ticket))).toBe("200");
  });

  test("lets no one back in who was removed or has left", async () => {
    const { id, send, address } = await createUser("ann");
    const removed = await invite(address);
    await accept(send, removed.ticket);
    await server("DELETE", `${scene.root}/memberships/${id}`);
    expect(outcomeOf(await accept(send, removed.ticket))).toBe(USED);
    const left = await invite(address);
    await accept(send, left.ticket);
    await send("DELETE", `${scene.root}/viewer`);
    expect(outcomeOf(await accept(send, left.ticket))).toBe(USED);
    expect(await countsNow()).toMatchObject({ members_count: 2 });
  });

  test("says whether another user has used it, or it was revoked or has expired", async () => {
    const { id, send, address } = await createUser("ann");
    const other = await createUser("bea");
    const used = await invite(address);
    await accept(send, used.ticket);
    expect(outcomeOf(await accept(other.send, used.ticket))).toBe(USED);
    // Who has the address by now is not who accepted.
    await setAddress(id, `gone@${scene.organizationId}.test`);
    await setAddress(other.id, address);
    expect(outcomeOf(await accept(other.send, used.ticket))).toBe(USED);

    const { send: late, address: lateAddress } = await createUser("cleo");
    const revoked = await invite(lateAddress);
    await server("POST", `${scene.root}/invitations/${revoked.id}/revoke`);
    const expired = await invite(lateAddress);
    await sql`update roster_invitations set expires_at = now() - interval '1 second' where id = ${expired.id}`.execute(
      connect(scene.database),
    );
    expect(outcomeOf(await accept(late, revoked.ticket))).toBe("400 organization_invitation_revoked");
    expect(outcomeOf(await accept(late, expired.ticket))).toBe("400 organization_invitation_expired");
    expect(await countsNow()).toMatchObject({ members_count: 3 });
  });

  test("through the client answers the organization twice, and a code that an app can read", async () => {
    const { id, address } = await createUser("ann");
    const { ticket } = await invite(address);
    const by = (userId: string) =>
      acceptInvitation({
        url: "http://roster.test/v1",
        fetch: scene.backend.fetch,
        headers: { "x-roster-user": userId },
        ticket,
      });
    const [first, second] = await Promise.all([by(id), by(id)]);
    expect(first).toEqual(second);
    expect(first.organization.id).toBe(scene.organizationId);
    const refused = await by(`${scene.organizationId}_1`).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OrganizationError);
    expect(refused).toMatchObject({ code: "organization_invitation_already_accepted" });
  });
});
