import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MayAdd } from "../../../src/backend/index.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { createClerkBackend } from "../../support/clerk/createClerkBackend.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

const UNKNOWN = "404 resource_not_found user_id";

let database: TestDatabase;
let organizations = 0;
let organizationId: string;
let asked: Parameters<MayAdd>[0][];

beforeAll(async () => {
  database = await openDatabase();
  await seedOrganization(database, { organizationId: "elsewhere", count: 3 });
});
afterAll(() => database.close());

beforeEach(async () => {
  asked = [];
  organizationId = `org_${++organizations}`;
  await seedOrganization(database, { organizationId, count: 2 });
});

const manager = () => `${organizationId}_0`;

const add = (send: Send, userId: string, role = "org:member") =>
  send("POST", `/organizations/${organizationId}/memberships`, { user_id: userId, role });

/** Lets managers add one user, in the app's own time. */
const onlyFirst: MayAdd = async (adding) => {
  asked.push(adding);
  return adding.userId === "elsewhere_0" || adding.userId === "nobody_else";
};

test("by default a manager may add everyone", async () => {
  const admin = asUser(createTestBackend({ database }), manager());
  expect(outcomeOf(await add(admin, "elsewhere_1"))).toBe("200");
});

describe("an app's rule of the users that a manager may add", () => {
  test("receives the manager, the user and the organization", async () => {
    const admin = asUser(createTestBackend({ database, mayAdd: onlyFirst }), manager());
    expect(outcomeOf(await add(admin, "elsewhere_0"))).toBe("200");
    expect(asked).toEqual([{ organizationId, userId: "elsewhere_0", callerId: manager() }]);
  });

  test("answers for everyone else as if they did not exist", async () => {
    const admin = asUser(createTestBackend({ database, mayAdd: onlyFirst }), manager());
    // Neither is told apart by a role that is unknown, or that may not be given.
    for (const role of ["org:member", "org:nothing"]) {
      const [known, unknown, allowed] = [
        await add(admin, "elsewhere_1", role),
        await add(admin, "nobody", role),
        await add(admin, "nobody_else", role),
      ];
      expect(known.status).toBe(unknown.status);
      expect(known.body).toEqual(withTraceOf(unknown.body, known.body));
      expect(allowed.status).toBe(known.status);
      expect(outcomeOf(known)).toBe(outcomeOf(allowed));
    }
    expect(outcomeOf(await add(admin, "elsewhere_1"))).toBe(UNKNOWN);
  });

  test("changes nothing for servers, for members, and for invitations", async () => {
    const backend = createTestBackend({ database, mayAdd: onlyFirst });
    expect(outcomeOf(await add(asServer(backend), "elsewhere_1"))).toBe("200");
    const admin = asUser(backend, manager());
    expect(outcomeOf(await add(admin, "elsewhere_1"))).toBe("400 already_a_member_in_organization");
    const invited = { email_address: "a@x.test", role: "org:member" };
    expect(outcomeOf(await admin("POST", `/organizations/${organizationId}/invitations`, invited))).toBe("200");
  });

  test("is not asked for those who may not manage", async () => {
    const member = asUser(createTestBackend({ database, mayAdd: onlyFirst }), `${organizationId}_1`);
    expect(outcomeOf(await add(member, "elsewhere_0"))).toBe("403 missing_organization_permission");
    expect(asked).toEqual([]);
  });

  test("says so over Clerk too, in the same words as of a user that Clerk does not know", async () => {
    const served = await createClerkBackend(database, { mayAdd: onlyFirst });
    const admin = asUser(served.backend, manager());
    const [known, unknown] = [await add(admin, "elsewhere_1"), await add(admin, "nobody_else")];
    expect([outcomeOf(known), outcomeOf(unknown)]).toEqual([UNKNOWN, UNKNOWN]);
    expect(known.body).toEqual(withTraceOf(unknown.body, known.body));
    expect(outcomeOf(await add(admin, "elsewhere_0"))).toBe("200");
    await served.close();
  });
});

/** A body with the request's id of another one, which differs each time. */
const withTraceOf = (body: unknown, other: unknown) => ({
  ...Object(body),
  ...(other instanceof Object && "clerk_trace_id" in other && { clerk_trace_id: other.clerk_trace_id }),
});
