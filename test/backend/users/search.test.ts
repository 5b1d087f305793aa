import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  invitationAnswer,
  listOf,
  membershipAnswer,
  membershipRequestAnswer,
  organizationAnswer,
} from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import { SEARCHED, SEARCHES } from "../../support/searches.js";
import { asServer, asUser, createTestBackend, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

describe.each(ENGINES)("a search on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let backend: Backend;
  let server: Send;
  let root: string;
  let otherRoot: string;

  const create = async (name: string) =>
    `/organizations/${organizationAnswer.parse((await server("POST", "/organizations", { name })).body).id}`;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    server = asServer(backend);
    [root, otherRoot] = [await create("Searched"), await create("Asked")];
    for (const [id, { firstName, lastName, identifier, username }] of Object.entries(SEARCHED)) {
      const names = { first_name: firstName, last_name: lastName, username, email_address: identifier };
      await connect(database)
        .insertInto("roster_users")
        .values({ id, ...names })
        .execute();
      await server("POST", `${root}/memberships`, { user_id: id, role: "org:member" });
      await asUser(backend, id)("POST", `${otherRoot}/viewer/membership_request`);
      if (identifier) {
        await server("POST", `${otherRoot}/invitations`, { email_address: identifier, role: "org:member" });
      }
    }
  });
  afterAll(() => close());

  async function membersFound(parameters: string) {
    const answer = await server("GET", `${root}/memberships?limit=100&${parameters}`);
    const { data, total_count } = listOf(membershipAnswer).parse(answer.body);
    expect(total_count).toBe(data.length);
    return data.map(({ public_user_data }) => public_user_data.user_id).toSorted();
  }

  async function invitationsFound(query: string) {
    const { body } = await server("GET", `${otherRoot}/invitations?limit=100&query=${encodeURIComponent(query)}`);
    return listOf(invitationAnswer)
      .parse(body)
      .data.map(({ email_address }) => email_address);
  }

  test.each(SEARCHES)("by %s: %s", async (_, query, found) => {
    const text = encodeURIComponent(query);
    expect(await membersFound(`query=${text}`)).toEqual(found.toSorted());
    const requests = await server("GET", `${otherRoot}/membership_requests?limit=100&query=${text}`);
    const askers = listOf(membershipRequestAnswer).parse(requests.body).data;
    expect(askers.map(({ public_user_data }) => public_user_data.user_id).toSorted()).toEqual(found.toSorted());
  });

  test("by names, addresses or usernames alone reads them alone", async () => {
    expect(await membersFound(`name_query=${encodeURIComponent("lovelace, ada")}`)).toEqual(["ada"]);
    expect(await membersFound("name_query=countess")).toEqual([]);
    expect(await membersFound(`name_query=${encodeURIComponent("李小龍")}`)).toEqual(["bruce", "lee", "whole"]);
    expect(await membersFound("email_address_query=lovelace")).toEqual([]);
    expect(await membersFound(`email_address_query=${encodeURIComponent("jose@XN--mnchen-3ya.test")}`)).toEqual([
      "jose",
    ]);
    expect(await membersFound("username_query=COUNT")).toEqual(["ada"]);
    expect(await membersFound("username_query=ada")).toEqual([]);
  });

  test("by an address finds the invitation to it, in every spelling", async () => {
    expect(await invitationsFound("<JOSE@xn--mnchen-3ya.test>")).toEqual(["jose@münchen.test"]);
    expect(await invitationsFound("zoe@münchen.test")).toEqual(["zoe@xn--mnchen-3ya.test"]);
    expect(await invitationsFound("x.test ada")).toEqual(["ada@x.test"]);
    expect(await invitationsFound("%")).toEqual([]);
  });

  test("by part of an id finds no one, by its beginning or the whole the one who has it", async () => {
    const { data } = listOf(membershipAnswer).parse((await server("GET", `${root}/memberships?user_id=ivan`)).body);
    const id = must(data[0]?.id);
    expect(await membersFound(`query=${id}`)).toEqual(["ivan"]);
    expect(await membersFound(`query=${id.slice(0, 20)}`)).toEqual(["ivan"]);
    for (const part of [id.slice(10, 30), "orgmem_", "orgmem", id.slice(8, 11)]) {
      expect(await membersFound(`query=${part}`)).not.toContain("ivan");
    }
  });

  test("by a thousand words is answered", async () => {
    const words = Array.from({ length: 1000 }, (_, index) => `w${index}`).join(" ");
    expect(await membersFound(`query=${encodeURIComponent(words)}`)).toEqual([]);
  });
});
