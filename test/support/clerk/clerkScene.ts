import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { createOrganization } from "../../../src/organization/http/createOrganization.js";
import { CLERK_CAPABILITIES } from "../../../src/backend/clerk/clerkCapabilities.js";
import { createClerkBackend } from "./createClerkBackend.js";
import { openDatabase } from "../database/databases.js";
import { seedOrganization } from "../database/seed.js";
import { asUser, type Send } from "../testBackend.js";

async function open() {
  /** The errors behind answers of status 500. A test removes those that it expects. */
  const told: unknown[] = [];
  const database = await openDatabase();
  const onError = (error: unknown) => told.push(error);
  const served = await createClerkBackend(database, { redirectUrl: "https://app.test/join", onError });
  await seedOrganization(database, { organizationId: "elsewhere", count: 5 });
  let organizationId = "";
  const person = (index: number) => `${organizationId}_${index}`;
  return {
    ...served,
    told,
    database,
    person,
    /** The id of this test's organization, whose first person is its admin, the others members. */
    get organizationId() {
      return organizationId;
    },
    /** The organization's path. */
    get root() {
      return `/organizations/${organizationId}`;
    },
    async begin(id: string) {
      organizationId = id;
      await seedOrganization(database, { organizationId, count: 12 });
      served.network.requests.length = 0;
    },
    admin: (...sent: Parameters<Send>) => asUser(served.backend, person(0))(...sent),
    /** What Clerk was asked, oldest first, below the organization's path. */
    asked: () =>
      served.network.requests.map(
        ({ method, path }) => `${method} ${path.replace(`/organizations/${organizationId}`, "").replace(/\?.*/, "")}`,
      ),
    organizationFor: (index: number) =>
      createOrganization({
        url: "http://roster.test/v1",
        organizationId,
        fetch: served.backend.fetch,
        headers: { "x-roster-user": person(index) },
        ...CLERK_CAPABILITIES,
      }),
  };
}

export type ClerkScene = Awaited<ReturnType<typeof open>>;

/** A backend over Clerk for the tests of a file, with a new organization for each. Answers what there is of it now. */
export function clerkScene(): () => ClerkScene {
  let scene: ClerkScene;
  let tests = 0;
  beforeAll(async () => {
    scene = await open();
  });
  afterAll(async () => {
    await scene.close();
    await scene.database.close();
  });
  beforeEach(() => scene.begin(`org_${++tests}`));
  afterEach(() => {
    scene.network.intercept = () => undefined;
    scene.network.isOffline = false;
    expect(scene.told.splice(0)).toEqual([]);
  });
  return () => scene;
}
