import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { fromClerk } from "../../../src/adapters/clerk/fromClerk.js";
import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import { eventually } from "../../support/eventually.js";
import { loadClerk } from "../../support/clerk/loadClerk.js";
import { refusal } from "../../support/network.js";
import { atClerk } from "../../support/clerk/atClerk.js";
import { startClerk, type StartedClerk } from "../../support/clerk/startClerk.js";
import { must } from "../../support/must.js";

let started: StartedClerk;
beforeAll(async () => {
  started = await startClerk();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  started.reset();
});
afterAll(() => started.close());

const MEMBER = "org:member";

/** What it is refused with. */
async function refusalOf(act: () => Promise<unknown>): Promise<OrganizationError> {
  const reason: unknown = await act().then(
    () => "nothing",
    (error: unknown) => error,
  );
  if (!(reason instanceof OrganizationError)) throw new Error(`It ended with ${String(reason)}`);
  return reason;
}

/** Has Clerk's server answer this to everything. */
function answering(response: unknown) {
  started.network.intercept = () => Response.json({ response, client: null });
}

/** Runs timers at once. */
async function hurrying<T>(act: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const hurry = setInterval(() => vi.advanceTimersByTime(1000));
  try {
    return await act();
  } finally {
    clearInterval(hurry);
    vi.useRealTimers();
  }
}

/** Makes of Node what Clerk's client takes for a browser with a connection, or without one. */
function beBrowser(onLine: boolean) {
  vi.stubGlobal(
    "WorkerGlobalScope",
    Object.defineProperty(() => {}, Symbol.hasInstance, { value: () => true }),
  );
  vi.stubGlobal("self", { navigator: { onLine, userAgent: "Mozilla/5.0", webdriver: false } });
}

describe("who is asked about", () => {
  test("without a signed-in user there is no organization", async () => {
    const { clerk, organization } = await started.open();
    await clerk.setActive({ session: null });
    expect(() => fromClerk(clerk)).toThrow(expect.objectContaining({ code: "authentication_invalid" }));
    started.network.requests.length = 0;
    const reads = [organization.getMemberships, organization.getViewer, organization.getOrganization];
    for (const read of reads)
      expect(await refusalOf(read)).toMatchObject({ code: "authentication_invalid", status: 401 });
    expect((await refusalOf(() => organization.removeMember("x"))).message).toBe(
      "Your session has expired. Sign in again.",
    );
    expect(started.network.requests).toEqual([]);
  });

  test("no active organization is no organization, and that is said", async () => {
    const { clerk } = await started.open();
    await clerk.setActive({ organization: null });
    expect(() => fromClerk(clerk)).toThrow(expect.objectContaining({ code: "organization_not_active" }));
    expect(() => fromClerk(clerk)).toThrow("No organization is active. Choose one with Clerk's `setActive");
  });

  test("another active organization is never acted on in its place", async () => {
    const first = await started.open();
    const second = await started.open();
    const userId = must(first.people[0]?.id);
    await second.http.addMember({ userId, role: MEMBER });
    const clerk = await loadClerk(started.api, started.api.signIn(userId, first.http.id));
    const organization = fromClerk(clerk);
    await clerk.setActive({ organization: second.http.id });
    started.network.requests.length = 0;

    for (const act of [
      () => organization.getMemberships(),
      () => organization.removeMember(must(first.people[3]?.id)),
      () => organization.inviteMembers({ emailAddresses: ["a@x.test", "b@x.test"], role: MEMBER }),
      () => organization.revokeInvitation("any"),
      () => organization.leaveOrganization(),
    ]) {
      const { code, message } = await refusalOf(act);
      expect(code).toBe("organization_not_active");
      expect(message).toBe("Northwind Trading is no longer the active organization. Switch back to it first.");
    }
    expect(started.network.requests).toEqual([]);

    await clerk.setActive({ organization: first.http.id });
    expect((await organization.getMemberships()).totalCount).toBe(12);
  });

  test("the next user who signs in does not see the first one's data", async () => {
    const { organization, clerk, people, token } = await started.open();
    started.api.endSession(token);
    await refusalOf(() => organization.getMemberships());
    expect(clerk.user).toBeNull();
    Object.assign(clerk, { user: { id: people[1]?.id, organizationMemberships: [] } });
    expect((await refusalOf(() => organization.getMemberships())).message).toBe(
      "Another user has signed in. Sign in and try again.",
    );
  });

  test("an organization that the user left, or was removed from, says so before Clerk knows", async () => {
    const { organization, http, people } = await started.open({ viewer: 2 });
    await http.removeMember(must(people[2]?.id));
    const gone = { code: "not_a_member_in_organization", status: 403 };
    expect(await refusalOf(organization.getMemberships)).toMatchObject(gone);
    expect(await refusalOf(organization.getViewer)).toMatchObject(gone);
    expect(await refusalOf(organization.leaveOrganization)).toMatchObject(gone);
  });
});

