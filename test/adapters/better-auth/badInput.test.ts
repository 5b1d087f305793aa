import { createAuthClient } from "better-auth/client";
import { organizationClient } from "better-auth/client/plugins";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromBetterAuth } from "../../../src/adapters/better-auth/index.js";
import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import { type BetterAuthServer, openBetterAuth } from "../../support/betterAuthServer.js";
import type { Network } from "../../support/network.js";
import { must } from "../../support/must.js";

let server: BetterAuthServer;
beforeAll(async () => {
  server = await openBetterAuth();
});
afterAll(() => server.close());

type Seen = ReturnType<typeof fromBetterAuth>;

const readsOf = (organization: Seen): Readonly<Record<string, () => Promise<unknown>>> => ({
  getMemberships: () => organization.getMemberships(),
  search: () => organization.getMemberships({ query: "ada" }),
  getRoles: () => organization.getRoles(),
  getViewer: () => organization.getViewer(),
  getOrganization: () => organization.getOrganization(),
  getInvitations: () => organization.getInvitations(),
});

const writesOf = (organization: Seen, userId: string): Readonly<Record<string, () => Promise<unknown>>> => ({
  updateMember: () => organization.updateMember({ userId, role: "member" }),
  removeMember: () => organization.removeMember(userId),
  leaveOrganization: () => organization.leaveOrganization(),
  inviteMember: () => organization.inviteMember({ emailAddress: "ann@guests.test", role: "member" }),
  inviteMembers: () => organization.inviteMembers({ emailAddresses: ["ann@guests.test"], role: "member" }),
  revokeInvitation: () => organization.revokeInvitation("invitation"),
  resendInvitation: () => organization.resendInvitation("invitation"),
});

async function refusalsOf(calls: Readonly<Record<string, () => Promise<unknown>>>) {
  const refusals = new Set<string>();
  for (const [name, act] of Object.entries(calls)) {
    const reason = await act().then(
      () => "it was carried out",
      (error: unknown) => error,
    );
    const isKnown = reason instanceof OrganizationError;
    refusals.add(isKnown ? `${reason.status} ${reason.code}: ${reason.message}` : `${name}: ${String(reason)}`);
  }
  return [...refusals];
}

/** Answers what the server answers, changed on its way. */
function alter(network: Network, path: string, change: (answer: never) => unknown) {
  network.intercept = async (request) => {
    if (!request.url.includes(path)) return undefined;
    const response = await server.auth.handler(request);
    return Response.json(change((await response.json()) as never), { status: response.status });
  };
}

describe("who asks", () => {
  test("who is signed out is told to sign in, whatever they do", async () => {
    const { organizationId, userIds } = await server.createBetterAuthOrganization();
    const organization = fromBetterAuth(server.connect().client, { organizationId });
    const calls = { ...readsOf(organization), ...writesOf(organization, must(userIds[5])) };
    expect(await refusalsOf(calls)).toEqual(["401 authentication_invalid: Your session has expired. Sign in again."]);
  });

  test("who is no member, of an organization that is there or is not, is told so", async () => {
    const { organizationId, outsiders, userIds, seenBy } = await server.createBetterAuthOrganization();
    const { organization, client } = await seenBy(must(outsiders[0]));
    const nowhere = fromBetterAuth(client, { organizationId: "nowhere" });
    for (const one of [organization, nowhere]) {
      expect(await refusalsOf({ ...readsOf(one), ...writesOf(one, must(userIds[5])) })).toEqual([
        "403 not_a_member_in_organization: You're not a member of this organization. Ask one of its owners to invite you.",
      ]);
    }
    expect(organization.id).toBe(organizationId);
  });

  test("who has left sees nothing any more", async () => {
    const { userIds, seenBy } = await server.createBetterAuthOrganization();
    const { organization } = await seenBy(must(userIds[9]));
    await organization.leaveOrganization();
    expect(await refusalsOf(readsOf(organization))).toEqual([
      expect.stringContaining("403 not_a_member_in_organization"),
    ]);
  });

  test("being refused here leaves the session's active organization as it is", async () => {
    const { organizationId, userIds, seenBy } = await server.createBetterAuthOrganization();
    const elsewhere = await server.createBetterAuthOrganization();
    const { client } = await seenBy(must(userIds[9]));
    await client.organization.setActive({ organizationId });
    const stranger = fromBetterAuth(client, { organizationId: elsewhere.organizationId });
    await refusalsOf(readsOf(stranger));
    const { data } = await client.getSession();
    expect(data?.session).toMatchObject({ activeOrganizationId: organizationId });
  });

  test("a session that ends in the middle of a list refuses the list, not half of it", async () => {
    const { organization, network, signOut } = await server.createBetterAuthOrganization({ count: 600 });
    let calls = 0;
    network.intercept = async () => {
      if (++calls === 2) await signOut();
      return undefined;
    };
    await expect(organization.getMemberships({ query: "a", pageSize: 500 })).rejects.toMatchObject({
      code: "authentication_invalid",
      status: 401,
    });
    expect(calls).toBe(2);
  });
});

