import { expect } from "vitest";
import { contractTest } from "../../contractTest.js";
import { expectFound } from "../../support/expectFound.js";
import { allMembers, otherMember, UNKNOWN_ID, userIdOf } from "../../support/members.js";

export const managedTest = contractTest(
  "members filter by what manages their fields, and its names are listed",
  ["membershipFilterFields", "setManaged"],
  async ({ organization, setManaged }, skip) => {
    if (!organization.membershipFilterFields.includes("managed")) skip("does not filter by managed");
    const [okta, entra] = [{ name: "Okta" }, { name: "Entra ID & 'Co' %" }];
    const one = await otherMember(organization, 0);
    const other = await otherMember(organization, 1);
    const both = await otherMember(organization, 2);
    await setManaged(userIdOf(one), { role: okta, profile: okta });
    await setManaged(userIdOf(other), { status: entra });
    await setManaged(userIdOf(both), { role: entra, status: okta });
    const members = await allMembers(organization);
    const free = members.filter(({ managed }) => Object.keys(managed).length === 0);
    await expectFound(organization, { managedBy: [okta.name] }, [one, both]);
    await expectFound(organization, { managedBy: [entra.name] }, [other, both]);
    await expectFound(organization, { managedBy: [entra.name, okta.name, UNKNOWN_ID] }, [one, other, both]);
    await expectFound(organization, { managedBy: [UNKNOWN_ID] }, []);
    await expectFound(organization, { managedBy: [""] }, free);
    await expectFound(organization, { managedBy: ["", okta.name] }, [...free, one, both]);
    await expectFound(organization, { managedBy: [] }, members);
    const names = [okta.name, entra.name];
    const { data = names, totalCount = 2 } = (await organization.getMembershipSources?.()) ?? {};
    expect(new Set(data)).toEqual(new Set(names));
    expect(totalCount).toBe(2);
  },
);
