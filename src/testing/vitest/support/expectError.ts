import { expect } from "vitest";
import { errorCodeOf, type OrganizationErrorCode } from "../../../organization/errorCodes.js";
import { OrganizationError } from "../../../organization/OrganizationError.js";

const preview = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 200);

/** The reason that it rejects with. @param what it is, for the report */
export async function reasonOf(act: () => Promise<unknown>, what = "this"): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await act();
  } catch (reason) {
    return reason;
  }
  return expect.fail(`Expected ${what} to be rejected, but it returned ${preview(answer)}`);
}

/** Expects an `OrganizationError`. */
export function expectOrganizationError(reason: unknown): OrganizationError {
  if (!(reason instanceof OrganizationError)) {
    return expect.fail(`Expected an OrganizationError, but it rejected with ${String(reason)}`);
  }
  expect(reason.code, "the error's code is known to Roster").toBe(errorCodeOf(reason.code));
  expect(reason.message.trim(), "the error's message is not empty").not.toBe("");
  return reason;
}

/** Expects the backend to reject it, with one of these codes where given. */
export async function expectError(
  act: () => Promise<unknown>,
  codes?: readonly OrganizationErrorCode[],
): Promise<OrganizationError> {
  const error = expectOrganizationError(await reasonOf(act));
  expect(error.status, "the error's status is a number").toBeTypeOf("number");
  if (codes) expect(codes, "the error's code").toContain(error.code);
  return error;
}