describe("what Clerk's server refuses", () => {
  test("a session that ends while a list is read ends it, and Clerk knows", async () => {
    const { organization, clerk, token } = await started.open({ count: 40 });
    await organization.getMemberships({ initialPage: 1 });
    started.api.endSession(token);
    expect(await refusalOf(() => organization.getMemberships({ initialPage: 2 }))).toMatchObject({
      code: "authentication_invalid",
      status: 401,
      message: "You are signed out.",
    });
    expect(clerk.user).toBeNull();
    expect(await refusalOf(() => organization.getMemberships({ initialPage: 3 }))).toMatchObject({ status: 401 });
  });

  test("an expired token in a live session does not end it", async () => {
    const { organization, clerk } = await started.open({ count: 40 });
    let refusals = 1;
    started.network.intercept = ({ url }) =>
      url.includes("/memberships") && refusals-- > 0
        ? refusal(401, "authentication_invalid", "The token has expired.")
        : undefined;
    expect(await refusalOf(() => organization.getMemberships())).toMatchObject({ status: 401 });
    expect(clerk.user).not.toBeNull();
    expect((await organization.getMemberships()).totalCount).toBe(40);
  });

  test("too many requests say how long to wait", async () => {
    const { organization } = await started.open();
    started.network.intercept = () => refusal(429, "too_many_requests", "Too many.", { "retry-after": "17" });
    const expected = { code: "too_many_requests", status: 429, retryAfter: 17, message: "Too many." };
    expect(await refusalOf(() => organization.getMemberships())).toMatchObject(expected);
    const invite = () => organization.inviteMembers({ emailAddresses: ["a@x.test"], role: MEMBER });
    expect(await refusalOf(invite)).toMatchObject(expected);
  });

  test("an invitation of many that comes too early is sent again when it may be", async () => {
    const { organization } = await started.open();
    let refusals = 2;
    started.network.intercept = ({ url }) => {
      if (url.includes("/bulk")) return refusal(400, "duplicate_record", "One of them is invited already.");
      if (!url.includes("/invitations") || refusals-- <= 0) return undefined;
      return refusal(429, "too_many_requests", "Too many.", { "retry-after": "17" });
    };
    const emailAddresses = ["a@x.test", "b@x.test"];
    const outcomes = await hurrying(() => organization.inviteMembers({ emailAddresses, role: MEMBER }));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["invited", "invited"]);
  });

  test("the parameter, the addresses and the longer message stay", async () => {
    const { organization } = await started.open();
    started.network.intercept = () =>
      Response.json(
        {
          errors: [
            {
              code: "duplicate_record",
              message: "duplicate",
              long_message: "a@x.test is invited already.",
              meta: { param_name: "email_address", email_addresses: ["a@x.test"] },
            },
          ],
        },
        { status: 400 },
      );
    expect(await refusalOf(() => organization.inviteMember({ emailAddress: "a@x.test", role: MEMBER }))).toMatchObject({
      code: "duplicate_record",
      status: 400,
      message: "a@x.test is invited already.",
      paramName: "email_address",
      emailAddresses: ["a@x.test"],
    });
  });

  test("a code that Roster does not know is unknown, with Clerk's sentence", async () => {
    const { organization } = await started.open();
    started.network.intercept = () => refusal(403, "organization_suspended", "The organization is suspended.");
    expect(await refusalOf(() => organization.getMemberships())).toMatchObject({
      code: "unknown_error",
      status: 403,
      message: "The organization is suspended.",
    });
  });

  test("a gateway's page instead of an answer is an error of the server, or an answer that is none", async () => {
    const { organization } = await started.open();
    started.network.intercept = () => new Response("<html>Bad gateway</html>", { status: 502 });
    expect(await refusalOf(() => organization.getMemberships())).toMatchObject({ code: "internal_error", status: 502 });
    beBrowser(true);
    started.network.intercept = () => new Response("<html>Please pay for this network</html>");
    expect(await refusalOf(() => organization.getMemberships())).toMatchObject({ code: "response_invalid" });
  });
});

