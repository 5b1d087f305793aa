import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { invitationAnswer, invitationOutcomeAnswer, listOf } from "../../../src/backend/http/answers.js";
import type { BackendOptions } from "../../../src/backend/createBackend.js";
import type { InvitationMail } from "../../../src/backend/index.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf } from "../../support/testBackend.js";

const path = "/organizations/northwind/invitations";
let database: TestDatabase;
let sent: InvitationMail[];

beforeAll(async () => {
  database = await openDatabase();
  await seedOrganization(database, { organizationId: "northwind", count: 3 });
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.exec("delete from roster_invitations");
  sent = [];
});

const asMember = (email_address: string) => ({ email_address, role: "org:member" });

function start(options: Partial<BackendOptions> = {}) {
  const backend = createTestBackend({ database, sendInvitation: (mail) => void sent.push(mail), ...options });
  return { admin: asUser(backend, "northwind_0"), server: asServer(backend) };
}

test("hands the app what a mail says, and answers that it was sent", async () => {
  const { server } = start();
  const terms = { role: "org:admin", message: "Welcome", private_metadata: { secret: 1 } };
  const body = { email_address: "ann@x.test", inviter_user_id: "northwind_0", ...terms };
  const invitation = invitationAnswer.parse((await server("POST", path, body)).body);
  expect(invitation.delivery).toBe("sent");
  expect(sent).toMatchObject([
    {
      invitation: {
        id: invitation.id,
        emailAddress: "ann@x.test",
        roleName: "Admin",
        expiresAt: invitation.expires_at,
      },
      organization: { id: "northwind", name: "Northwind Trading", membersCount: 3, pendingInvitationsCount: 1 },
      inviter: { userId: "northwind_0", firstName: "Ada" },
      url: invitation.url,
      message: "Welcome",
    },
  ]);
  expect(JSON.stringify(sent)).not.toContain("secret");
  expect(invitationAnswer.parse((await server("GET", `${path}/${invitation.id}`)).body)).toEqual(invitation);
});

test("gets no inviter of a server's invitation, and no message that was not written", async () => {
  const { server } = start();
  const body = { email_address: "ann@x.test", role: "org:member", redirect_url: "http://localhost:3000/in" };
  await server("POST", path, body);
  expect(sent).toMatchObject([{ inviter: null, message: null }]);
  expect(sent[0]?.url).toMatch(/^http:\/\/localhost:3000\/in\?invitation_ticket=/);
});

test("keeps an invitation whose mail fails, says so, and tells the app why; sending it again can succeed", async () => {
  const told: unknown[] = [];
  let isDown = true;
  const { admin } = start({
    onError: (error) => told.push(error),
    sendInvitation: async (mail) => {
      if (isDown) throw new Error("mail server at 10.0.0.7 is down");
      sent.push(mail);
    },
  });
  const answer = await admin("POST", path, { email_address: "ann@x.test", role: "org:member", message: "Hello" });
  const failed = invitationAnswer.parse(answer.body);
  expect(failed).toMatchObject({ status: "pending", delivery: "failed" });
  expect(String(told)).toContain("10.0.0.7");
  expect(JSON.stringify(answer.body)).not.toContain("10.0.0.7");
  expect(listOf(invitationAnswer).parse((await admin("GET", path)).body).data).toEqual([failed]);

  isDown = false;
  const resent = invitationAnswer.parse((await admin("POST", `${path}/${failed.id}/resend`)).body);
  expect(resent).toMatchObject({ id: failed.id, delivery: "sent" });
  expect(sent).toMatchObject([{ url: resent.url, message: "Hello" }]);
});

test("sends for those of a batch only that are invited, and one that fails fails no other", async () => {
  const { admin } = start({
    onError: () => {},
    sendInvitation(mail) {
      sent.push(mail);
      if (mail.invitation.emailAddress === "b@x.test") throw new Error("no such mailbox");
    },
  });
  const body = { email_addresses: ["a@x.test", "bad", "b@x.test", "A@x.test", "c@x.test"], role: "org:member" };
  const answer = await admin("POST", "/organizations/northwind/invitation_batches", body);
  const outcomes = listOf(invitationOutcomeAnswer).parse(answer.body).data;
  expect(outcomes.map(({ status, invitation }) => [status, invitation?.delivery])).toEqual([
    [200, "sent"],
    [422, undefined],
    [200, "failed"],
    [400, "sent"],
    [200, "sent"],
  ]);
  expect(sent).toHaveLength(3);
});

test("sends for each of the official list, or for none when one is refused", async () => {
  const { admin } = start();
  await admin("POST", `${path}/bulk`, [asMember("a@x.test"), { ...asMember("b@x.test"), notify: false }]);
  expect(sent.map((mail) => mail.invitation.emailAddress)).toEqual(["a@x.test"]);
  expect(outcomeOf(await admin("POST", `${path}/bulk`, [asMember("c@x.test"), asMember("a@x.test")]))).toBe(
    "400 duplicate_record",
  );
  expect(sent).toHaveLength(1);
});

test("sends nothing when it is not asked to, or has nothing to send with", async () => {
  const quiet = { email_address: "ann@x.test", role: "org:member", notify: false };
  const { admin } = start();
  const skipped = invitationAnswer.parse((await admin("POST", path, quiet)).body);
  expect(skipped.delivery).toBe("skipped");
  await admin("POST", `${path}/${skipped.id}/resend`, { notify: false });
  expect(sent).toEqual([]);
  const mute = start({ sendInvitation: undefined, invitationUrl: undefined });
  const answer = await mute.admin("POST", path, { ...quiet, email_address: "bo@x.test", notify: true });
  expect(invitationAnswer.parse(answer.body)).toMatchObject({ delivery: "skipped", url: null });
});

test("runs after the invitation is stored: the user could accept at once", async () => {
  const seen: unknown[] = [];
  const { admin } = start({
    sendInvitation: async ({ invitation }) => void seen.push((await admin("GET", `${path}/${invitation.id}`)).status),
  });
  await admin("POST", path, { email_address: "ann@x.test", role: "org:member" });
  expect(seen).toEqual([200]);
});

test("refuses a page for invitations that is no address", () => {
  expect(() => start({ invitationUrl: "/join" })).toThrow("The `invitationUrl` of `createBackend` must be an absolute");
});
