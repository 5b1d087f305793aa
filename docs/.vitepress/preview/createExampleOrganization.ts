import { createTestOrganization } from "../../../test/support/createTestOrganization.js";
import { openTabDatabase } from "../../../test/support/database/tabDatabase.js";

const TEAMS = ["Design", "Engineering", "Finance", "Sales"];

/** An organization on Roster's own backend, with a Postgres inside the frame. Its administrator is signed in. */
export async function createExampleOrganization() {
  const { organization } = await createTestOrganization(await openTabDatabase(), {
    count: 48,
    invitations: 10,
    requests: 4,
    events: 30,
    maxAllowedMemberships: 60,
    metadata: (index) => ({ team: TEAMS[index % TEAMS.length], hours: 20 + (index % 5) * 4 }),
  });
  return organization;
}
