import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { acceptInvitation } from "../../src/organization/http/acceptInvitation.js";
import { createOrganization, type CreateOrganizationOptions } from "../../src/organization/http/createOrganization.js";
import { failedInvitation } from "../../src/organization/invitationOutcome.js";
import { OrganizationError } from "../../src/organization/OrganizationError.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { refusal } from "../support/network.js";
import { must } from "../support/must.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** An organization whose server answers with this. */
function answering(
  answer: Response | ((request: Request) => Response),
  options: Partial<CreateOrganizationOptions> = {},
) {
  return createOrganization({
    url: "https://api.test/v1/",
    organizationId: "org_1",
    fetch: async (request) => (typeof answer === "function" ? answer(request) : answer.clone()),
    ...options,
  });
}

const person = { user_id: "user_1", first_name: "Ann", image_url: "", has_image: false };
const member = { id: "m_1", role: "org:admin", created_at: 1, public_user_data: person };

test("reads and writes are those of the server, in camelCase, with times as numbers", async () => {
  const { organization, people } = await createTestOrganization(database, { count: 25 });
  const { data, totalCount } = await organization.getMemberships({ initialPage: 2, pageSize: 10 });
  expect(totalCount).toBe(25);
  expect(data).toHaveLength(10);
  expect(data[0]).toMatchObject({
    role: "org:member",
    roleName: "Member",
    permissions: ["org:sys_memberships:read"],
    publicMetadata: {},
    publicUserData: { userId: people[10]?.id, firstName: "Keiko", lastName: "Jensen" },
    createdAt: people[10]?.joinedAt.getTime(),
  });
  const userId = must(people[10]?.id);
  expect(await organization.updateMember({ userId, role: "org:admin" })).toMatchObject({ role: "org:admin" });
  expect(await organization.removeMember(userId)).toMatchObject({ publicUserData: { userId } });
  expect(await organization.addMember({ userId, role: "org:member" })).toMatchObject({ publicUserData: { userId } });
  const publicMetadata = { aTeam: "A", gone: null };
  expect(await organization.updateMembershipMetadata({ userId, publicMetadata })).toMatchObject({
    publicMetadata: { aTeam: "A" },
    publicUserData: { userId },
  });
  expect((await organization.getRoles()).data.map(({ key }) => key).toSorted()).toEqual(["org:admin", "org:member"]);
  expect(await organization.getViewer()).toMatchObject({ publicUserData: { userId: people[0]?.id } });
  expect(await organization.getOrganization()).toMatchObject({ name: "Northwind Trading", membersCount: 25 });
});

test("invitations and requests are those of the server, in camelCase, with times as numbers", async () => {
  const { organization, organizationFor, people } = await createTestOrganization(database, {
    count: 3,
    invitations: 5,
    requests: 2,
  });
  expect(await organization.getOrganization()).toMatchObject({ pendingInvitationsCount: 2, pendingRequestsCount: 2 });
  const { data, totalCount } = await organization.getInvitations({ pageSize: 1, status: ["pending", "expired"] });
  expect(totalCount).toBe(3);
  expect(data).toMatchObject([
    {
      role: "org:admin",
      roleName: "Admin",
      status: "pending",
      inviterId: people[0]?.id,
      inviter: { userId: people[0]?.id, firstName: "Ada" },
      publicMetadata: {},
      delivery: "skipped",
    },
  ]);
  expect(data[0]?.url).toContain("https://app.test/join?invitation_ticket=");
  expect(data[0]?.expiresAt).toBe(must(data[0]).createdAt + 30 * 86_400_000);
  const id = must(data[0]?.id);
  expect(await organization.resendInvitation(id)).toMatchObject({ id, status: "pending" });
  expect(await organization.revokeInvitation(id)).toMatchObject({ id, status: "revoked", url: null });
  expect((await organization.getInvitations({ query: must(data[0]?.emailAddress) })).data).toMatchObject([{ id }]);

  const requests = await organization.getMembershipRequests({ status: ["pending"] });
  expect(requests.totalCount).toBe(2);
  const [first, second] = requests.data;
  expect(await organization.acceptMembershipRequest(must(first?.id), { role: "org:admin" })).toMatchObject({
    status: "accepted",
    publicUserData: { userId: first?.publicUserData.userId },
  });
  expect(await organization.rejectMembershipRequest(must(second?.id))).toMatchObject({ status: "rejected" });
  expect((await organization.getMembershipRequests({ status: ["rejected"] })).data.map((row) => row.id)).toEqual([
    second?.id,
  ]);
  await expect(organization.rejectMembershipRequest(must(second?.id))).rejects.toMatchObject({
    code: "membership_request_not_pending",
  });

  const asker = organizationFor(must(second?.publicUserData.userId));
  expect(await asker.requestMembership()).toMatchObject({ status: "pending" });
  expect(await asker.withdrawMembershipRequest()).toMatchObject({ status: "withdrawn" });
});

