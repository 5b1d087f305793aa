import type { ClerkClient } from "@clerk/backend";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { officialSdk, outcomeOfCall, refusalOf, serveHttp } from "../../support/clerk/officialSdk.js";
import { seedOrganization } from "../../support/database/seed.js";
import { createTestBackend } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

let database: TestDatabase;
let clerk: ClerkClient;
let url: string;
let closeServer: () => Promise<void>;
/** The seconds that everybody has to wait. */
let wait = 0;

beforeAll(async () => {
  database = await openDatabase();
  const backend = createTestBackend({ database, limitRate: () => wait });
  ({ url, close: closeServer } = await serveHttp(backend));
  clerk = officialSdk(url);
  await seedOrganization(database, { organizationId: "northwind", count: 5, invitations: 5 });
  await seedOrganization(database, { organizationId: "full", count: 3, maxAllowedMemberships: 4, invitations: 1 });
  await seedOrganization(database, { organizationId: "elsewhere", count: 5 });
  await database.exec(`update roster_invitations set id = organization_id || '_' || split_part(ticket, '-', 3);`);
});
afterAll(async () => {
  await closeServer();
  await database.close();
});

const here = { organizationId: "northwind" };
const invite = (params: object) =>
  clerk.organizations.createOrganizationInvitation({
    ...here,
    emailAddress: "new@x.test",
    role: "org:member",
    ...params,
  });
const add = (params: object) =>
  clerk.organizations.createOrganizationMembership({ ...here, userId: "elsewhere_1", role: "org:member", ...params });
const change = (params: object) =>
  clerk.organizations.updateOrganizationMembership({ ...here, userId: "northwind_1", role: "org:member", ...params });
const merge = (params: object) =>
  clerk.organizations.updateOrganizationMembershipMetadata({ ...here, userId: "northwind_1", ...params });
const revoke = (params: object) =>
  clerk.organizations.revokeOrganizationInvitation({ ...here, invitationId: "northwind_0", ...params });
const list = (params: object) => clerk.organizations.getOrganizationMembershipList({ ...here, ...params });

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ emailAddress: `p${index}@x.test`, role: "org:member" }));
const pendingAddress = async () => {
  const { data } = await clerk.organizations.getOrganizationInvitationList({ ...here, status: ["pending"] });
  return must(data[0]?.emailAddress);
};

test("a refusal is the SDK's own error, with status, code, sentence and meta", async () => {
  expect(await refusalOf(add({ role: "org:none" }))).toMatchObject({
    status: 404,
    retryAfter: undefined,
    errors: [{ code: "resource_not_found", longMessage: "`role` doesn't exist.", meta: { paramName: "role" } }],
  });
});

