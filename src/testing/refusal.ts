import { expect } from "vitest";
import { errorCodeOf, type OrganizationErrorCode } from "../organization/errorCodes.js";
import { OrganizationError } from "../organization/OrganizationError.js";

const shortly = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 200);

/** What it rejects with, whatever that is. @param what it is, for the report */
export async function reasonOf(act: () => Promise<unknown>, what = "this"): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await act();
  } catch (reason) {
    return reason;
  }
  return expect.fail(`Instead of being refused, ${what} was answered ${shortly(answer)}`);
}

/** Holds that this is the one kind of error that the contract has. */
export function expectOrganizationError(reason: unknown): OrganizationError {
  if (!(reason instanceof OrganizationError)) {
    return expect.fail(`It rejected with ${String(reason)}, which is no OrganizationError`);
  }
  expect(reason.code, "the error's code is one that Roster knows").toBe(errorCodeOf(reason.code));
  expect(reason.message.trim(), "the error's message is a sentence").not.toBe("");
  return reason;
}

/** Holds that the backend refuses it, as one of these where they are given. */
export async function expectRefusal(
  act: () => Promise<unknown>,
  codes?: readonly OrganizationErrorCode[],
): Promise<OrganizationError> {
  const error = expectOrganizationError(await reasonOf(act));
  expect(error.status, "the error's status is a number").toBeTypeOf("number");
  if (codes) expect(codes, "the error's code").toContain(error.code);
  return error;
}