test("inviting many answers an outcome for each address, in order", async () => {
  const { organization, people } = await createTestOrganization(database, { count: 3, maxAllowedMemberships: 5 });
  const existing = await organization.inviteMember({ emailAddress: "taken@x.test", role: "org:member", message: "Hi" });
  const emailAddresses = ["new@x.test", "no address", must(people[1]?.emailAddress), "Taken@x.test", "late@x.test"];
  const outcomes = await organization.inviteMembers({ emailAddresses, role: "org:member" });
  expect(outcomes.map(({ emailAddress, outcome }) => [emailAddress, outcome])).toEqual([
    ["new@x.test", "invited"],
    ["no address", "malformed"],
    [people[1]?.emailAddress, "already_member"],
    ["Taken@x.test", "already_invited"],
    ["late@x.test", "over_limit"],
  ]);
  expect(outcomes[0]).toMatchObject({ invitation: { emailAddress: "new@x.test", status: "pending" } });
  expect(outcomes[3]).toMatchObject({
    invitation: existing,
    error: { code: "duplicate_record", status: 400, emailAddresses: ["Taken@x.test"] },
  });
  for (const outcome of outcomes.slice(1)) expect(outcome).toHaveProperty("error", expect.any(OrganizationError));
});

test("inviting more than the server takes at once, or without permission, invites no one", async () => {
  const { organization, organizationFor, people } = await createTestOrganization(database, { count: 3 });
  const emailAddresses = Array.from({ length: organization.maxInvitationsPerCall + 1 }, (_, n) => `n${n}@x.test`);
  const many = organization.inviteMembers({ emailAddresses, role: "org:member" });
  await expect(many).rejects.toMatchObject({ code: "bulk_size_exceeded" });
  const asMember = organizationFor(must(people[1]?.id));
  const refused = asMember.inviteMembers({ emailAddresses: ["a@x.test"], role: "org:member" });
  await expect(refused).rejects.toMatchObject({ code: "missing_organization_permission" });
  expect((await organization.getInvitations()).totalCount).toBe(0);
});

test.each([
  ["missing_organization_permission", "not_allowed"],
  ["organization_invitation_not_unique", "already_invited"],
  ["network_error", "failed"],
  ["too_many_requests", "failed"],
] as const)("the error %s makes an address %s", (code, outcome) => {
  const error = new OrganizationError("No", { code });
  expect(failedInvitation("a@x.test", error)).toEqual({ emailAddress: "a@x.test", outcome, error });
});

test("the ticket of a mail is enough to become a member", async () => {
  const { organization, people, network } = await createTestOrganization(database, { count: 3, viewer: 0 });
  const { people: others } = await createTestOrganization(database, { count: 2 });
  const emailAddress = must(others[1]?.emailAddress);
  const { url } = await organization.inviteMember({ emailAddress, role: "org:admin" });
  const accept = (userId = "") =>
    acceptInvitation({
      url: "http://roster.test/v1",
      ticket: must(new URL(must(url)).searchParams.get("invitation_ticket")),
      fetch: network.fetch,
      headers: { "x-roster-user": userId },
    });
  await expect(accept(people[1]?.id)).rejects.toMatchObject({ code: "invitation_address_mismatch", status: 403 });
  expect(await accept(others[1]?.id)).toMatchObject({
    membership: { role: "org:admin", publicUserData: { userId: others[1]?.id } },
    organization: { id: organization.id, membersCount: 4 },
  });
  expect(await accept(others[1]?.id)).toMatchObject({ organization: { id: organization.id, membersCount: 4 } });
});

test("parameters of the new lists go out in the words of the wire", async () => {
  const sent: string[] = [];
  const organization = answering((request) => {
    sent.push(new URL(request.url).search);
    return Response.json({ data: [], total_count: 0 });
  });
  await organization.getInvitations();
  await organization.getInvitations({
    initialPage: 2,
    status: ["pending", "expired"],
    query: "x.test",
    orderBy: "-email_address",
  });
  await organization.getMembershipRequests({ initialPage: 0, pageSize: 5, status: [], query: "" });
  await organization.getMembershipRequests({ status: ["pending", "rejected"], query: "ann" });
  expect(sent).toEqual([
    "?limit=10",
    "?limit=10&offset=10&order_by=-email_address&query=x.test&status=pending&status=expired",
    "?limit=5",
    "?limit=10&query=ann&status=pending&status=revoked",
  ]);
});