describe("every error of the table", () => {
  test.each<[outcome: string, call: () => Promise<unknown>]>([
    ["400 already_a_member_in_organization", () => add({ userId: "northwind_2" })],
    [
      "400 already_a_member_in_organization ada.okafor@northwind.test",
      () => invite({ emailAddress: "ada.okafor@northwind.test" }),
    ],
    ["400 organization_minimum_permissions_needed", () => change({ userId: "northwind_0" })],
    [
      "400 organization_minimum_permissions_needed",
      () => clerk.organizations.deleteOrganizationMembership({ ...here, userId: "northwind_0" }),
    ],
    ["403 organization_membership_quota_exceeded", () => add({ organizationId: "full" })],
    ["403 organization_membership_quota_exceeded new@x.test", () => invite({ organizationId: "full" })],
    [
      "403 organization_membership_quota_exceeded p0@x.test,p1@x.test",
      () => clerk.organizations.createOrganizationInvitationBulk("full", many(2)),
    ],
    ["404 organization_invitation_not_pending", () => revoke({ invitationId: "northwind_4" })],
    ["404 resource_not_found user_id", () => add({ userId: "nobody" })],
    ["404 resource_not_found role", () => add({ role: "org:none" })],
    ["404 resource_not_found role", () => invite({ role: "org:none" })],
    [
      "404 resource_not_found created_by",
      () => clerk.organizations.createOrganization({ name: "New", createdBy: "nobody" }),
    ],
    ["404 resource_not_found", () => clerk.users.getUser("nobody")],
    ["404 resource_not_found", () => clerk.users.getOrganizationMembershipList({ userId: "nobody" })],
    ["404 resource_not_found", () => clerk.organizations.getOrganization({ organizationId: "none" })],
    ["404 resource_not_found", () => list({ organizationId: "none" })],
    ["404 resource_not_found", () => change({ userId: "nobody" })],
    ["404 resource_not_found", () => merge({ userId: "nobody", publicMetadata: {} })],
    ["404 resource_not_found", () => revoke({ invitationId: "none" })],
    [
      "404 resource_not_found",
      () => clerk.organizations.getOrganizationInvitation({ ...here, invitationId: "full_0" }),
    ],
    ["422 form_param_missing role", () => add({ role: undefined })],
    ["422 form_param_value_invalid role", () => change({ role: 5 })],
    ["422 form_param_value_invalid limit", () => list({ limit: 501 })],
    ["422 form_param_value_invalid order_by", () => list({ orderBy: "shoe_size" })],
    [
      "422 form_param_value_invalid user_id",
      () => list({ userId: Array.from({ length: 101 }, (_, i) => `user_${i}`) }),
    ],
    ["422 form_param_value_invalid expires_in_days", () => invite({ expiresInDays: 366 })],
    [
      "422 form_param_value_invalid slug",
      () => clerk.organizations.createOrganization({ name: "New", slug: "No slug" }),
    ],
    ["422 form_param_unknown shoe_size", () => change({ shoeSize: 44 })],
    ["422 form_param_unknown shoe_size", () => list({ shoeSize: 44 })],
    ["422 form_param_unknown role", () => merge({ role: "org:admin" })],
    ["422 form_param_nil role", () => change({ role: null })],
    ["422 form_param_nil user_id", () => add({ userId: null })],
    ["422 form_param_format_invalid email_address", () => invite({ emailAddress: "no@@x.test" })],
    ["422 form_param_format_invalid email_address", () => clerk.users.createUser({ emailAddress: ["no@@x.test"] })],
    [
      "422 form_param_exceeds_allowed_size public_metadata",
      () => merge({ publicMetadata: { text: "x".repeat(8192) } }),
    ],
    [
      "422 form_param_exceeds_allowed_size private_metadata",
      () => invite({ privateMetadata: { text: "x".repeat(8192) } }),
    ],
    ["400 bulk_size_exceeded", () => clerk.organizations.createOrganizationInvitationBulk("northwind", many(11))],
    // The SDK sends no body for none.
    ["400 request_body_invalid", () => clerk.organizations.createOrganizationInvitationBulk("northwind", [])],
    ["401 clerk_key_invalid", () => officialSdk(url, "sk_wrong").users.getUser("northwind_0")],
    ["401 authentication_invalid", () => officialSdk(url, "a.session.token").users.getUser("northwind_0")],
    ["403 not_a_member_in_organization", () => invite({ inviterUserId: "elsewhere_0" })],
    ["403 missing_organization_permission", () => invite({ inviterUserId: "northwind_1" })],
    ["403 not_a_member_in_organization", () => revoke({ requestingUserId: "elsewhere_0" })],
    ["403 missing_organization_permission", () => revoke({ requestingUserId: "northwind_1" })],
  ])("%s", async (outcome, call) => {
    expect(await outcomeOfCall(call())).toBe(outcome);
  });

  test("duplicate_record names the addresses that are invited already", async () => {
    const emailAddress = await pendingAddress();
    expect(await outcomeOfCall(invite({ emailAddress }))).toBe(`400 duplicate_record ${emailAddress}`);
    const both = [...many(1), { emailAddress, role: "org:member" }];
    const bulk = clerk.organizations.createOrganizationInvitationBulk("northwind", both);
    expect(await outcomeOfCall(bulk)).toBe(`400 duplicate_record ${emailAddress}`);
  });

  test("several things that are wrong are told at once", async () => {
    expect(await outcomeOfCall(change({ role: undefined, shoeSize: 44 }))).toBe(
      "422 form_param_missing role, form_param_unknown shoe_size",
    );
  });

  test("too_many_requests says when to come again, in whole seconds", async () => {
    wait = 6.2;
    const refused = await refusalOf(list({})).finally(() => (wait = 0));
    expect(refused).toMatchObject({ status: 429, retryAfter: 7, errors: [{ code: "too_many_requests" }] });
    await expect(list({})).resolves.toMatchObject({ totalCount: 5 });
  });
});
