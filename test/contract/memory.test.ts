import { describe, expect, test, vi } from "vitest";
import { OrganizationError } from "../../src/organization/OrganizationError.js";
import { createMemoryOrganization } from "../../src/testing/memory/createMemoryOrganization.js";
import { describeOrganization } from "../../src/testing/vitest/describeOrganization.js";
import { people } from "../support/people.js";

describeOrganization("the organization in memory", () => {
  const members = people(21).map(({ id, emailAddress, imageUrl, role, joinedAt, lastActiveAt, ...user }, index) => ({
    ...user,
    lastActiveAt: lastActiveAt?.getTime() ?? null,
    twoFactorEnabled: user.twoFactorEnabled ?? undefined,
    signInMethods: user.signInMethods ?? undefined,
    userId: id,
    identifier: emailAddress ?? user.username,
    imageUrl: imageUrl ?? "",
    role: index === 1 ? "org:admin" : role,
    createdAt: joinedAt.getTime(),
  }));
  const { organization, organizationFor, ...memory } = createMemoryOrganization({
    members,
    invitations: [
      { emailAddress: "late@invited.test", status: "expired" },
      { emailAddress: "revoked@invited.test", status: "revoked" },
      { emailAddress: "pending@invited.test" },
    ],
    users: ["outside_1", "outside_2", "outside_3", "outside_4", "outside_5", "outside_6"].map((userId) => ({ userId })),
  });
  const askers = ["outside_2", "outside_3"].values();
  return {
    organization,
    outsiders: ["outside_4", "outside_5", "outside_6"],
    secondClient: organizationFor(members[0]?.userId ?? ""),
    stranger: organizationFor("outside_1"),
    setManaged: async (userId, managed) => memory.setManaged(userId, managed),
    member: organizationFor(members[2]?.userId ?? ""),
    askToJoin: async () => (await organizationFor(askers.next().value ?? "").requestMembership()).id,
  };
});

const outcomeOf = async (act: () => Promise<unknown>) => {
  const reason = await act().then(
    () => undefined,
    (error: unknown) => error,
  );
  return reason instanceof OrganizationError ? [reason.code, reason.status, reason.message] : reason;
};

describe("a memory organization's controls", () => {
  test("members are made up, each with a name and an address of their own", async () => {
    const { organization } = createMemoryOrganization({ members: 400, invitations: 3, requests: 2 });
    const { data } = await organization.getMemberships({ pageSize: 400, orderBy: "created_at" });
    expect(new Set(data.map(({ publicUserData }) => publicUserData.identifier)).size).toBe(400);
    expect(data.filter(({ role }) => role === "org:admin")).toEqual([await organization.getViewer()]);
    expect(data.at(-1)?.publicUserData).toMatchObject({ firstName: "Ada", identifier: "ada.okafor@example.com" });
    expect(await organization.getOrganization()).toMatchObject({ pendingInvitationsCount: 3, pendingRequestsCount: 2 });
  });

  test("a call fails as often as it is told to, and changes nothing", async () => {
    const memory = createMemoryOrganization({ members: 3 });
    const { organization } = memory;
    const remove = () => organization.removeMember("user_3");
    memory.fail("removeMember");
    expect(await outcomeOf(remove)).toMatchObject(["service_unavailable", 503, expect.any(String)]);
    memory.fail("removeMember", "network_error", { times: Infinity });
    expect(await outcomeOf(remove)).toEqual(["network_error", undefined, expect.stringContaining("server")]);
    memory.fail("removeMember", new OrganizationError("The directory is being moved.", { status: 409 }));
    expect(await outcomeOf(remove)).toEqual(["unknown_error", 409, "The directory is being moved."]);
    expect((await organization.getMemberships()).totalCount).toBe(3);
    expect(await outcomeOf(remove)).toBeUndefined();
    expect(memory.calls.map(({ name, args }) => [name, ...args])).toEqual([
      ...Array.from({ length: 3 }, () => ["removeMember", "user_3"]),
      ["getMemberships", {}],
      ["removeMember", "user_3"],
    ]);
  });

  test("a call takes the time of its name, and an abort ends a call that never answers", async () => {
    vi.useFakeTimers();
    try {
      const memory = createMemoryOrganization({ latency: { getRoles: 500, getMemberships: Infinity } });
      const answered: string[] = [];
      const aborting = new AbortController();
      const never = memory.organization.getMemberships({}, { signal: aborting.signal });
      void memory.organization.getRoles().then(() => answered.push("roles"));
      void memory.organization.getViewer().then(() => answered.push("viewer"));
      await vi.advanceTimersByTimeAsync(499);
      expect(answered).toEqual(["viewer"]);
      expect(memory.pendingCount).toBe(2);
      await vi.advanceTimersByTimeAsync(1);
      expect(answered).toEqual(["viewer", "roles"]);
      aborting.abort("enough");
      await expect(never).rejects.toBe("enough");
      expect(memory.pendingCount).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