test("an invitation needs an id, an address, a role, a known status and a time; the rest may be missing", async () => {
  const row = { id: "i_1", email_address: "a@x.test", role: "org:member", status: "pending", created_at: 1 };
  const { data } = await answering(Response.json({ data: [row], total_count: 1 })).getInvitations();
  expect(data).toEqual([
    {
      id: "i_1",
      emailAddress: "a@x.test",
      role: "org:member",
      roleName: "org:member",
      status: "pending",
      inviterId: undefined,
      inviter: null,
      publicMetadata: {},
      url: null,
      delivery: null,
      expiresAt: null,
      membershipExpiresAt: null,
      createdAt: 1,
      updatedAt: 0,
    },
  ]);
  const unknown = answering(Response.json({ data: [{ ...row, status: "lost" }], total_count: 1 }));
  await expect(unknown.getInvitations()).rejects.toThrow(/"data\[0\]\.status"/);
});

test("a refusal is an OrganizationError with code, status, parameter and a sentence", async () => {
  const { organization } = await createTestOrganization(database, { count: 3 });
  const refused = organization.addMember({ userId: "user_nobody", role: "org:member" });
  await expect(refused).rejects.toBeInstanceOf(OrganizationError);
  await expect(refused).rejects.toMatchObject({ code: "resource_not_found", status: 404, paramName: "user_id" });
});

test("ids arrive as they are, whatever they hold; those that would address something else are not sent", async () => {
  const sent: string[] = [];
  const organization = answering((request) => {
    sent.push(new URL(request.url).pathname);
    return Response.json(member);
  });
  await organization.removeMember("a/b?c#d e");
  expect(sent).toEqual(["/v1/organizations/org_1/memberships/a%2Fb%3Fc%23d%20e"]);
  for (const id of ["", ".", "..", "\ud800"]) {
    await expect(organization.removeMember(id)).rejects.toMatchObject({ code: "form_param_value_invalid" });
  }
  expect(sent).toHaveLength(1);
});

test("the first page has no offset, also when a page below 1 is asked for; empty filters are not sent", async () => {
  const sent: string[] = [];
  const organization = answering((request) => {
    sent.push(new URL(request.url).search);
    return Response.json({ data: [], total_count: 0 });
  });
  await organization.getMemberships({ initialPage: 0, query: "", role: [] });
  await organization.getMemberships({
    initialPage: 3,
    pageSize: 25,
    query: "Lee, Ann",
    role: ["a", "b"],
    orderBy: "+created_at",
  });
  expect(sent).toEqual(["?limit=10", "?limit=25&offset=50&order_by=%2Bcreated_at&query=Lee%2C+Ann&role=a&role=b"]);
});

test("keys inside of metadata are never touched", async () => {
  const organization = answering(
    Response.json({ ...member, public_metadata: { team_name: "x", nested_key: { a_b: 1 } } }),
  );
  expect((await organization.getViewer()).publicMetadata).toEqual({ team_name: "x", nested_key: { a_b: 1 } });
});

test("a function can give the headers of each request; when it fails the error asks to sign in", async () => {
  let token = 0;
  const seen: (string | null)[] = [];
  const organization = answering(
    ({ headers }) => {
      seen.push(headers.get("authorization"));
      return Response.json(member);
    },
    { headers: async () => ({ authorization: `Bearer ${++token}` }) },
  );
  await organization.getViewer();
  await organization.getViewer();
  expect(seen).toEqual(["Bearer 1", "Bearer 2"]);
  const signedOut = answering(Response.json({}), { headers: () => Promise.reject(new Error("no session")) });
  await expect(signedOut.getViewer()).rejects.toMatchObject({ code: "authentication_invalid" });
});

test.each([
  ["not JSON", new Response("<!doctype html>"), /is not JSON/],
  ["no list", Response.json({ total_count: 3 }), /"data"/],
  ["no count", Response.json({ data: [] }), /"total_count"/],
  ["a row without an id", Response.json({ data: [{ ...member, id: undefined }], total_count: 1 }), /"data\[0\]\.id"/],
  [
    "a row without a person",
    Response.json({ data: [{ ...member, public_user_data: null }], total_count: 1 }),
    /public_user_data/,
  ],
  ["a date that is none", Response.json({ data: [{ ...member, created_at: 1e300 }], total_count: 1 }), /created_at/],
  ["nothing", new Response(""), /is not JSON/],
])("an answer with %s is a clear error", async (_, answer, message) => {
  const failed = answering(answer).getMemberships();
  await expect(failed).rejects.toMatchObject({ code: "response_invalid" });
  await expect(failed).rejects.toThrow(message);
});

