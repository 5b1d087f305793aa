import { expect, test } from "vitest";
import type { Invitation } from "../../../src/organization/records.js";
import { isUnmailed } from "../../../src/organization/rules/isUnmailed.js";

const invitation: Invitation = {
  id: "orginv_1",
  emailAddress: "ann@guests.test",
  role: "org:member",
  roleName: "Member",
  status: "pending",
  inviterId: null,
  inviter: null,
  publicMetadata: {},
  url: "https://app.test/join",
  delivery: "sent",
  expiresAt: null,
  membershipExpiresAt: null,
  createdAt: 0,
  updatedAt: 0,
};

test.each([
  { what: "sent", change: {}, expected: false },
  { what: "failed", change: { delivery: "failed" }, expected: true },
  { what: "failed, with no link", change: { delivery: "failed", url: null }, expected: true },
  { what: "skipped", change: { delivery: "skipped" }, expected: true },
  { what: "skipped, with no link to send", change: { delivery: "skipped", url: null }, expected: false },
  { what: "not said by the backend", change: { delivery: null }, expected: false },
  { what: "failed, and accepted since", change: { delivery: "failed", status: "accepted" }, expected: false },
] as const)("an email that is $what: $expected", ({ change, expected }) => {
  expect(isUnmailed({ ...invitation, ...change })).toBe(expected);
});
