import { connect, type Database } from "../../src/backend/database.js";
import type { HttpOrganization } from "../../src/organization/createOrganization.js";
import type { OrganizationUnderTest } from "../../src/testing/OrganizationUnderTest.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { insertUsers } from "../support/seed.js";
import { people } from "../support/people.js";

interface Subject extends OrganizationUnderTest {
  readonly organization: HttpOrganization;
}

/** A new organization on our backend with all that the contract suite can use. It has two administrators. */
export async function createSubject(database: Database): Promise<Subject> {
  const seeded = await createTestOrganization(database, { count: 42, invitations: 10 });
  const { organization, organizationFor, people: members, backend } = seeded;
  const outsiders = people(6, `outside-${organization.id}`);
  await insertUsers(connect(database), outsiders);
  const [stranger, ...askers] = outsiders.map(({ id }) => id);
  const added = askers.splice(2);
  return {
    organization,
    outsiders: added,
    secondClient: organizationFor(members[0]?.id ?? ""),
    stranger: organizationFor(stranger ?? ""),
    askToJoin: async () => (await organizationFor(askers.shift() ?? "").requestMembership()).id,
    close: () => backend.close(),
  };
}
