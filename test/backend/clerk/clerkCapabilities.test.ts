import { expect, test } from "vitest";
import { clerkInvitationRoutes } from "../../../src/backend/clerk/clerkInvitationRoutes.js";
import { clerkMembershipRoutes } from "../../../src/backend/clerk/clerkMembershipRoutes.js";
import { CLERK_CAPABILITIES } from "../../../src/backend/clerk/clerkCapabilities.js";
import { createOrganization } from "../../../src/organization/http/createOrganization.js";
import type { Organization } from "../../../src/organization/Organization.js";
import { READS, WRITES } from "../../../src/testing/vitest/support/calls.js";
import { routeOf } from "../../support/routeOf.js";

const clerkRoutes = [...clerkMembershipRoutes, ...clerkInvitationRoutes].map(({ method, path }) => `${method} ${path}`);

const CALLS = [
  ...Object.entries(READS),
  ...Object.entries(WRITES).map(([name, write]) => [name, (one: Organization) => write(one, "org:member")] as const),
];

test.each(CALLS)("%s has a route in the backend, and at Clerk unless it is left out there", async (name, call) => {
  const asked: (string | undefined)[] = [];
  const organization = createOrganization({
    url: "http://roster.test/v1",
    organizationId: "org_1",
    fetch: async (request) => {
      const { method, url } = new Request(request);
      asked.push(routeOf(method, new URL(url).pathname.replace("/v1", "")));
      return Response.json({ errors: [] }, { status: 404 });
    },
  });
  await expect(call(organization)).rejects.toMatchObject({ status: 404 });
  const isClaimed = !CLERK_CAPABILITIES.without.some((missing) => missing === name);
  expect(asked).toEqual([expect.any(String)]);
  expect(asked.every((route) => route !== undefined && clerkRoutes.includes(route))).toBe(isClaimed);
});
