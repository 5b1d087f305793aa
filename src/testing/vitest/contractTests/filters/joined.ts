import { contractTest } from "../../contractTest.js";
import { expectFound } from "../../support/expectFound.js";
import { allMembers } from "../../support/members.js";

export const joinedTest = contractTest(
  "members filter by when they joined",
  ["membershipFilterFields"],
  async ({ organization }, skip) => {
    if (!organization.membershipFilterFields.includes("created_at")) skip("does not filter by created_at");
    const members = await allMembers(organization);
    const times = members.map(({ createdAt }) => createdAt).toSorted((a, b) => a - b);
    const createdAfter = times[Math.floor(times.length / 2)] ?? 0;
    await expectFound(
      organization,
      { createdAfter },
      members.filter(({ createdAt }) => createdAt > createdAfter),
    );
    await expectFound(organization, { createdAfter: 0 }, members);
  },
);