describe("what Clerk's server answers", () => {
  const membership = {
    id: "orgmem_1",
    role: MEMBER,
    role_name: "Member",
    organization: { id: "org_1", created_at: 1, updated_at: 1 },
    created_at: 1_700_000_000_000,
    updated_at: 1_700_000_000_000,
  };
  const person = { user_id: "user_1", first_name: "Ann", identifier: "ann@x.test" };

  test("unknown fields are left out", async () => {
    const { organization } = await started.open();
    answering({
      data: [{ ...membership, seat: 7, public_user_data: { ...person, nickname: "Annie" } }],
      total_count: 1,
      next_cursor: "x",
    });
    expect(await organization.getMemberships()).toEqual({
      data: [
        {
          id: "orgmem_1",
          role: MEMBER,
          roleName: "Member",
          permissions: [],
          status: "active",
          expiresAt: null,
          publicMetadata: {},
          managed: {},
          publicUserData: {
            userId: "user_1",
            firstName: "Ann",
            lastName: null,
            imageUrl: "",
            hasImage: false,
            identifier: "ann@x.test",
            username: null,
            banned: false,
            deprovisioned: false,
          },
          createdAt: 1_700_000_000_000,
          updatedAt: 1_700_000_000_000,
        },
      ],
      totalCount: 1,
    });
  });

  test("a row that does not say whose it is makes no list", async () => {
    const { organization } = await started.open();
    answering({ data: [membership], total_count: 1 });
    expect(await refusalOf(() => organization.getMemberships())).toMatchObject({
      code: "response_invalid",
      message: 'Clerk\'s response has no user ID in "publicUserData of a membership".',
    });
  });

  test("a write that answers no user id is about the requested user", async () => {
    const { organization } = await started.open();
    answering(membership);
    const unnamed = { userId: "user_1", firstName: null, identifier: null };
    expect(await organization.updateMember({ userId: "user_1", role: MEMBER })).toMatchObject({
      id: "orgmem_1",
      publicUserData: unnamed,
    });
    expect(await organization.removeMember("user_1")).toMatchObject({ publicUserData: unnamed });
    expect(await organization.addMember({ userId: "user_1", role: MEMBER })).toMatchObject({ publicUserData: unnamed });
  });

  test("the viewer's own membership is theirs, also where Clerk does not say so", async () => {
    const { organization, http } = await started.open();
    const { publicUserData } = atClerk(await http.getViewer());
    answering({ data: [{ ...membership, organization: { ...membership.organization, id: http.id } }], total_count: 1 });
    expect(await organization.getViewer()).toMatchObject({ id: "orgmem_1", publicUserData });
  });
});

