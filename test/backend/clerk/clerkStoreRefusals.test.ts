import { describe, expect, test } from "vitest";
import { clerkScene } from "../../support/clerk/clerkScene.js";
import { refusal } from "../../support/network.js";
import { outcomeOf } from "../../support/testBackend.js";

const scene = clerkScene();

describe("what Clerk refuses", () => {
  test("is refused with its status, code, parameter and addresses", async () => {
    const { database, organizationId, root, admin, person } = scene();
    expect(outcomeOf(await admin("PATCH", `${root}/memberships/${person(0)}`, { role: "org:member" }))).toBe(
      "400 organization_minimum_permissions_needed",
    );
    expect(outcomeOf(await admin("DELETE", `${root}/viewer`))).toBe("400 organization_minimum_permissions_needed");
    expect(outcomeOf(await admin("POST", `${root}/memberships`, { user_id: "nobody", role: "org:member" }))).toBe(
      "404 resource_not_found user_id",
    );
    await database.exec(`update roster_organizations set max_allowed_memberships = 12 where id = '${organizationId}'`);
    const full = await admin("POST", `${root}/invitations`, { email_address: "a@x.test", role: "org:member" });
    expect(full).toMatchObject({
      status: 403,
      body: {
        errors: [
          {
            code: "organization_membership_quota_exceeded",
            meta: { email_addresses: ["a@x.test"] },
            message: expect.any(String),
          },
        ],
      },
    });
    expect(full.headers.get("content-type")).toBe("application/json");
  });

  test("too early is told with the time that Clerk names, with and without a word of its", async () => {
    const { root, admin, network } = scene();
    network.intercept = () => refusal(429, "too_many_requests", "Slow down.", { "retry-after": "7" });
    const { status, headers, body } = await admin("GET", `${root}/memberships`);
    expect([status, headers.get("retry-after")]).toEqual([429, "7"]);
    expect(body).toMatchObject({ errors: [{ code: "too_many_requests", message: "Slow down." }] });
    network.intercept = () => new Response("slow down", { status: 429 });
    expect(outcomeOf(await admin("GET", `${root}/memberships`))).toBe("429 too_many_requests");
  });

  test("in the middle of many invitations, the rest is left to be tried again", async () => {
    const { organizationFor, network } = scene();
    let made = 0;
    network.intercept = ({ method }) =>
      method === "POST" && ++made > 2
        ? refusal(429, "too_many_requests", "Slow down.", { "retry-after": "7" })
        : undefined;
    const emailAddresses = ["a@x.test", "b@x.test", "c@x.test", "no@@x.test", "d@x.test"];
    const outcomes = await organizationFor(0).inviteMembers({ emailAddresses, role: "org:member" });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["invited", "invited", "failed", "malformed", "failed"]);
    expect(made).toBe(3);
    // No invitation was made: the whole call can be sent again.
    await expect(
      organizationFor(0).inviteMembers({ emailAddresses: ["e@x.test"], role: "org:member" }),
    ).rejects.toMatchObject({ status: 429, retryAfter: 7 });
  });

  test("because of the app's own key, or because it cannot be reached, is told to the app alone", async () => {
    const { told, root, admin, network } = scene();
    network.intercept = () => refusal(401, "clerk_key_invalid", "The provided Clerk Secret Key is invalid.");
    expect(outcomeOf(await admin("GET", `${root}/memberships`))).toBe("500 internal_error");
    expect(told.splice(0)).toMatchObject([{ status: 401, errors: [{ code: "clerk_key_invalid" }] }]);
    network.intercept = () => new Response("bad gateway", { status: 502 });
    expect(outcomeOf(await admin("GET", `${root}/memberships`))).toBe("503 service_unavailable");
    network.intercept = () => undefined;
    network.isOffline = true;
    expect(outcomeOf(await admin("GET", `${root}/memberships`))).toBe("503 service_unavailable");
    expect(told.splice(0)).toHaveLength(2);
  });
});

test("what Clerk cannot filter by or store is refused, and never ignored", async () => {
  const { root, admin, network } = scene();
  network.requests.length = 0;
  const filters = ["status=inactive", "managed_by=scim", "group_id=group_1", "two_factor=enabled", "cursor=x"];
  for (const filter of [...filters, "public_metadata=%7B%22a%22%3A1%7D", "expires_at_before=2000000000000"]) {
    expect(outcomeOf(await admin("GET", `${root}/memberships?${filter}`))).toMatch(/^4/);
  }
  const member = { user_id: "elsewhere_1", role: "org:member" };
  for (const more of [{ group_ids: ["group_1"] }, { expires_at: 4_000_000_000_000 }, { managed: { name: "scim" } }]) {
    expect(outcomeOf(await admin("POST", `${root}/memberships`, { ...member, ...more }))).toMatch(/^4/);
  }
  const terms = { role: "org:member" };
  for (const more of [{ message: "Hello" }, { membership_expires_at: 4_000_000_000_000 }]) {
    const one = { email_address: "a@x.test", ...terms, ...more };
    expect(outcomeOf(await admin("POST", `${root}/invitations`, one))).toMatch(/^4/);
    expect(outcomeOf(await admin("POST", `${root}/invitations/bulk`, [one]))).toMatch(/^4/);
    const many = { email_addresses: ["a@x.test"], ...terms, ...more };
    expect(outcomeOf(await admin("POST", `${root}/invitation_batches`, many))).toMatch(/^4/);
  }
  expect(network.requests.filter(({ method }) => method === "POST")).toEqual([]);
});

test("what Clerk leaves out is counted or empty", async () => {
  const { root, admin, clerk, network } = scene();
  await admin("POST", `${root}/invitations`, { email_address: "a@x.test", role: "org:member" });
  const left = new Set([
    "pending_invitations_count",
    "pending_requests_count",
    "role_name",
    "username",
    "slug",
    "delivery",
  ]);
  network.intercept = async (request) => {
    const answer: unknown = await (await clerk.fetch(request)).json();
    const short = JSON.stringify(answer, (key, value: unknown) => (left.has(key) ? undefined : value));
    return new Response(short, { headers: { "content-type": "application/json" } });
  };
  expect((await admin("GET", root)).body).toMatchObject({ members_count: 12, pending_invitations_count: 1, slug: "" });
  expect((await admin("GET", `${root}/viewer`)).body).toMatchObject({ role_name: "org:admin" });
  expect((await admin("GET", `${root}/invitations`)).body).toMatchObject({ data: [{ role_name: "org:member" }] });
});
