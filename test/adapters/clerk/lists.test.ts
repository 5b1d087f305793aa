import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Organization } from "../../../src/organization/Organization.js";
import { atClerk } from "../../support/clerk/atClerk.js";
import { startClerk, type StartedClerk } from "../../support/clerk/startClerk.js";
import { must } from "../../support/must.js";

let started: StartedClerk;
beforeAll(async () => {
  started = await startClerk();
});
afterEach(() => started.reset());
afterAll(() => started.close());

/** The queries that were sent to lists, without what Clerk adds. */
const sentQueries = () =>
  started.network.requests.map(({ path }) => {
    const query = new URLSearchParams(path.split("?")[1]);
    return [...query]
      .filter(([name]) => !/^_|^paginated$/.test(name))
      .map((pair) => pair.join("="))
      .join("&");
  });

async function everybody(organization: Organization, pageSize: number) {
  const ids: string[] = [];
  for (let initialPage = 1; ; initialPage += 1) {
    const { data, totalCount } = await organization.getMemberships({ initialPage, pageSize });
    ids.push(...data.map(({ publicUserData }) => publicUserData.userId));
    if (data.length === 0 || ids.length >= totalCount) return ids;
  }
}

describe("members", () => {
  test("240 are read to the last one, page by page", async () => {
    const { organization, people } = await started.open({ count: 240 });
    const ids = await everybody(organization, 100);
    expect(ids.toSorted()).toEqual(people.map(({ id }) => id).toSorted());
    expect(new Set(ids).size).toBe(240);
  });

  test("each is the record that our own client reads", async () => {
    const { organization, http } = await started.open({ metadata: (index) => ({ index, camelCase: { a_b: 1 } }) });
    const { data } = await organization.getMemberships({ pageSize: 100 });
    expect(data).toEqual((await http.getMemberships({ pageSize: 100 })).data.map(atClerk));
  });

  test("a page below 1 is asked for as page 1", async () => {
    const { organization } = await started.open();
    await organization.getMemberships({ initialPage: 0, pageSize: 5 });
    expect(sentQueries()).toEqual(["limit=5&offset=0"]);
  });

  test("roles narrow the list, and none sends none", async () => {
    const { organization } = await started.open();
    await organization.getMemberships({ role: [] });
    await organization.getMemberships({ role: ["org:admin", "org:member"] });
    expect(sentQueries()).toEqual(["limit=10&offset=0", "role=org:admin&role=org:member&limit=10&offset=0"]);
  });

  test("what Clerk cannot sort by is not sent", async () => {
    const { organization } = await started.open();
    expect(organization).not.toHaveProperty("membershipOrderFields");
    await organization.getMemberships({ orderBy: "first_name", createdAfter: 1 });
    expect(sentQueries()).toEqual(["limit=10&offset=0"]);
  });
});

describe("a search text of several words, of which Clerk would look for the whole", () => {
  test("finds whose name has them all, in any order and with a comma between them", async () => {
    const { organization } = await started.open({ count: 30 });
    const [found] = (await organization.getMemberships({ query: "Bram" })).data;
    const { firstName, lastName } = found?.publicUserData ?? {};
    for (const text of [`${firstName} ${lastName}`, `${lastName}, ${firstName}`, `${lastName}  ${firstName}`]) {
      expect(await organization.getMemberships({ query: text })).toEqual({ data: [found], totalCount: 1 });
    }
    expect(await organization.getMemberships({ query: `${firstName} nobody` })).toEqual({ data: [], totalCount: 0 });
  });

  test("is narrowed by its longest word, and by all of them where it arrives", async () => {
    const { organization } = await started.open();
    const names = { first_name: "Ann", last_name: "Smith" };
    const namesakes = [membershipJson({ ...names, last_name: "Smith, Jr." }), membershipJson(names)];
    started.network.intercept = () => Response.json({ response: { data: namesakes, total_count: 2 }, client: null });
    const { data, totalCount } = await organization.getMemberships({ query: "SMITH, jr" });
    expect(data.map(({ publicUserData }) => publicUserData.lastName)).toEqual(["Smith, Jr."]);
    expect(totalCount).toBe(1);
    expect(sentQueries()).toEqual(["query=SMITH&limit=100&offset=0"]);
  });

  test("is paged like any other", async () => {
    const { organization } = await started.open();
    const rows = Array.from({ length: 25 }, (_, index) => membershipJson({ first_name: `Ann ${index}` }));
    started.network.intercept = () => Response.json({ response: { data: rows, total_count: 25 }, client: null });
    const page = await organization.getMemberships({ query: "x.test ann", initialPage: 3, pageSize: 10 });
    expect(page.data.map(({ publicUserData }) => publicUserData.firstName)).toEqual(
      [20, 21, 22, 23, 24].map((index) => `Ann ${index}`),
    );
    expect(page.totalCount).toBe(25);
  });
});