describe("without a connection", () => {
  const unreachable = { code: "network_error", status: undefined };
  const SENTENCE = "Couldn't reach Clerk. Check your connection and try again.";

  test("a read says so, where Clerk's client answers nothing", async () => {
    const { organization } = await started.open();
    beBrowser(false);
    started.network.isOffline = true;
    for (const read of [
      organization.getMemberships,
      organization.getInvitations,
      organization.getMembershipRequests,
      organization.getRoles,
      organization.getViewer,
      organization.getOrganization,
    ]) {
      const error = await hurrying(() => refusalOf(read));
      expect(error).toMatchObject(unreachable);
      expect(error.message).toBe(SENTENCE);
    }
  });

  describe("a write says so, where Clerk's client answers what was there before", () => {
    beforeEach(() => beBrowser(false));

    test.each(["addMember", "updateMember", "removeMember", "inviteMember", "inviteMembers"] as const)(
      "%s",
      async (name) => {
        const { organization, people } = await started.open();
        const userId = must(people[3]?.id);
        started.network.isOffline = true;
        const acts = {
          addMember: () => organization.addMember({ userId: "x", role: MEMBER }),
          updateMember: () => organization.updateMember({ userId, role: MEMBER }),
          removeMember: () => organization.removeMember(userId),
          inviteMember: () => organization.inviteMember({ emailAddress: "a@x.test", role: MEMBER }),
          inviteMembers: () => organization.inviteMembers({ emailAddresses: ["a@x.test"], role: MEMBER }),
        };
        expect(await refusalOf(acts[name])).toMatchObject(unreachable);
      },
    );

    test("revokeInvitation, rejectMembershipRequest and acceptMembershipRequest", async () => {
      const { organization, http } = await started.open({ invitations: 1, requests: 1 });
      const [invitation] = (await organization.getInvitations()).data;
      const [request] = (await organization.getMembershipRequests()).data;
      started.network.isOffline = true;
      expect(await refusalOf(() => organization.revokeInvitation(must(invitation?.id)))).toMatchObject(unreachable);
      expect(await refusalOf(() => organization.rejectMembershipRequest(must(request?.id)))).toMatchObject(unreachable);
      expect(await refusalOf(() => organization.acceptMembershipRequest(must(request?.id)))).toMatchObject(unreachable);
      started.network.isOffline = false;
      expect((await http.getInvitations()).data).toMatchObject([{ status: "pending" }]);
      expect(await organization.revokeInvitation(must(invitation?.id))).toMatchObject({ status: "revoked" });
    });

    test("leaveOrganization", async () => {
      const { organization, http, people } = await started.open({ viewer: 1 });
      // From when the membership was read on.
      started.network.intercept = ({ url }) => {
        if (url.includes("/me/organization_memberships")) started.network.isOffline = true;
        return undefined;
      };
      const left = await refusalOf(organization.leaveOrganization);
      expect(left).toMatchObject(unreachable);
      expect((await http.getMemberships({ query: people[1]?.id })).totalCount).toBeGreaterThan(0);
    });
  });

  test("a network that fails though the browser is online is the same", async () => {
    const { organization } = await started.open();
    beBrowser(true);
    started.network.isOffline = true;
    expect(await hurrying(() => refusalOf(() => organization.getMemberships()))).toMatchObject(unreachable);
    expect(await refusalOf(() => organization.removeMember("x"))).toMatchObject(unreachable);
  });
});

describe("an abort", () => {
  test("of what has not begun sends nothing", async () => {
    const { organization } = await started.open();
    const signal = AbortSignal.abort("not needed");
    await expect(organization.getMemberships({}, { signal })).rejects.toBe("not needed");
    await expect(organization.getViewer({ signal })).rejects.toBe("not needed");
    expect(started.network.requests).toEqual([]);
  });

  test("is not waited for, though Clerk cannot call a request off", async () => {
    const { organization } = await started.open();
    started.network.latency = 60_000;
    const controller = new AbortController();
    const read = organization.getMemberships({}, { signal: controller.signal });
    await eventually(() => expect(started.network.requests).toHaveLength(1));
    controller.abort("another page");
    await expect(read).rejects.toBe("another page");
  });

  test("between two addresses invites no more", async () => {
    const { organization, http } = await started.open();
    const controller = new AbortController();
    let calls = 0;
    started.network.intercept = ({ url }) => {
      if (url.includes("/bulk")) return refusal(400, "duplicate_record", "One of them is invited already.");
      if (url.includes("/invitations") && ++calls === 2) controller.abort("stop");
      return undefined;
    };
    const emailAddresses = ["a@x.test", "b@x.test", "c@x.test", "d@x.test"];
    const act = organization.inviteMembers({ emailAddresses, role: MEMBER }, { signal: controller.signal });
    await expect(act).rejects.toBe("stop");
    await eventually(async () => expect((await http.getInvitations()).totalCount).toBe(2));
    expect(calls).toBe(2);
  });
});
