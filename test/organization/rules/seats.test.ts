import { expect, test } from "vitest";
import { seatsOf } from "../../../src/organization/rules/seats.js";

const details = (membersCount: number, pendingInvitationsCount: number, maxAllowedMemberships: number) => ({
  id: "org_1",
  name: "Northwind",
  slug: "northwind",
  imageUrl: "",
  hasImage: false,
  createdAt: 0,
  updatedAt: 0,
  membersCount,
  pendingInvitationsCount,
  pendingRequestsCount: 0,
  publicMetadata: {},
  maxAllowedMemberships,
});

test("an organization without a limit has no seats to count", () => {
  expect(seatsOf(details(5, 2, 0))).toBeUndefined();
});

test.each([
  [
    { members: 5, invited: 2, all: 10 },
    { taken: 7, invited: 2, all: 10, left: 3 },
  ],
  [
    { members: 8, invited: 2, all: 10 },
    { taken: 10, invited: 2, all: 10, left: 0 },
  ],
  [
    { members: 12, invited: 0, all: 10 },
    { taken: 12, invited: 0, all: 10, left: 0 },
  ],
])("%j: %j", ({ members, invited, all }, seats) => {
  expect(seatsOf(details(members, invited, all))).toEqual(seats);
});