test("a Chinese name without its space is narrowed by its first letter", async () => {
  const { organization } = await started.open();
  const named = [membershipJson({ first_name: "小龍", last_name: "李" }), membershipJson({ first_name: "李" })];
  started.network.intercept = () => Response.json({ response: { data: named, total_count: 2 }, client: null });
  expect((await organization.getMemberships({ query: "李小龍" })).totalCount).toBe(1);
  expect(sentQueries()).toEqual([`query=李&limit=100&offset=0`]);
});

let rows = 0;

function membershipJson(person: Readonly<Record<string, unknown>>) {
  const id = ++rows;
  return {
    id: `orgmem_${id}`,
    object: "organization_membership",
    role: "org:member",
    role_name: "Member",
    permissions: [],
    public_metadata: {},
    organization: { id: "org_x", name: "X", created_at: 1, updated_at: 1 },
    public_user_data: { user_id: `user_${id}`, identifier: `${id}@x.test`, ...person },
    created_at: 1_700_000_000_000,
    updated_at: 1_700_000_000_000,
  };
}

describe("invitations and requests", () => {
  test("a search, which Clerk does not have, reads all of a long list", async () => {
    const { organization, http } = await started.open({ invitations: 230 });
    const [wanted] = (await http.getInvitations({ initialPage: 230, pageSize: 1 })).data;
    const { data, totalCount } = await organization.getInvitations({ query: must(wanted?.emailAddress.toUpperCase()) });
    expect([data.map(({ id }) => id), totalCount]).toEqual([[wanted?.id], 1]);
  });

  test("an invitation has the fields that Clerk answers, and says nothing of the rest", async () => {
    const { organization, http } = await started.open({ invitations: 5 });
    const [{ data }, own] = [await organization.getInvitations(), await http.getInvitations()];
    expect(data).toEqual(
      own.data.map((invitation) => ({
        ...invitation,
        inviterId: undefined,
        inviter: null,
        url: null,
        delivery: null,
        expiresAt: null,
      })),
    );
  });

  test("a request that was rejected, which Clerk calls revoked, is rejected", async () => {
    const { organization, http } = await started.open({ requests: 3 });
    const [first] = (await http.getMembershipRequests()).data;
    await http.rejectMembershipRequest(must(first?.id));
    const rejected = await organization.getMembershipRequests({ status: ["rejected"] });
    expect(rejected.data).toMatchObject([{ id: first?.id, status: "rejected" }]);
    expect(sentQueries()).toEqual(["status=revoked&limit=10&offset=0"]);
  });

  test("several statuses, which Clerk does not take, leave requests of any of them", async () => {
    const { organization, http } = await started.open({ requests: 4 });
    const [first, second] = (await http.getMembershipRequests()).data;
    await http.rejectMembershipRequest(must(first?.id));
    await http.acceptMembershipRequest(must(second?.id));
    const decided = await organization.getMembershipRequests({ status: ["rejected", "accepted"] });
    expect(decided.data.map(({ id }) => id).toSorted()).toEqual([first, second].map((row) => must(row?.id)).toSorted());
    expect(await organization.getMembershipRequests({ status: ["withdrawn"] })).toEqual({ data: [], totalCount: 0 });
  });

  test("a search finds no request by letters that ids happen to hold", async () => {
    const { organization } = await started.open();
    const person = { user_id: "user_2adabadacafe", first_name: "Bram", identifier: "bram@x.test" };
    const row = { ...membershipJson({}), id: "orgreq_99adafacade", status: "pending", public_user_data: person };
    const request = { ...row, object: "organization_membership_request", organization_id: "org_x" };
    started.network.intercept = () => Response.json({ response: { data: [request], total_count: 1 }, client: null });
    const counts = [];
    for (const query of ["ada", "facade", "99ada", "orgreq_99ada", "bram"]) {
      counts.push((await organization.getMembershipRequests({ query })).totalCount);
    }
    expect(counts).toEqual([0, 0, 0, 1, 1]);
  });

  test("a search finds people by name", async () => {
    const { organization, http } = await started.open({ requests: 12 });
    const name = must((await http.getMembershipRequests()).data[0]?.publicUserData.firstName);
    const found = await organization.getMembershipRequests({ query: name, status: ["pending"] });
    expect(found).toEqual(await http.getMembershipRequests({ query: name, status: ["pending"] }));
    expect(found.totalCount).toBeGreaterThan(0);
  });
});

test("roles are all there, with what they permit", async () => {
  const { organization, http } = await started.open();
  const { data } = await http.getRoles();
  // Clerk does not say which the viewer may give.
  expect((await organization.getRoles()).data).toEqual(data.map((role) => ({ ...role, isGrantable: undefined })));
});