test("what is only shown may be missing or of another shape", async () => {
  const organization = answering(
    Response.json({
      data: [{ ...member, role_name: 7, permissions: "all", public_metadata: [], updated_at: "x" }],
      total_count: 1,
    }),
  );
  const { data } = await organization.getMemberships();
  expect(data[0]).toMatchObject({ roleName: "org:admin", permissions: [], publicMetadata: {}, updatedAt: 0 });
});

test("roles and events of a backend that says less are read too", async () => {
  const roles = { data: [{ key: "org:admin", permissions: [{ key: "org:x:y" }], grantable: "yes" }], total_count: 1 };
  const [role] = (await answering(Response.json(roles)).getRoles()).data;
  expect(role).toMatchObject({ name: "org:admin", permissions: [{ name: "org:x:y", type: "user" }] });
  expect(role?.isGrantable).toBeUndefined();
  const events = {
    data: [{ id: "e_1", created_at: 1, type: 7, before: { role: "org:x" }, after: {} }],
    total_count: 1,
  };
  const [event] = (await answering(Response.json(events)).getMembershipEvents()).data;
  expect(event).toMatchObject({ type: "unknown", actor: null, subjectId: null, metadataKeys: [], after: null });
  expect(event?.before).toEqual({ role: "org:x", roleName: "org:x" });
});

test("a refusal that is not JSON still has its status and a sentence", async () => {
  const failed = answering(new Response("Bad gateway", { status: 502 })).getViewer();
  await expect(failed).rejects.toMatchObject({ status: 502, code: "internal_error" });
  await expect(failed).rejects.toThrow(/Try again/);
});

/** What a firewall, a proxy or a network's sign-in page answers. */
const html = (status: number) => () =>
  new Response("<!doctype html><h1>Blocked</h1>", { status, headers: { "content-type": "text/html" } });

describe("what answers in the backend's place is not taken for the backend", () => {
  test.each([
    ["a firewall's page", html(403)],
    ["a refusal without a body", () => new Response(null, { status: 403 })],
    ["a gateway's own JSON", () => Response.json({ message: "Forbidden" }, { status: 403 })],
  ])("%s (403) is no missing permission", async (_, answer) => {
    const failed = answering(answer()).getMemberships();
    await expect(failed).rejects.toMatchObject({ status: 403, code: "response_invalid", isForbidden: false });
    await expect(failed).rejects.toThrow(/firewall or proxy/);
  });

  test("the backend's own 403 is a missing permission", async () => {
    const refused = refusal(403, "missing_organization_permission", "No.");
    await expect(answering(refused).getMemberships()).rejects.toMatchObject({ isForbidden: true });
  });

  test.each([
    [401, "authentication_invalid", /session has expired/],
    [404, "response_invalid", /no longer exists/],
    [429, "too_many_requests", /Wait a moment/],
    [502, "internal_error", /Try again/],
    [503, "internal_error", /Try again/],
  ] as const)("a page with status %d has the code %s", async (status, code, message) => {
    const failed = answering(html(status)()).getMemberships();
    await expect(failed).rejects.toMatchObject({ status, code });
    await expect(failed).rejects.toThrow(message);
  });

  test("the sign-in page of a network says what to do", async () => {
    await expect(answering(html(200)()).getMemberships()).rejects.toThrow(
      /If your network has a sign-in page, open it/,
    );
  });
});

test("Retry-After is read as seconds and as a date", async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
  for (const value of ["30", new Date(Date.UTC(2026, 0, 1, 0, 0, 30)).toUTCString()]) {
    const limited = new Response("{}", { status: 429, headers: { "retry-after": value } });
    await expect(answering(limited).getViewer()).rejects.toMatchObject({ status: 429, retryAfter: 30 });
  }
  vi.useRealTimers();
});

test("a broken connection is a network error; an abort stays an abort", async () => {
  const broken = answering(() => {
    throw new TypeError("Failed to fetch");
  });
  await expect(broken.getViewer()).rejects.toMatchObject({ code: "network_error", status: undefined });
  const controller = new AbortController();
  const hanging = answering(() => {
    controller.abort();
    throw new DOMException("Aborted", "AbortError");
  });
  await expect(hanging.getViewer({ signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
});

test("each resource has a scope of its own unless it is given one", () => {
  const config = { url: "https://api.test/v1", organizationId: "org_1" };
  expect(createOrganization(config).scope).not.toBe(createOrganization(config).scope);
  expect(createOrganization({ ...config, scope: "user_1" }).scope).toBe("user_1");
});

test("an address that is none says what to pass", async () => {
  const organization = createOrganization({ url: "/api/v1", organizationId: "org_1" });
  await expect(organization.getViewer()).rejects.toThrow(/must be absolute/);
});

test("without an id it says so at once", () => {
  expect(() => createOrganization({ url: "/", organizationId: "" })).toThrow("needs an `organizationId`");
});
