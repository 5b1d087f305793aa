import { afterAll, beforeAll, describe } from "vitest";
import { createOrganization } from "../../src/organization/http/createOrganization.js";
import { getCapabilities } from "../../src/organization/http/getCapabilities.js";
import { describeOrganization } from "../../src/testing/vitest/describeOrganization.js";
import { createClerkBackend } from "../support/clerk/createClerkBackend.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { createNetwork } from "../support/network.js";
import { seedSubject } from "./createSubject.js";

let database: TestDatabase;
let served: Awaited<ReturnType<typeof createClerkBackend>>;

beforeAll(async () => {
  database = await openDatabase();
  served = await createClerkBackend(database);
});
afterAll(async () => {
  await served.close();
  await database.close();
});

describe.concurrent("behind Clerk's server SDK", () => {
  describeOrganization("the organization over a backend over Clerk", async () => {
    const { organizationId, viewer, outsiders } = await seedSubject(database);
    const [stranger, ...strangers] = outsiders;
    // A backend in the same process does not know of aborts.
    const network = createNetwork((request) => served.backend.fetch(request));
    const config = { url: "http://roster.test/v1", fetch: network.fetch };
    const capabilities = await getCapabilities(config);
    const organizationFor = (userId = "") =>
      createOrganization({
        ...config,
        organizationId,
        headers: { "x-roster-user": userId },
        ...capabilities,
      });
    return {
      organization: organizationFor(viewer),
      outsiders: strangers,
      secondClient: organizationFor(viewer),
      stranger: organizationFor(stranger),
    };
  });
});
