import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createOrganization, type CreateOrganizationOptions } from "../../src/organization/createOrganization.js";
import { OrganizationError } from "../../src/organization/OrganizationError.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openPGlite } from "../support/databases.js";

let database: PGlite;
beforeAll(async () => {
  database = await openPGlite();
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
  const userId = people[10]?.id ?? "";
  expect(await organization.updateMember({ userId, role: "org:admin" })).toMatchObject({ role: "org:admin" });
  expect(await organization.removeMember(userId)).toMatchObject({ publicUserData: { userId } });
  expect(await organization.addMember({ userId, role: "org:member" })).toMatchObject({ publicUserData: { userId } });
  expect((await organization.getRoles()).data.map(({ key }) => key).toSorted()).toEqual(["org:admin", "org:member"]);
  expect(await organization.getViewer()).toMatchObject({ publicUserData: { userId: people[0]?.id } });
  expect(await organization.getOrganization()).toMatchObject({ name: "Northwind Trading", membersCount: 25 });
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

test("headers may be found out anew for each request; when that fails the person is told to sign in", async () => {
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

test("a refusal that is not JSON still has its status and a sentence", async () => {
  const failed = answering(new Response("Bad gateway", { status: 502 })).getViewer();
  await expect(failed).rejects.toMatchObject({ status: 502, code: "internal_error" });
  await expect(failed).rejects.toThrow(/Try again/);
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
  await expect(organization.getViewer()).rejects.toThrow(/pass an absolute one/);
});
