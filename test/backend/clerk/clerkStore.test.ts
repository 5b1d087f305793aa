import type { createClerkClient } from "@clerk/backend";
import type { PGlite } from "@electric-sql/pglite";
import { describe, expect, expectTypeOf, test } from "vitest";
import { clerkStore } from "../../../src/backend/clerk/clerkStore.js";
import type { ClerkBackendClient } from "../../../src/backend/clerk/ClerkBackendClient.js";
import type { createBackend } from "../../../src/backend/createBackend.js";
import type { Store } from "../../../src/backend/http/store.js";
import { getCapabilities } from "../../../src/organization/http/getCapabilities.js";
import { createOrganization } from "../../../src/organization/http/createOrganization.js";
import { CLERK_CAPABILITIES } from "../../../src/backend/clerk/clerkCapabilities.js";
import { clerkScene } from "../../support/clerk/clerkScene.js";
import { describedBy } from "../../support/described.js";
import { routeNames } from "../../support/routeOf.js";
import { asServer, outcomeOf, type authenticate, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

const scene = clerkScene();

const metadataOf = (value: string) => ({ public_metadata: { value }, private_metadata: { secret: value } });

describe("a manager's work", () => {
  test("members are listed, found, added with metadata, changed and removed", async () => {
    const { person, organizationFor } = scene();
    const organization = organizationFor(0);
    expect(await organization.getViewer()).toMatchObject({ role: "org:admin", roleName: "Admin" });
    const page = await organization.getMemberships({ initialPage: 2, pageSize: 5, orderBy: "+created_at" });
    expect(page.totalCount).toBe(12);
    expect(page.data.map(({ publicUserData }) => publicUserData.userId)).toEqual([6, 5, 4, 3, 2].map(person));
    expect((await organization.getMemberships({ role: ["org:admin"], query: "ada" })).totalCount).toBe(1);

    const userId = "elsewhere_1";
    const added = await organization.addMember({ userId, role: "org:member", publicMetadata: { teamName: "A" } });
    expect(added).toMatchObject({ role: "org:member", publicMetadata: { teamName: "A" } });
    expect(await organization.updateMember({ userId, role: "org:admin" })).toMatchObject({ role: "org:admin" });
    const publicMetadata = { teamName: null, floor: { number: 2 } };
    expect(await organization.updateMembershipMetadata({ userId, publicMetadata })).toMatchObject({
      publicMetadata: { floor: { number: 2 } },
    });
    expect(await organization.getOrganization()).toMatchObject({ membersCount: 13, pendingInvitationsCount: 0 });
    expect(await organization.removeMember(userId)).toMatchObject({ id: added.id });
    expect(await organizationFor(3).leaveOrganization()).toMatchObject({ publicUserData: { userId: person(3) } });
    expect((await organization.getMemberships()).totalCount).toBe(11);
  });

  test("invitations carry the manager's name, lead to the app's page, and are searched and revoked", async () => {
    const { organizationId, person, organizationFor } = scene();
    const organization = organizationFor(0);
    const emailAddresses = [
      "ann@x.test",
      "no@@x.test",
      "ANN@x.test",
      `ada.okafor@${organizationId.replace("_", "-")}.test`,
    ];
    const outcomes = await organization.inviteMembers({ emailAddresses, role: "org:member" });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      "invited",
      "malformed",
      "already_invited",
      "already_member",
    ]);
    const bob = await organization.inviteMember({ emailAddress: "bob@x.test", role: "org:admin" });
    expect(bob).toMatchObject({ inviterId: person(0), roleName: "Admin", status: "pending", delivery: null });
    expect(bob.url).toContain("https://app.test/join?invitation_ticket=");

    expect(await organization.getInvitations({ query: "BOB@" })).toEqual({ data: [bob], totalCount: 1 });
    const second = { query: "x.test", orderBy: "email_address", initialPage: 2, pageSize: 1 } as const;
    expect(await organization.getInvitations(second)).toEqual({ data: [bob], totalCount: 2 });
    expect(await organization.revokeInvitation(bob.id)).toMatchObject({ id: bob.id, status: "revoked", url: null });
    expect((await organization.getInvitations({ status: ["pending"] })).totalCount).toBe(1);
    expect(await organization.getOrganization()).toMatchObject({ pendingInvitationsCount: 1 });
  });

  test("resending revokes and invites again, on the same terms", async () => {
    const { database, root, person, organizationFor, backend } = scene();
    const server = asServer(backend);
    const sent = { email_address: "new@x.test", role: "org:admin", expires_in_days: 3, ...metadataOf("a") };
    const invited = (await server("POST", `${root}/invitations`, sent)).body as { id: string };
    const again = await organizationFor(0).resendInvitation(invited.id);
    expect(again.id).not.toBe(invited.id);
    expect(again).toMatchObject({
      emailAddress: "new@x.test",
      role: "org:admin",
      status: "pending",
      inviterId: person(0),
    });
    expect(must(again.expiresAt) - again.createdAt).toBe(3 * 24 * 3_600_000);
    expect((await server("GET", `${root}/invitations/${again.id}`)).body).toMatchObject(metadataOf("a"));
    expect((await server("GET", `${root}/invitations/${invited.id}`)).body).toMatchObject({ status: "revoked" });

    await database.query(`update roster_invitations set expires_at = now() where id = $1`, [again.id]);
    const third = await organizationFor(0).resendInvitation(again.id);
    expect(third).toMatchObject({ emailAddress: "new@x.test", status: "pending" });
    await expect(organizationFor(0).resendInvitation(invited.id)).rejects.toMatchObject({
      code: "organization_invitation_not_pending",
      status: 404,
    });
  });
});

