import type { Clerk } from "@clerk/clerk-js";
import { expectTypeOf, test } from "vitest";
import type { OrganizationOverClerk } from "../../../src/adapters/clerk/fromClerk.js";
import type { Organization } from "../../../src/organization/Organization.js";
import type { ClerkLike } from "../../../src/adapters/clerk/ClerkLike.js";

test("a real Clerk is one that can be adapted", () => {
  expectTypeOf<Clerk>().toExtend<ClerkLike>();
});

test("what it is adapted to is an organization", () => {
  expectTypeOf<OrganizationOverClerk>().toExtend<Organization>();
});
