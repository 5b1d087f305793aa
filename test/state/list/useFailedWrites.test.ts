import { expect, test } from "vitest";
import type { OrganizationErrorCode } from "../../../src/organization/errorCodes.js";
import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import { canRetry } from "../../../src/state/list/useFailedWrites.js";

const afterError = (status: number, code: OrganizationErrorCode) =>
  canRetry({ error: new OrganizationError("No.", { status, code }), role: undefined }, undefined);

test("a write that was refused for want of permission is not offered again", () => {
  expect(afterError(403, "missing_organization_permission")).toBe(false);
  expect(afterError(403, "unknown_error")).toBe(false);
});

test("a write that may succeed later is offered again", () => {
  expect(afterError(500, "internal_error")).toBe(true);
  expect(afterError(403, "organization_membership_quota_exceeded")).toBe(true);
  // A proxy's page, not the backend's answer.
  expect(afterError(403, "response_invalid")).toBe(true);
});