test("a server does everything in every organization, privately too, and Clerk judges", async () => {
  const { root, person, backend } = scene();
  const server = asServer(backend);
  const private_metadata = { pay_grade: 3 };
  const added = await server("POST", `${root}/memberships`, {
    user_id: "elsewhere_2",
    role: "org:admin",
    private_metadata,
  });
  expect(added.body).toMatchObject({ role: "org:admin", private_metadata });
  const terms = { role: "org:member", inviter_user_id: person(0), redirect_url: "https://other.test/" };
  const invited = await server("POST", `${root}/invitations`, { email_address: "a@x.test", ...terms });
  expect(invited.body).toMatchObject({ inviter_id: person(0), url: expect.stringContaining("https://other.test/?") });
  expect(outcomeOf(await server("GET", "/organizations/none/memberships"))).toBe("404 resource_not_found");
  expect(outcomeOf(await server("GET", `${root}/viewer`))).toBe("403 not_a_member_in_organization");
  expect(
    outcomeOf(
      await server("POST", `${root}/invitations`, {
        email_address: "b@x.test",
        ...terms,
        inviter_user_id: "elsewhere_0",
      }),
    ),
  ).toBe("403 not_a_member_in_organization");
  const bulk = await server("POST", `${root}/invitations/bulk`, [{ email_address: "c@x.test", role: "org:member" }]);
  expect(bulk.body).toMatchObject({ total_count: 1, data: [{ email_address: "c@x.test", private_metadata: {} }] });
  expect(outcomeOf(await server("POST", `${root}/invitations/bulk`, []))).toBe("400 request_body_invalid");
});

test("no answer to a user holds private metadata, and each is as it is described", async () => {
  const { database, root, admin, person, backend, store } = scene();
  await database.exec(
    ["organizations", "memberships"]
      .map((table) => `update roster_${table} set private_metadata = '{"hidden_key": "hidden value"}';`)
      .join(""),
  );
  const secret = { private_metadata: { hidden_key: "hidden value" } };
  const server = asServer(backend);
  const invite = async (email_address: string) =>
    (await server("POST", `${root}/invitations`, { email_address, role: "org:member", ...secret })).body as {
      id: string;
    };
  const [first, second] = [await invite("a@x.test"), await invite("b@x.test")];
  const wrongWith = await describedBy(backend);
  const walked: [Parameters<Send>[0], string, unknown?][] = [
    ["GET", ""],
    ["GET", "/roles"],
    ["GET", "/viewer"],
    ["GET", "/memberships"],
    ["POST", "/memberships", { user_id: "elsewhere_3", role: "org:member" }],
    ["PATCH", `/memberships/${person(1)}`, { role: "org:admin" }],
    ["PATCH", `/memberships/${person(1)}/metadata`, { public_metadata: { a: 1 } }],
    ["DELETE", `/memberships/${person(2)}`],
    ["GET", "/invitations"],
    ["GET", "/invitations?query=a@"],
    ["GET", `/invitations/${first.id}`],
    ["POST", `/invitations/${first.id}/revoke`],
    ["POST", `/invitations/${second.id}/resend`],
    ["POST", "/invitations", { email_address: "c@x.test", role: "org:member" }],
    ["POST", "/invitations/bulk", [{ email_address: "d@x.test", role: "org:member" }]],
    ["POST", "/invitation_batches", { email_addresses: ["e@x.test"], role: "org:member" }],
    ["DELETE", "/viewer"],
  ];
  for (const [method, path, body] of walked) {
    const answer = await admin(method, root + path, body);
    expect([method, path, answer.status]).toEqual([method, path, 200]);
    expect(JSON.stringify(answer.body)).not.toMatch(/private|hidden/);
    expect(wrongWith(method, root + path, answer), `${method} ${path}`).toBe("");
  }
  const walkedRoutes = new Set(walked.map(([method, path]) => `${method} ${path.split("?")[0]}`));
  // One is walked twice.
  expect(walkedRoutes.size).toBe(store.routes.length);
  expect(JSON.stringify((await server("GET", `${root}/memberships`)).body)).toMatch(/private_metadata.*hidden value/);
});

