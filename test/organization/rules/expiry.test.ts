import { expect, test } from "vitest";
import { expiryIn } from "../../../src/organization/rules/expiry.js";

test.each([
  ["", null],
  ["2099-12-31", Date.UTC(2099, 11, 31, 23, 59, 59, 999)],
  ["2096-02-29", Date.UTC(2096, 1, 29, 23, 59, 59, 999)],
  ["2099-12-31T22:00:00.000Z", Date.UTC(2099, 11, 31, 22)],
  ["2099-12-31T22:00:00+02:00", Date.UTC(2099, 11, 31, 20)],
  ["9999-12-31", Date.UTC(9999, 11, 31, 23, 59, 59, 999)],
])("%j is the end of access %j", (text, end) => {
  expect(expiryIn(text, "UTC")).toBe(end);
});

test.each([
  "2001-01-01",
  "2099-02-30",
  "2097-02-29",
  "2099-13-01",
  "10000-01-01",
  "12/31/2099",
  "31.12.2099",
  "never",
  "2001-01-01T00:00:00Z",
  "2099-12-31Tnoon",
])("%j is no end of access", (text) => {
  expect(expiryIn(text, "UTC")).toBeUndefined();
});

test("a day ends where the app is", () => {
  expect(expiryIn("2099-12-31", "Pacific/Kiritimati")).toBe(Date.UTC(2099, 11, 31, 9, 59, 59, 999));
  expect(expiryIn("2099-12-31", "Pacific/Midway")).toBe(Date.UTC(2100, 0, 1, 10, 59, 59, 999));
});
