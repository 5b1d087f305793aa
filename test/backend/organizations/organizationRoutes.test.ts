import { afterAll, beforeAll, expect, test } from "vitest";
import { listOf, membershipAnswer, organizationAnswer } from "../../../src/backend/http/answers.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

let database: TestDatabase;
let send: Send;

beforeAll(async () => {
  database = await openDatabase();
  const backend = createTestBackend({ database });
  await backend.ready();
  send = asServer(backend);
  await seedOrganization(database, { organizationId: "northwind", count: 3 });
});
afterAll(() => database.close());

test("creates an organization of no members, found again by its id", async () => {
  const created = await send("POST", "/organizations", { name: "Fabrikam", slug: "fabrikam" });
  expect(outcomeOf(created)).toBe("200");
  const organization = organizationAnswer.parse(created.body);
  expect(organization).toMatchObject({
    object: "organization",
    name: "Fabrikam",
    slug: "fabrikam",
    image_url: "",
    has_image: false,
    members_count: 0,
    pending_invitations_count: 0,
    max_allowed_memberships: 0,
    public_metadata: {},
    private_metadata: {},
    created_by: null,
  });
  expect(organization.id).toMatch(/^org_[0-9a-f]{32}$/);
  expect(Number.isInteger(organization.created_at)).toBe(true);
  const found = await send("GET", `/organizations/${organization.id}`);
  expect(found.body).toEqual(created.body);
});

test("makes the creator the first member, as an admin, in the same step", async () => {
  const created = await send("POST", "/organizations", { name: "Adatum", created_by: "northwind_1" });
  const organization = organizationAnswer.parse(created.body);
  expect(organization).toMatchObject({ created_by: "northwind_1", members_count: 1 });
  const { body } = await send("GET", `/organizations/${organization.id}/memberships`);
  expect(listOf(membershipAnswer).parse(body).data).toMatchObject([
    { role: "org:admin", public_user_data: { user_id: "northwind_1" } },
  ]);

  const refused = await send("POST", "/organizations", { name: "Adatum", slug: "half", created_by: "nobody" });
  expect(outcomeOf(refused)).toBe("404 resource_not_found created_by");
  expect(outcomeOf(await send("POST", "/organizations", { name: "Adatum", slug: "half" }))).toBe("200");
});

test("refuses a slug that is taken, also when asked at once", async () => {
  const answers = await Promise.all(
    [1, 2, 3].map(() => send("POST", "/organizations", { name: "Twin", slug: "twin" })),
  );
  expect(answers.map(outcomeOf).toSorted()).toEqual([
    "200",
    "422 form_param_value_invalid slug",
    "422 form_param_value_invalid slug",
  ]);
});

test("makes a slug from the name, another each time", async () => {
  const slugs = [];
  for (const name of ["Åre & Sons, Inc.", "Åre & Sons, Inc.", "日本"]) {
    slugs.push(organizationAnswer.parse((await send("POST", "/organizations", { name })).body).slug);
  }
  expect(slugs[0]).toMatch(/^re-sons-inc-\d+$/);
  expect(slugs[2]).toMatch(/^\d+$/);
  expect(new Set(slugs).size).toBe(3);
});

test("keeps the limit that it is given", async () => {
  const { body } = await send("POST", "/organizations", {
    name: "Small",
    created_by: "northwind_1",
    max_allowed_memberships: 1,
  });
  const { id, max_allowed_memberships } = organizationAnswer.parse(body);
  expect(max_allowed_memberships).toBe(1);
  const second = await send("POST", `/organizations/${id}/memberships`, { user_id: "northwind_2", role: "org:member" });
  expect(outcomeOf(second)).toBe("403 organization_membership_quota_exceeded");
});