describe("what Clerk cannot do", () => {
  test("is not there, and an organization made without it does not claim it", async () => {
    const { organizationId, root, admin, person, organizationFor, backend } = scene();
    const whole = createOrganization({ url: "http://roster.test/v1", organizationId, fetch: backend.fetch });
    const calls = {
      transferOwnership: () => whole.transferOwnership({ userId: person(1) }),
      getMembershipMetadataValues: () => whole.getMembershipMetadataValues("team"),
      getPeople: () => whole.getPeople(),
      getMembershipSources: () => whole.getMembershipSources(),
      getMembershipEvents: () => whole.getMembershipEvents(),
      getMembershipRequests: () => whole.getMembershipRequests(),
      acceptMembershipRequest: () => whole.acceptMembershipRequest("req_1"),
      rejectMembershipRequest: () => whole.rejectMembershipRequest("req_1"),
      reopenMembershipRequest: () => whole.reopenMembershipRequest("req_1"),
      requestMembership: () => whole.requestMembership(),
      deactivateMember: () => whole.deactivateMember(person(1)),
      reactivateMember: () => whole.reactivateMember(person(1)),
      updateMemberExpiry: () => whole.updateMemberExpiry({ userId: person(1), expiresAt: null }),
      getGroups: () => whole.getGroups(),
      createGroup: () => whole.createGroup({ name: "Sales" }),
      updateGroup: () => whole.updateGroup({ groupId: "group_1", name: "Sales" }),
      deleteGroup: () => whole.deleteGroup("group_1"),
      addGroupMembers: () => whole.addGroupMembers({ groupId: "group_1", userIds: ["user_1"] }),
      removeGroupMembers: () => whole.removeGroupMembers({ groupId: "group_1", userIds: ["user_1"] }),
      updateMembers: () => whole.updateMembers([{ userId: "user_1", role: "org:member" }]),
      removeMembers: () => whole.removeMembers(["user_1"]),
      withdrawMembershipRequest: () => whole.withdrawMembershipRequest(),
    };
    expect(new Set([...Object.keys(calls), "maxInvitationMessageLength", "subscribe"])).toEqual(
      new Set(CLERK_CAPABILITIES.without),
    );
    for (const call of Object.values(calls)) {
      await expect(call()).rejects.toMatchObject({ status: 404, code: "resource_not_found" });
    }
    expect(outcomeOf(await admin("GET", `${root}/changes`))).toBe("404 resource_not_found");
    const message = { email_address: "a@x.test", role: "org:member", message: "Hello" };
    expect(outcomeOf(await admin("POST", `${root}/invitations`, message))).toBe("422 form_param_unknown message");
    expect(backend.capabilities).toEqual(CLERK_CAPABILITIES);
    const config = { url: "http://roster.test/v1", fetch: backend.fetch };
    expect(await getCapabilities(config)).toEqual(CLERK_CAPABILITIES);
    const organization: object = organizationFor(0);
    for (const name of CLERK_CAPABILITIES.without) expect(organization).not.toHaveProperty(name);
  });

  test("all that is there is where our own backend has it", () => {
    const { store } = scene();
    const names = store.routes.map(({ method, path }) => `${method} ${path}`);
    expect(routeNames).toEqual(expect.arrayContaining(names));
  });
});

describe("in the types", () => {
  test("the official client is taken as it is, and a store excludes a database and its mail", () => {
    expectTypeOf<ReturnType<typeof createClerkClient>>().toExtend<ClerkBackendClient>();
    expectTypeOf(clerkStore).parameter(0).toEqualTypeOf<ClerkBackendClient>();
    type Options = Parameters<typeof createBackend>[0];
    expectTypeOf<{ authenticate: typeof authenticate; store: Store }>().toExtend<Options>();
    expectTypeOf<{ authenticate: typeof authenticate; database: PGlite }>().toExtend<Options>();
    expectTypeOf<{ authenticate: typeof authenticate; database: PGlite; store: Store }>().not.toExtend<Options>();
    expectTypeOf<{ authenticate: typeof authenticate; invitationUrl: string; store: Store }>().not.toExtend<Options>();
  });
});
