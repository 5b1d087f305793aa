import { afterAll, beforeAll, expect, test } from "vitest";
import { inviteInChunks } from "../../src/organization/inviteInChunks.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { refusal } from "../support/network.js";
import { must } from "../support/must.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const FORTY = Array.from({ length: 40 }, (_, index) => `person${index}@guests.test`);
const isInviting = ({ url }: Request) => url.endsWith("/invitation_batches");

/** An organization whose backend takes ten addresses a call. */
async function setUp() {
  const { organization, ...rest } = await createTestOrganization(database, { count: 3 });
  return { organization: { ...organization, maxInvitationsPerCall: 10 }, ...rest };
}

test("forty addresses go out in chunks, with progress and an outcome each, in their order", async () => {
  const { organization, people, network } = await setUp();
  await organization.inviteMember({ emailAddress: "person7@guests.test", role: "org:member" });
  const emailAddresses = FORTY.with(3, "nonsense").with(12, must(people[1]?.emailAddress));
  const sent: number[] = [];
  const outcomes = await inviteInChunks(
    organization,
    { emailAddresses, role: "org:member" },
    { onProgress: ({ length }) => sent.push(length) },
  );
  expect(sent).toEqual([10, 20, 30, 40]);
  expect(outcomes.map(({ emailAddress }) => emailAddress)).toEqual(emailAddresses);
  const refused = outcomes.flatMap(({ outcome }, index) => (outcome === "invited" ? [] : [[index, outcome]]));
  expect(refused).toEqual([
    [3, "malformed"],
    [7, "already_invited"],
    [12, "already_member"],
  ]);
  expect(network.requests.filter(({ path }) => path.endsWith("/invitation_batches"))).toHaveLength(4);
});

test("a network that is lost at chunk 2 of 4 loses nothing: what failed is told, and a second try sends only that", async () => {
  const { organization, network } = await setUp();
  let calls = 0;
  network.intercept = (request) => {
    if (isInviting(request) && ++calls === 2) throw new TypeError("Failed to fetch");
    return undefined;
  };
  const outcomes = await inviteInChunks(organization, { emailAddresses: FORTY, role: "org:member" });
  const failed = outcomes.filter(({ outcome }) => outcome === "failed").map(({ emailAddress }) => emailAddress);
  expect(failed).toEqual(FORTY.slice(10, 20));
  await inviteInChunks(organization, { emailAddresses: failed, role: "org:member" });
  expect((await organization.getInvitations({ status: ["pending"] })).totalCount).toBe(40);
});

test("a call that comes too early is sent again when the backend says", async () => {
  const { organization, network } = await setUp();
  let calls = 0;
  network.intercept = (request) =>
    isInviting(request) && ++calls === 1
      ? refusal(429, "too_many_requests", "Wait.", { "retry-after": "1" })
      : undefined;
  const begun = Date.now();
  const outcomes = await inviteInChunks(organization, { emailAddresses: FORTY.slice(0, 5), role: "org:member" });
  expect(outcomes.every(({ outcome }) => outcome === "invited")).toBe(true);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(900);
});

test("called off between two chunks, it answers what was sent", async () => {
  const { organization } = await setUp();
  const controller = new AbortController();
  const outcomes = await inviteInChunks(
    organization,
    { emailAddresses: FORTY, role: "org:member" },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  expect(outcomes).toHaveLength(10);
  expect((await organization.getInvitations()).totalCount).toBe(10);
});

test("who may not invite is told for each address", async () => {
  const { organizationFor, people } = await setUp();
  const asMember = organizationFor(must(people[1]?.id));
  const outcomes = await inviteInChunks(asMember, { emailAddresses: FORTY.slice(0, 2), role: "org:member" });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["not_allowed", "not_allowed"]);
});

test("a call that is refused for some of its addresses blames those alone, and invites the others", async () => {
  const { organization, network } = await setUp();
  const blamed = ["person2@guests.test", "person5@guests.test"];
  network.intercept = async (request) => {
    if (!isInviting(request)) return undefined;
    const body = await request.clone().text();
    const named = blamed.filter((address) => body.includes(`"${address}"`)).map((address) => address.toUpperCase());
    if (named.length === 0) return undefined;
    const errors = [{ code: "duplicate_record", message: "Invited already.", meta: { email_addresses: named } }];
    return new Response(JSON.stringify({ errors }), { status: 400, headers: { "content-type": "application/json" } });
  };
  const emailAddresses = FORTY.slice(0, 10);
  const outcomes = await inviteInChunks(organization, { emailAddresses, role: "org:member" });
  expect(outcomes.map(({ emailAddress }) => emailAddress)).toEqual(emailAddresses);
  const refused = outcomes.filter(({ outcome }) => outcome !== "invited").map(({ emailAddress }) => emailAddress);
  expect(refused).toEqual(blamed);
  expect((await organization.getInvitations({ status: ["pending"] })).totalCount).toBe(8);
});

test("a call that is refused without naming addresses, or naming others, blames all of its own", async () => {
  const { organization, network } = await setUp();
  network.intercept = (request) => (isInviting(request) ? refusal(400, "duplicate_record", "No.") : undefined);
  const emailAddresses = FORTY.slice(0, 3);
  const outcomes = await inviteInChunks(organization, { emailAddresses, role: "org:member" });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["already_invited", "already_invited", "already_invited"]);
});
