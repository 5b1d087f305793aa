import { expect, test } from "vitest";
import { isGone } from "../../src/organization/rules/isGone.js";
import { OrganizationError } from "../../src/organization/OrganizationError.js";
import type { OrganizationErrorCode } from "../../src/organization/errorCodes.js";

const refused = (code: OrganizationErrorCode, status: number, paramName?: string) =>
  isGone(new OrganizationError("No.", { code, status, paramName }));

test("a row that is not there any more, or was decided, is gone", () => {
  expect(refused("resource_not_found", 404)).toBe(true);
  // Better Auth, and our backend where the user of a membership was deleted, name the row's own id.
  expect(refused("resource_not_found", 404, "user_id")).toBe(true);
  expect(refused("organization_invitation_not_pending", 404)).toBe(true);
  expect(refused("membership_request_not_pending", 404)).toBe(true);
  expect(refused("membership_request_not_pending", 400)).toBe(true);
});

test("a refusal about something else leaves the row where it is", () => {
  expect(refused("resource_not_found", 404, "role")).toBe(false);
  // A server at another address knows nothing of members.
  expect(refused("unknown_error", 404)).toBe(false);
  expect(refused("response_invalid", 404)).toBe(false);
  expect(refused("missing_organization_permission", 403)).toBe(false);
  expect(isGone(null)).toBe(false);
});