describe("what comes back", () => {
  test("a server without the filter by user changes no other member", async () => {
    const { organization, network, userIds } = await server.createBetterAuthOrganization();
    network.intercept = async (request) => {
      const url = new URL(request.url);
      if (!url.pathname.endsWith("/list-members")) return undefined;
      for (const name of ["filterField", "filterOperator", "filterValue"]) url.searchParams.delete(name);
      return server.auth.handler(new Request(url, { headers: request.headers }));
    };
    await expect(organization.removeMember(must(userIds[5]))).rejects.toMatchObject({ code: "resource_not_found" });
    network.intercept = () => undefined;
    expect(await organization.getMemberships({ pageSize: 100 })).toMatchObject({ totalCount: userIds.length });
  });

  test("fields that a newer server sends are left alone", async () => {
    const { organization, network } = await server.createBetterAuthOrganization();
    const expected = await organization.getMemberships();
    alter(network, "/list-members", ({ members, ...rest }: { members: Record<string, unknown>[] }) => ({
      ...rest,
      cursor: "next",
      members: members.map((member) => ({ ...member, teamId: "team", user: { ...(member.user as object), age: 7 } })),
    }));
    expect(await organization.getMemberships()).toEqual(expected);
  });

  test("a member whose user is missing is there, without a name", async () => {
    const { organization, network, userIds } = await server.createBetterAuthOrganization();
    alter(network, "/list-members", ({ members, total }: { members: Record<string, unknown>[]; total: number }) => ({
      total,
      members: members.map(({ user, ...member }, index) => (index === 0 ? member : { ...member, user })),
    }));
    const { data, totalCount } = await organization.getMemberships();
    expect([data.length, totalCount]).toEqual([10, 24]);
    expect(data[0]).toMatchObject({
      role: "owner",
      publicUserData: { userId: userIds[0], firstName: null, identifier: null, imageUrl: "", hasImage: false },
    });
    expect((await organization.getMemberships({ query: "ada" })).totalCount).toBe(0);
  });

  test.each([
    ["a page of something else", () => new Response("<html>", { headers: { "content-type": "text/html" } })],
    ["an address that is not there", () => new Response("Not Found", { status: 404 })],
    ["nothing", () => Response.json(null)],
    ["a member without an id", () => Response.json({ members: [{ userId: "user", role: "member" }], total: 1 })],
    [
      "a time that is none",
      () => Response.json({ members: [{ id: "1", userId: "user", role: "member", createdAt: "soon" }], total: 1 }),
    ],
  ])("%s is refused with what to check", async (_, answer) => {
    const { organization, network } = await server.createBetterAuthOrganization();
    network.intercept = answer;
    await expect(organization.getMemberships()).rejects.toMatchObject({
      code: "response_invalid",
      message: expect.stringContaining("`baseURL`") as unknown,
    });
  });

  test("a server that fails is said to, with its status", async () => {
    const { organization, network } = await server.createBetterAuthOrganization();
    network.intercept = () => Response.json({ message: "select * from secrets" }, { status: 503 });
    await expect(organization.getMemberships()).rejects.toMatchObject({
      code: "internal_error",
      status: 503,
      message: "Something went wrong on the server (status 503). Try again in a moment.",
    });
  });

  test("what an app's own hooks refuse is said in their words", async () => {
    const { organization, network } = await server.createBetterAuthOrganization();
    network.intercept = () => Response.json({ message: "Inviting is closed on Sundays." }, { status: 400 });
    await expect(organization.inviteMember({ emailAddress: "ann@guests.test", role: "member" })).rejects.toMatchObject({
      code: "unknown_error",
      status: 400,
      message: "Inviting is closed on Sundays.",
    });
  });

  test.each(["retry-after", "x-retry-after"])("too many requests wait as the header %s says", async (header) => {
    const { organization, network } = await server.createBetterAuthOrganization();
    network.intercept = () => Response.json({ message: "Too many" }, { status: 429, headers: { [header]: "7" } });
    await expect(organization.getMemberships()).rejects.toMatchObject({
      code: "too_many_requests",
      status: 429,
      retryAfter: 7,
    });
  });

  test("an invitation that comes too early is sent again when it may be", async () => {
    const { organization, network } = await server.createBetterAuthOrganization();
    let calls = 0;
    network.intercept = () =>
      ++calls === 1 ? Response.json({}, { status: 429, headers: { "x-retry-after": "1" } }) : undefined;
    const emailAddresses = ["ann@guests.test", "zoe@guests.test"];
    const outcomes = await organization.inviteMembers({ emailAddresses, role: "member" });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["invited", "invited"]);
    expect(calls).toBe(3);
  });
});

