import { afterAll, beforeAll } from "vitest";
import type { PGlite } from "@electric-sql/pglite";
import { connect } from "../../src/backend/database.js";
import { createOrganization } from "../../src/organization/createOrganization.js";
import { NOT_AT_CLERK } from "../../src/organization/notAtClerk.js";
import { describeOrganization } from "../../src/testing/describeOrganization.js";
import { createClerkBackend } from "../support/createClerkBackend.js";
import { openPGlite } from "../support/databases.js";
import { createNetwork } from "../support/network.js";
import { people } from "../support/people.js";
import { insertUsers, seedOrganization } from "../support/seed.js";

let database: PGlite;
let served: Awaited<ReturnType<typeof createClerkBackend>>;
let created = 0;

beforeAll(async () => {
  database = await openPGlite();
  served = await createClerkBackend(database);
});
afterAll(async () => {
  await served.close();
  await database.close();
});

describeOrganization("the organization over a backend over Clerk", async () => {
  const organizationId = `org_clerk_${++created}`;
  const queries = connect(database);
  const members = await seedOrganization(database, { organizationId, count: 21, invitations: 10 });
  const [viewer, secondManager] = members.map(({ id }) => id);
  await queries
    .updateTable("roster_memberships")
    .where("user_id", "=", secondManager ?? "")
    .set({ role: "org:admin" })
    .execute();
  const outsiders = people(6, `outside-${organizationId}`);
  await insertUsers(queries, outsiders);
  const [stranger, ...strangers] = outsiders.map(({ id }) => id);
  // A backend in the same process does not know of aborts.
  const network = createNetwork((request) => served.backend.fetch(request));
  const organizationFor = (userId = "") =>
    createOrganization({
      url: "http://roster.test/v1",
      organizationId,
      fetch: network.fetch,
      headers: { "x-roster-user": userId },
      without: NOT_AT_CLERK,
    });
  return {
    organization: organizationFor(viewer),
    outsiders: strangers,
    secondClient: organizationFor(viewer),
    stranger: organizationFor(stranger),
  };
});
