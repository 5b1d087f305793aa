import { expect, test } from "vitest";
import { OrganizationError } from "../../src/organization/OrganizationError.js";
import { readRetry } from "../../src/query/retry.js";

const error = (status?: number, details = {}) =>
  new OrganizationError("No.", { status, code: status === undefined ? "network_error" : undefined, ...details });

test.each([400, 401, 403, 404, 422])("what the server refuses with %i is not asked again", (status) => {
  expect(readRetry.retry(0, error(status))).toBe(false);
});

test.each([undefined, 429, 500, 503])("status %s is tried three times more", (status) => {
  expect([0, 1, 2, 3].map((failures) => readRetry.retry(failures, error(status)))).toEqual([true, true, true, false]);
});

test("an answer of the wrong shape is not asked for again, nor what is no OrganizationError", () => {
  expect(readRetry.retry(0, error(undefined, { code: "response_invalid" }))).toBe(false);
  expect(readRetry.retry(0, new TypeError("a bug"))).toBe(false);
});

test("the waits grow, and Retry-After decides where there is one", () => {
  expect([0, 1, 2, 9].map((failures) => readRetry.retryDelay(failures, error(500)))).toEqual([
    1000, 2000, 4000, 30_000,
  ]);
  expect(readRetry.retryDelay(0, error(429, { retryAfter: 7 }))).toBe(7000);
});
