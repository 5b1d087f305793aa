import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  invitationAnswer,
  listOf,
  membershipAnswer,
  membershipRequestAnswer,
  organizationAnswer,
  type MembershipRequestAnswer,
} from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

const NOT_PENDING = "404 membership_request_not_pending";

describe.each(ENGINES)("requests to join on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let backend: Backend;
  let server: Send;
  // One organization a test, with people of another who may ask to join it.
  let organizationId: string;
  let root: string;
  let path: string;
  let own: string;
  let admin: Send;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    server = asServer(backend);
    await seedOrganization(database, { organizationId: "elsewhere", count: 12 });
  });
  afterAll(() => close());

  beforeEach(async () => {
    organizationId = `org-${randomUUID()}`;
    root = `/organizations/${organizationId}`;
    path = `${root}/membership_requests`;
    own = `${root}/viewer/membership_request`;
    await seedOrganization(database, { organizationId, count: 2 });
    admin = asUser(backend, `${organizationId}_0`);
  });

  const asking = (index: number) => asUser(backend, `elsewhere_${index}`);

  async function ask(index: number): Promise<MembershipRequestAnswer> {
    const answer = await asking(index)("POST", own);
    expect(outcomeOf(answer)).toBe("200");
    return membershipRequestAnswer.parse(answer.body);
  }

  const list = async (query = "") =>
    listOf(membershipRequestAnswer).parse((await admin("GET", `${path}?${query}`)).body);
  const organization = async () => organizationAnswer.parse((await server("GET", root)).body);

  describe("asking", () => {
    test("shows the person to those who manage members, and counts", async () => {
      const request = await ask(1);
      expect(request).toMatchObject({
        organization_id: organizationId,
        status: "pending",
        public_user_data: { user_id: "elsewhere_1", first_name: "Bram", identifier: "bram.almeida@elsewhere.test" },
      });
      expect(request.id).toMatch(/^orgreq_[0-9a-f]{32}$/);
      await expect(list()).resolves.toEqual({ data: [request], total_count: 1 });
      await expect(organization()).resolves.toMatchObject({ members_count: 2, pending_requests_count: 1 });
    });

    test("again answers the same request, also when it is done many times at once", async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => asking(1)("POST", own)));
      expect(new Set(answers.map(({ body }) => membershipRequestAnswer.parse(body).id)).size).toBe(1);
      expect((await list()).total_count).toBe(1);
    });

    test("is not for members, and not for who is no user", async () => {
      expect(outcomeOf(await admin("POST", own))).toBe("400 already_a_member_in_organization");
      expect(outcomeOf(await asUser(backend, "unknown")("POST", own))).toBe("404 resource_not_found");
      const nowhere = await asking(1)("POST", "/organizations/nowhere/viewer/membership_request");
      expect(outcomeOf(nowhere)).toBe("404 resource_not_found");
    });

    test("opens nothing", async () => {
      await ask(1);
      expect(outcomeOf(await asking(1)("GET", root))).toBe("403 not_a_member_in_organization");
      expect(outcomeOf(await asking(1)("GET", path))).toBe("403 not_a_member_in_organization");
    });
  });

  describe("withdrawing", () => {
    test("takes one's own pending request back, once; one may ask again", async () => {
      const request = await ask(1);
      await ask(2);
      const withdrawn = membershipRequestAnswer.parse((await asking(1)("DELETE", own)).body);
      expect(withdrawn).toMatchObject({ id: request.id, status: "withdrawn" });
      expect(outcomeOf(await asking(1)("DELETE", own))).toBe(NOT_PENDING);
      await expect(organization()).resolves.toMatchObject({ pending_requests_count: 1 });
      expect((await ask(1)).id).not.toBe(request.id);
    });

    test("leaves nothing to decide", async () => {
      const { id } = await ask(1);
      await asking(1)("DELETE", own);
      expect(outcomeOf(await admin("POST", `${path}/${id}/accept`))).toBe(NOT_PENDING);
      expect(outcomeOf(await admin("POST", `${path}/${id}/reject`))).toBe(NOT_PENDING);
      await expect(organization()).resolves.toMatchObject({ members_count: 2 });
    });
  });

  describe("accepting", () => {
    test("makes the person a member, of the role that is given", async () => {
      const { id } = await ask(1);
      const accepted = membershipRequestAnswer.parse(
        (await admin("POST", `${path}/${id}/accept`, { role: "org:admin" })).body,
      );
      expect(accepted).toMatchObject({ id, status: "accepted", public_user_data: { user_id: "elsewhere_1" } });
      const viewer = membershipAnswer.parse((await asking(1)("GET", `${root}/viewer`)).body);
      expect(viewer).toMatchObject({
        role: "org:admin",
        organization: { members_count: 3, pending_requests_count: 0 },
      });
      expect((await list()).data).toMatchObject([{ id, status: "accepted" }]);
    });

    test("without a role makes an ordinary member", async () => {
      const { id } = await ask(1);
      expect(outcomeOf(await admin("POST", `${path}/${id}/accept`))).toBe("200");
      expect(membershipAnswer.parse((await asking(1)("GET", `${root}/viewer`)).body).role).toBe("org:member");
    });

    test("refuses roles that do not exist and what passes the limit; the request stays", async () => {
      const { id } = await ask(1);
      const noRole = await admin("POST", `${path}/${id}/accept`, { role: "org:nothing" });
      expect(outcomeOf(noRole)).toBe("404 resource_not_found role");
      await connect(database)
        .updateTable("roster_organizations")
        .where("id", "=", organizationId)
        .set({ max_allowed_memberships: 2 })
        .execute();
      const full = await admin("POST", `${path}/${id}/accept`);
      expect(outcomeOf(full)).toBe("403 organization_membership_quota_exceeded");
      expect((await list()).data).toMatchObject([{ id, status: "pending" }]);
    });

    test("and rejecting happen once, when both are asked for many times at once", async () => {
      const { id } = await ask(1);
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) => admin("POST", `${path}/${id}/${index % 2 ? "accept" : "reject"}`)),
      );
      expect(answers.map(outcomeOf).toSorted()).toEqual(["200", ...Array(7).fill(NOT_PENDING)]);
    });

    test("settles an invitation of the same person, whose metadata passes over", async () => {
      const body = { email_address: "BRAM.almeida@elsewhere.test", role: "org:admin", public_metadata: { team: "A" } };
      const invitation = invitationAnswer.parse((await admin("POST", `${root}/invitations`, body)).body);
      const { id } = await ask(1);
      await admin("POST", `${path}/${id}/accept`);
      const settled = invitationAnswer.parse((await admin("GET", `${root}/invitations/${invitation.id}`)).body);
      expect(settled).toMatchObject({ status: "accepted", url: null });
      const viewer = membershipAnswer.parse((await asking(1)("GET", `${root}/viewer`)).body);
      expect(viewer).toMatchObject({ role: "org:member", public_metadata: { team: "A" } });
      expect(viewer.organization).toMatchObject({ pending_invitations_count: 0, pending_requests_count: 0 });
    });
  });

  test("a rejection can be undone once, unless the user is a member or has asked again", async () => {
    const { id } = await ask(4);
    expect(outcomeOf(await admin("POST", `${path}/${id}/reopen`))).toBe("200");
    await admin("POST", `${path}/${id}/reject`);
    const reopened = membershipRequestAnswer.parse((await admin("POST", `${path}/${id}/reopen`)).body);
    expect(reopened).toMatchObject({ id, status: "pending" });
    expect((await organization()).pending_requests_count).toBe(1);

    await admin("POST", `${path}/${id}/reject`);
    const { id: again } = await ask(4);
    const answered = membershipRequestAnswer.parse((await admin("POST", `${path}/${id}/reopen`)).body);
    expect(answered).toMatchObject({ id: again, status: "pending" });
    expect((await list("status=pending")).total_count).toBe(1);

    await admin("POST", `${path}/${again}/accept`);
    expect(outcomeOf(await admin("POST", `${path}/${id}/reopen`))).toBe("400 already_a_member_in_organization");
    await server("DELETE", `${root}/memberships/elsewhere_4`);
    expect(outcomeOf(await admin("POST", `${path}/${again}/reopen`))).toBe(NOT_PENDING);
    expect(outcomeOf(await asking(4)("POST", `${path}/${id}/reopen`))).toMatch(/^40[34] /);
  });

  test("rejecting turns the person down, who may ask again", async () => {
    const { id } = await ask(1);
    const rejected = membershipRequestAnswer.parse((await admin("POST", `${path}/${id}/reject`)).body);
    expect(rejected).toMatchObject({ id, status: "revoked" });
    expect(outcomeOf(await admin("POST", `${path}/${id}/reject`))).toBe(NOT_PENDING);
    expect(outcomeOf(await asking(1)("GET", `${root}/viewer`))).toBe("403 not_a_member_in_organization");
    expect((await ask(1)).status).toBe("pending");
    expect((await list("status=revoked")).data.map((request) => request.id)).toEqual([id]);
  });

  test("who is added, or accepts an invitation, no longer asks", async () => {
    const [added, invited] = [await ask(1), await ask(2)];
    await admin("POST", `${root}/memberships`, { user_id: "elsewhere_1", role: "org:member" });
    const body = { email_address: invited.public_user_data.identifier, role: "org:member" };
    const { url } = invitationAnswer.parse((await admin("POST", `${root}/invitations`, body)).body);
    const ticket = new URL(must(url)).searchParams.get("invitation_ticket");
    expect(outcomeOf(await asking(2)("POST", "/invitation_acceptances", { ticket }))).toBe("200");
    expect((await list("status=accepted")).data.map(({ id }) => id)).toEqual([invited.id, added.id]);
    await expect(organization()).resolves.toMatchObject({ members_count: 4, pending_requests_count: 0 });
  });

  test("the list has the newest first, pages, and finds people", async () => {
    for (const index of [1, 2, 3, 4, 5]) await ask(index);
    await asking(5)("DELETE", own);
    const idsOf = async (query: string) => (await list(query)).data.map((request) => request.public_user_data.user_id);
    const all = await idsOf("");
    expect(all).toEqual([5, 4, 3, 2, 1].map((index) => `elsewhere_${index}`));
    await expect(idsOf("limit=2&offset=2")).resolves.toEqual(all.slice(2, 4));
    await expect(idsOf("status=pending&limit=2")).resolves.toEqual(all.slice(1, 3));
    await expect(idsOf("query=CHIARA")).resolves.toEqual(["elsewhere_2"]);
    await expect(idsOf("query=diego.castellano@elsewhere")).resolves.toEqual(["elsewhere_3"]);
    await expect(idsOf("query=%25")).resolves.toEqual([]);
    expect((await list("status=pending&status=withdrawn&limit=1")).total_count).toBe(5);
  });

  test("a request is the organization's own", async () => {
    const { id } = await ask(1);
    const foreign = `/organizations/elsewhere/membership_requests/${id}`;
    expect(outcomeOf(await server("POST", `${foreign}/accept`))).toBe("404 resource_not_found");
    expect(outcomeOf(await server("POST", `${foreign}/reject`))).toBe("404 resource_not_found");
    expect((await list("status=pending")).total_count).toBe(1);
  });
});