describe("the network", () => {
  test("one that is down is said to be, in reads and writes", async () => {
    const { organization, network, userIds } = await server.createBetterAuthOrganization();
    network.isOffline = true;
    const calls = { ...readsOf(organization), ...writesOf(organization, must(userIds[5])) };
    expect(await refusalsOf(calls)).toEqual([
      "undefined network_error: Couldn't reach the server. Check your connection and try again.",
    ]);
  });

  test.each([{ throw: true as const }, { catchAllError: true }])(
    "a client that is made with %j is one too",
    async (options) => {
      const { organizationId, network, userIds } = await server.createBetterAuthOrganization();
      const { token } = await (await server.auth.$context).internalAdapter.createSession(must(userIds[0]));
      const client = createAuthClient({
        baseURL: "http://auth.test",
        plugins: [organizationClient()],
        fetchOptions: {
          ...options,
          auth: { type: "Bearer", token },
          customFetchImpl: (url, init) => network.fetch(new Request(url, init)),
        },
      });
      const organization = fromBetterAuth(client, { organizationId });
      expect((await organization.getMemberships()).totalCount).toBe(24);
      await expect(organization.removeMember("nobody")).rejects.toMatchObject({ code: "resource_not_found" });
      network.isOffline = true;
      await expect(organization.getMemberships()).rejects.toMatchObject({ code: "network_error" });
    },
  );

  test("what is aborted rejects with the signal's reason, and ends the request", async () => {
    const { organization, network } = await server.createBetterAuthOrganization();
    network.latency = 10_000;
    const controller = new AbortController();
    const answer = organization.getMemberships({ query: "ada" }, { signal: controller.signal });
    await expect.poll(() => network.requests.length).toBe(1);
    controller.abort("not needed");
    await expect(answer).rejects.toBe("not needed");
    expect(network.requests[0]?.signal.aborted).toBe(true);
  });

  test("stopping an invitation call invites no one else", async () => {
    const { organization, network } = await server.createBetterAuthOrganization();
    const controller = new AbortController();
    const emailAddresses = Array.from({ length: 20 }, (_, index) => `person${index}@guests.test`);
    network.intercept = () => {
      controller.abort();
      return undefined;
    };
    const answer = organization.inviteMembers({ emailAddresses, role: "member" }, { signal: controller.signal });
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(network.requests.length).toBeLessThan(6);
  });
});
