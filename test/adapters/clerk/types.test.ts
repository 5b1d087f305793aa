import type { Clerk } from "@clerk/clerk-js";
import { expectTypeOf, test } from "vitest";
import type { OrganizationOverClerk } from "../../../src/adapters/clerk/fromClerk.js";
import type { Organization } from "../../../src/organization/Organization.js";
import type { ClerkLike, ClerkOrganization } from "../../../src/adapters/clerk/ClerkLike.js";

test("a real Clerk is one that can be adapted", () => {
  expectTypeOf<Clerk>().toExtend<ClerkLike>();
});

test("what it is adapted to is an organization", () => {
  expectTypeOf<OrganizationOverClerk>().toExtend<Organization>();
});

type RealOrganization = NonNullable<Clerk["organization"]>;
/** A function of Clerk's as it is where an app has declared its roles. */
type WithRoles<F extends (params: never) => unknown, Params> = (params: Params) => ReturnType<F>;
type AppRole = "org:admin" | "org:member";

interface OrganizationOfApp extends Omit<
  RealOrganization,
  "getMemberships" | "addMember" | "updateMember" | "inviteMember" | "inviteMembers"
> {
  getMemberships: (params?: {
    initialPage?: number;
    pageSize?: number;
    role?: AppRole[];
    query?: string;
  }) => ReturnType<RealOrganization["getMemberships"]>;
  addMember: WithRoles<RealOrganization["addMember"], { userId: string; role: AppRole }>;
  updateMember: WithRoles<RealOrganization["updateMember"], { userId: string; role: AppRole }>;
  inviteMember: WithRoles<RealOrganization["inviteMember"], { emailAddress: string; role: AppRole }>;
  inviteMembers: WithRoles<RealOrganization["inviteMembers"], { emailAddresses: string[]; role: AppRole }>;
}

test("so is one of an app that has told TypeScript its roles", () => {
  expectTypeOf<OrganizationOfApp>().toExtend<ClerkOrganization>();
});
