import type { Backend } from "../../src/backend/createBackend.js";
import { connect, type Database } from "../../src/backend/sql/database.js";
import { createOrganization, type HttpOrganization } from "../../src/organization/http/createOrganization.js";
import type { OrganizationUnderTest } from "../../src/testing/vitest/OrganizationUnderTest.js";
import type { ManagedFields } from "../../src/organization/records.js";
import { asServer } from "../support/testBackend.js";
import { createNetwork } from "../support/network.js";
import { people } from "../support/people.js";
import { insertUsers, seedOrganization } from "../support/database/seed.js";
import { must } from "../support/must.js";

interface HttpOrganizationUnderTest extends OrganizationUnderTest {
  readonly organization: HttpOrganization;
  readonly secondClient: HttpOrganization;
  readonly stranger: HttpOrganization;
  readonly member: HttpOrganization;
}

/** Sets which fields of a member only servers can change, as an app's server does. */
async function setManaged(backend: Backend, organizationId: string, userId: string, managed: ManagedFields) {
  const path = `/organizations/${organizationId}/memberships/${userId}/managed`;
  const { status } = await asServer(backend)("PUT", path, managed);
  if (status !== 200) throw new Error(`Setting managed fields answered ${status}`);
}

let created = 0;

/** A new organization of 21, two of them managers, the viewer included; and users outside of it. */
export async function seedSubject(database: Database) {
  const organizationId = `org_contract_${++created}`;
  const queries = connect(database);
  const members = await seedOrganization(database, { organizationId, count: 21, invitations: 10 });
  const [viewer, secondManager, member] = members.map(({ id }) => id);
  await queries
    .updateTable("roster_memberships")
    .where("user_id", "=", must(secondManager))
    .set({ role: "org:admin" })
    .execute();
  const outsiders = people(6, `outside-${organizationId}`);
  await insertUsers(queries, outsiders);
  return { organizationId, viewer, member, outsiders: outsiders.map(({ id }) => id) };
}

/** A new organization on this backend, whose database has tables, with all that the contract suite can use. */
export async function createSubject(backend: Backend, database: Database): Promise<HttpOrganizationUnderTest> {
  const { organizationId, viewer, member, outsiders } = await seedSubject(database);
  // A backend in the same process does not know of aborts.
  const network = createNetwork((request) => backend.fetch(request));
  const organizationFor = (userId = "") =>
    createOrganization({
      url: "http://roster.test/v1",
      organizationId,
      fetch: network.fetch,
      headers: { "x-roster-user": userId },
    });
  const [stranger, asker, otherAsker, ...strangers] = outsiders;
  const askers = [asker, otherAsker].values();
  return {
    organization: organizationFor(viewer),
    outsiders: strangers,
    secondClient: organizationFor(viewer),
    stranger: organizationFor(stranger),
    setManaged: (userId, managed) => setManaged(backend, organizationId, userId, managed),
    member: organizationFor(member),
    askToJoin: async () => (await organizationFor(askers.next().value).requestMembership()).id,
  };
}
