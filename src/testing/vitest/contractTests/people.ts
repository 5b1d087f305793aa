import { expect } from "vitest";
import { PERSON_KINDS } from "../../../organization/fields.js";
import type { PeopleFilters } from "../../../organization/listParams.js";
import type { Person } from "../../../organization/records.js";
import { newAddress } from "../support/addresses.js";
import { invitationsOf } from "../support/invitations.js";
import { allMembers, commonRole, listAll, UNKNOWN_ID } from "../support/members.js";
import { expectInvitation, expectMembership, expectPlain, expectRequest } from "../support/shapes.js";
import { contractTest, type Tested } from "../contractTest.js";

type WithPeople = Tested<"getPeople" | "getInvitations" | "getMembershipRequests" | "inviteMembers" | "askToJoin">;

const NEEDS = ["getPeople", "getInvitations", "getMembershipRequests", "inviteMembers", "askToJoin"] as const;

/** Some of each kind. Returns the people of the three lists. */
async function arrange({ organization, askToJoin }: WithPeople): Promise<readonly Person[]> {
  await askToJoin();
  await organization.inviteMembers({
    emailAddresses: [newAddress(), newAddress()],
    role: await commonRole(organization),
  });
  return peopleOf(organization);
}

async function peopleOf(organization: WithPeople["organization"], query?: string): Promise<readonly Person[]> {
  const pending = { status: ["pending"], query } as const;
  const requests = await listAll((page) => organization.getMembershipRequests({ ...pending, ...page }));
  const invitations = await invitationsOf(organization, pending);
  const members = await allMembers(organization, { query });
  return [
    ...requests.map((request): Person => ({ kind: "request", id: request.id, request })),
    ...invitations.map((invitation): Person => ({ kind: "invitation", id: invitation.id, invitation })),
    ...members.map((membership): Person => ({ kind: "member", id: membership.id, membership })),
  ];
}

const pagesOf = (organization: WithPeople["organization"], pageSize: number, filters: PeopleFilters = {}) =>
  listAll((page) => organization.getPeople({ ...filters, ...page }), pageSize);

const idsOf = (people: readonly Person[]) => people.map(({ id }) => id);

export const peopleTests = [
  contractTest(
    "people are requests, invitations and members, each exactly once over all pages",
    NEEDS,
    async (tested) => {
      const { organization } = tested;
      const people = await arrange(tested);
      expect(new Set(people.map(({ kind }) => kind))).toEqual(new Set(PERSON_KINDS));
      for (const pageSize of [1, 4, 7, 50]) expect(await pagesOf(organization, pageSize)).toEqual(people);
      const { data, totalCount } = await organization.getPeople({ initialPage: 1000, pageSize: 5 });
      expect([data.length, totalCount]).toEqual([0, people.length]);
      for (const person of people) {
        if (person.kind === "request") expectRequest(person.request);
        else if (person.kind === "invitation") expectInvitation(person.invitation);
        else expectMembership(person.membership);
      }
      expectPlain(await organization.getPeople());
    },
  ),

  contractTest("people filter by kind, with the right count", NEEDS, async (tested) => {
    const { organization } = tested;
    const people = await arrange(tested);
    for (const kinds of [["request"], ["invitation"], ["member"], ["member", "request"]] as const) {
      const found = people.filter(({ kind }) => kinds.some((one) => one === kind));
      expect(idsOf(await pagesOf(organization, 3, { kind: kinds }))).toEqual(idsOf(found));
      expect((await organization.getPeople({ kind: kinds, pageSize: 1 })).totalCount).toBe(found.length);
    }
    expect(await pagesOf(organization, 50, { kind: [] })).toEqual(people);
  }),

  contractTest("a search finds people of every kind", NEEDS, async (tested) => {
    const { organization } = tested;
    await arrange(tested);
    // What is in most addresses.
    for (const query of ["a", UNKNOWN_ID]) {
      const found = await peopleOf(organization, query);
      expect(idsOf(await pagesOf(organization, 4, { query }))).toEqual(idsOf(found));
    }
  }),

  contractTest(
    "people filter by the status of the members among them",
    [...NEEDS, "deactivateMember", "membershipFilterFields"],
    async (tested, skip) => {
      const { organization } = tested;
      if (!organization.membershipFilterFields.includes("status")) skip("does not filter by status");
      const people = await arrange(tested);
      const last = people.at(-1);
      if (last?.kind !== "member") throw new Error("The last of all people is a member");
      await organization.deactivateMember(last.membership.publicUserData.userId);
      const inactive = await pagesOf(organization, 50, { kind: ["member"], status: ["inactive"] });
      expect(idsOf(inactive)).toEqual([last.id]);
      const active = await pagesOf(organization, 5, { status: ["active"] });
      expect(idsOf(active)).toEqual(idsOf(people.slice(0, -1)));
    },
  ),
];
