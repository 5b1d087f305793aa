import { fromClerk } from "../../../src/adapters/clerk/fromClerk.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import type { OrganizationUnderTest } from "../../../src/testing/vitest/OrganizationUnderTest.js";
import { createTestOrganization } from "../createTestOrganization.js";
import type { FrontendApi } from "./frontendApi.js";
import { loadClerk } from "./loadClerk.js";
import { people } from "../people.js";
import { insertUsers } from "../database/seed.js";
import { must } from "../must.js";

/** A new organization, as real clients of Clerk see it through the stand-in of its Frontend API. */
export async function createClerkSubject(database: Database, api: FrontendApi): Promise<OrganizationUnderTest> {
  const {
    organization: http,
    organizationFor,
    people: members,
  } = await createTestOrganization(database, {
    count: 24,
    invitations: 10,
  });
  const [admin = "", secondManager = "", leaver = ""] = members.map(({ id }) => id);
  await http.updateMember({ userId: secondManager, role: "org:admin" });
  const outsiders = people(6, `outside-${http.id}`);
  await insertUsers(connect(database), outsiders);
  const askers = outsiders.splice(3).map(({ id }) => id);

  const open = async (userId: string, tab: string) => fromClerk(await loadClerk(api, api.signIn(userId, http.id), tab));
  const stranger = await open(leaver, "stranger");
  // Their browser does not know yet.
  await http.removeMember(leaver);
  return {
    organization: await open(admin, "first"),
    secondClient: await open(admin, "second"),
    stranger,
    outsiders: outsiders.map(({ id }) => id),
    askToJoin: async () => (await organizationFor(must(askers.shift())).requestMembership()).id,
  };
}
