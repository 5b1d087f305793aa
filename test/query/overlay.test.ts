import { expect, test } from "vitest";
import type { Membership } from "../../src/organization/records.js";
import { memberships } from "../../src/query/lists/memberships.js";
import { overlayPending } from "../../src/query/overlay.js";

const MEMBER: Membership = {
  id: "m1",
  role: "org:member",
  roleName: "Member",
  permissions: [],
  status: "active",
  expiresAt: null,
  publicMetadata: {},
  managed: {},
  publicUserData: {
    userId: "u1",
    firstName: "Ann",
    lastName: null,
    imageUrl: "",
    hasImage: false,
    identifier: null,
    username: null,
    banned: false,
    deprovisioned: false,
  },
  createdAt: 0,
  updatedAt: 0,
};

test("a member without a join date stays in the list during a change", () => {
  const page = { data: [MEMBER], totalCount: 1, params: { initialPage: 1, pageSize: 10 } };
  const toAdmin = { rowId: "u1", apply: (row: Membership) => ({ ...row, role: "org:admin" }) };
  const { data, totalCount } = overlayPending(memberships, [page], [toAdmin])(page);
  expect([data.map(({ role }) => role), totalCount]).toEqual([["org:admin"], 1]);
});

test("a member that the time filter excludes leaves the list", () => {
  const params = { initialPage: 1, pageSize: 10, createdAfter: 5 };
  const page = { data: [{ ...MEMBER, createdAt: 9 }], totalCount: 1, params };
  const tooEarly = { rowId: "u1", apply: (row: Membership) => ({ ...row, createdAt: 5 }) };
  expect(overlayPending(memberships, [page], [tooEarly])(page)).toMatchObject({ data: [], totalCount: 0 });
});
