import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { listOf, membershipAnswer } from "../../../src/backend/http/answers.js";
import { userAnswer } from "../../../src/backend/http/userAnswer.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import type { Person } from "../../support/people.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

const memberships = listOf(membershipAnswer);

describe.each(ENGINES)("the list of memberships on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let send: Send;
  let members: Person[];

  beforeAll(async () => {
    ({ database, close } = await open());
    const backend = createTestBackend({ database });
    await backend.ready();
    send = asServer(backend);
    members = await seedOrganization(database, { organizationId: "northwind", count: 240 });
    await seedOrganization(database, { organizationId: "contoso", count: 30 });
  });
  afterAll(() => close());

  async function list(query: string): Promise<z.output<typeof memberships>> {
    const { body } = await send("GET", `/organizations/northwind/memberships?${query}`);
    return memberships.parse(body);
  }

  /** The ids of a list and its count, which both must follow the filters. */
  async function idsOf(query: string): Promise<string[]> {
    const { data, total_count } = await list(`limit=500&${query}`);
    expect(total_count).toBe(data.length);
    return data.map((membership) => membership.public_user_data.user_id);
  }

  async function addPerson(names: { first_name?: string; last_name?: string }): Promise<string> {
    const { id } = userAnswer.parse((await send("POST", "/users", names)).body);
    const added = await send("POST", "/organizations/northwind/memberships", { user_id: id, role: "org:member" });
    expect(outcomeOf(added)).toBe("200");
    return id;
  }

  const idsWhere = (condition: (person: Person) => boolean) => members.filter(condition).map(({ id }) => id);

  test("shows the ten newest of 240 unless it is asked for others", async () => {
    const { data, total_count } = await list("");
    expect(total_count).toBe(240);
    expect(data.map((membership) => membership.public_user_data.user_id)).toEqual(
      members.slice(0, 10).map(({ id }) => id),
    );
    expect(data[0]).toMatchObject({
      object: "organization_membership",
      role: "org:admin",
      role_name: "Admin",
      permissions: [
        "org:sys_memberships:manage",
        "org:sys_memberships:read",
        "org:sys_profile:delete",
        "org:sys_profile:manage",
      ],
      organization: { id: "northwind", object: "organization", members_count: 240 },
      public_user_data: {
        user_id: "northwind_0",
        first_name: "Ada",
        last_name: "Okafor",
        identifier: "ada.okafor@northwind.test",
        username: "ada.okafor-northwind",
        image_url: "",
        has_image: false,
        banned: false,
        deprovisioned: false,
      },
      created_at: members[0]?.joinedAt.getTime(),
    });
  });

  test("shows people who have a picture, are banned or deprovisioned as such", async () => {
    const { data } = await list("limit=500");
    for (const [index, { public_user_data: shown }] of data.entries()) {
      const person = members[index];
      expect(shown).toMatchObject({
        user_id: person?.id,
        image_url: person?.imageUrl ?? "",
        has_image: person?.imageUrl !== null,
        profile_image_url: person?.imageUrl,
        identifier: person?.emailAddress ?? person?.username,
        banned: person?.banned,
        deprovisioned: person?.deprovisioned,
      });
    }
  });

  test("reaches the very last of 240 by pages, each member once", async () => {
    const seen: string[] = [];
    for (let offset = 0; offset < 240; offset += 25) {
      const { data } = await list(`limit=25&offset=${offset}`);
      seen.push(...data.map((membership) => membership.public_user_data.user_id));
    }
    expect(seen).toEqual(members.map(({ id }) => id));
  });

  test("says the whole count past the end too", async () => {
    await expect(list("offset=240")).resolves.toMatchObject({ data: [], total_count: 240 });
    await expect(list(`offset=${Number.MAX_SAFE_INTEGER}`)).resolves.toMatchObject({ data: [], total_count: 240 });
  });

  describe("sorted", () => {
    const keys = {
      created_at: (person: Person) => person.joinedAt.toISOString(),
      first_name: (person: Person) => person.firstName?.toLowerCase() ?? null,
      last_name: (person: Person) => person.lastName?.toLowerCase() ?? null,
      email_address: (person: Person) => person.emailAddress,
      phone_number: () => null,
      username: (person: Person) => person.username,
    };

    for (const [field, keyOf] of Object.entries(keys)) {
      for (const sign of ["", "+", "%2B", "-"]) {
        test(`by ${sign}${field}, those without one last, no member twice over the pages`, async () => {
          const ids: string[] = [];
          for (let offset = 0; offset < 240; offset += 60) {
            const { data } = await list(`order_by=${sign}${field}&limit=60&offset=${offset}`);
            ids.push(...data.map((membership) => membership.public_user_data.user_id));
          }
          expect(new Set(ids).size).toBe(240);

          const found = ids.map((id) => members.find((person) => person.id === id)).filter((person) => !!person);
          const values = found.map(keyOf);
          const present = values.filter((value) => value !== null);
          expect(values.slice(0, present.length)).toEqual(present);
          expect(present).toEqual(present.toSorted((a, b) => compare(a, b) * (sign === "-" ? -1 : 1)));
        });
      }
    }
  });

  describe("filtered", () => {
    test("by one role and by several", async () => {
      await expect(idsOf("role=org:admin")).resolves.toEqual(idsWhere(({ role }) => role === "org:admin"));
      await expect(idsOf("role=org:admin&role=org:member")).resolves.toHaveLength(240);
      await expect(idsOf("role=org:nobody")).resolves.toEqual([]);
    });

    test("by users to include and to exclude", async () => {
      await expect(idsOf("user_id=northwind_3&user_id=%2Bnorthwind_4")).resolves.toEqual([
        "northwind_3",
        "northwind_4",
      ]);
      await expect(idsOf("user_id=+northwind_5")).resolves.toEqual(["northwind_5"]);
      await expect(idsOf("user_id=-northwind_5")).resolves.toEqual(idsWhere(({ id }) => id !== "northwind_5"));
      await expect(idsOf("user_id=northwind_3&user_id=northwind_4&user_id=-northwind_4")).resolves.toEqual([
        "northwind_3",
      ]);
      await expect(idsOf("user_id=contoso_1")).resolves.toEqual([]);
    });

    test("by whole addresses and usernames, in any letter case", async () => {
      await expect(idsOf("email_address=ADA.okafor@northwind.test")).resolves.toEqual(["northwind_0"]);
      await expect(idsOf("email_address=ada.okafor")).resolves.toEqual([]);
      await expect(idsOf("username=Ada.Okafor-northwind&username=diego.castellano-northwind")).resolves.toEqual([
        "northwind_0",
        "northwind_3",
      ]);
    });

    test("by parts of names, addresses and usernames apart", async () => {
      await expect(idsOf("name_query=ADA OK")).resolves.toEqual(["northwind_0"]);
      await expect(idsOf("name_query=northwind")).resolves.toEqual([]);
      await expect(idsOf("email_address_query=a.okafor@")).resolves.toEqual(
        idsWhere(({ emailAddress }) => emailAddress?.includes("a.okafor@") ?? false),
      );
      await expect(idsOf("username_query=okafor-")).resolves.toEqual(
        idsWhere(({ username }) => username?.includes("okafor-") ?? false),
      );
    });

    test("by when they became members, the moments themselves left out", async () => {
      const [before, after] = [members[10]?.joinedAt.getTime(), members[14]?.joinedAt.getTime()];
      await expect(idsOf(`created_at_before=${before}&created_at_after=${after}`)).resolves.toEqual(
        members.slice(11, 14).map(({ id }) => id),
      );
      await expect(idsOf("created_at_after=253402300799999")).resolves.toEqual([]);
      await expect(idsOf("created_at_before=0")).resolves.toEqual([]);
    });

    test("by all filters at once, sorted and paged", async () => {
      const admins = idsWhere(({ role, id }) => role === "org:admin" && id !== "northwind_0");
      const { data, total_count } = await list(
        "role=org:admin&user_id=-northwind_0&query=northwind&order_by=created_at&limit=2&offset=1",
      );
      expect(total_count).toBe(admins.length);
      expect(data.map((membership) => membership.public_user_data.user_id)).toEqual(admins.toReversed().slice(1, 3));
    });
  });

  describe("searched", () => {
    test.each([
      ["a first name in other letters", "ADA", (person: Person) => /ada/i.test(textOf(person))],
      ["first and last name together", "ada okafor", ({ id }: Person) => id === "northwind_0"],
      ["a part of an address", "okafor@north", (person: Person) => /okafor@north/.test(textOf(person))],
      ["a username", "ada.okafor-northwind", ({ id }: Person) => id === "northwind_0"],
      ["letters beyond ASCII in other case", "GARCÍA", ({ lastName }: Person) => lastName === "García"],
      ["Arabic", "الخطيب", ({ lastName }: Person) => lastName === "الخطيب"],
      ["Chinese", "欧阳", ({ lastName }: Person) => lastName === "欧阳"],
      ["a whole id", "northwind_7", (person: Person) => textOf(person).includes("northwind_7")],
      ["spaces around it", "  ada okafor ", ({ id }: Person) => id === "northwind_0"],
      ["nothing", "", () => true],
      ["nobody", "nobody at all", () => false],
    ])("for %s", async (_what, query, isFound) => {
      await expect(idsOf(`query=${encodeURIComponent(query)}`)).resolves.toEqual(idsWhere(isFound));
    });

    test("for a membership's id", async () => {
      const { data } = await list("limit=1&offset=99");
      await expect(idsOf(`query=${data[0]?.id}`)).resolves.toEqual([data[0]?.public_user_data.user_id]);
    });

    test("finds no one by three letters of a random id", async () => {
      const { data } = await list("limit=1");
      await expect(idsOf(`query=${data[0]?.id.slice(0, 3)}`)).resolves.toEqual([]);
    });

    test("takes wildcards, commas and backslashes as they are", async () => {
      const odd = await addPerson({ first_name: "100%", last_name: "a_b\\c, d" });
      for (const query of ["100%", "a_b", "_b\\c", "b\\c,", "b\\c, d", "d, 100%"]) {
        await expect(idsOf(`query=${encodeURIComponent(query)}`)).resolves.toEqual([odd]);
      }
      for (const query of ["1%0", "a%c", "ada_okafor", "%", "_"]) {
        await expect(idsOf(`query=${encodeURIComponent(query)}&user_id=-${odd}`)).resolves.toEqual([]);
      }
      await send("DELETE", `/organizations/northwind/memberships/${odd}`);
    });
  });

  test("lists members without a user, nameless, at the end of every sort by name", async () => {
    const lost = await addPerson({ last_name: "Lost" });
    await connect(database).deleteFrom("roster_users").where("id", "=", lost).execute();
    const { data, total_count } = await list("limit=500&order_by=-last_name");
    expect(total_count).toBe(241);
    const found = data.find((membership) => membership.public_user_data.user_id === lost);
    expect(found?.public_user_data).toEqual({
      user_id: lost,
      first_name: null,
      last_name: null,
      image_url: "",
      has_image: false,
      identifier: null,
      username: null,
      profile_image_url: null,
      banned: false,
      deprovisioned: false,
    });
    await expect(idsOf(`query=${lost}`)).resolves.toEqual([lost]);
    await send("DELETE", `/organizations/northwind/memberships/${lost}`);
  });

  const found = (filter: unknown) => idsOf(`public_metadata=${encodeURIComponent(JSON.stringify(filter))}`);
  const values = (key: string) =>
    send("GET", `/organizations/northwind/membership_metadata_values?key=${encodeURIComponent(key)}`);

  test("filters by public metadata of any shape, and refuses what is no filter", async () => {
    const held: Readonly<Record<string, unknown>>[] = [
      { department: "Sales", level: 1, 'it\'s "50%" {}': true },
      { department: ["Sales", "Ops"], level: "1" },
      { department: [["Sales"]], level: null },
      { department: { Sales: 1 } },
    ];
    const ids = members.slice(0, held.length).map(({ id }) => id);
    for (const [index, public_metadata] of held.entries()) {
      await send("PATCH", `/organizations/northwind/memberships/${ids[index]}/metadata`, { public_metadata });
    }
    expect(await found({ department: "Sales" })).toEqual([ids[0], ids[1]]);
    expect(await found({ department: ["Ops", "Legal"] })).toEqual([ids[1]]);
    expect(await found({ level: [1] })).toEqual([ids[0]]);
    expect(await found({ level: ["1"], department: ["Ops"] })).toEqual([ids[1]]);
    expect(await found({ level: [1], department: ["Ops"] })).toEqual([]);
    expect(await found({ 'it\'s "50%" {}': [true] })).toEqual([ids[0]]);
    expect(await found({ department: ["' or true --", "%"] })).toEqual([]);
    expect(await found({})).toHaveLength(members.length);

    const bad = ["", "Sales", "[]", "null", '"Sales"', '{"a":null}', '{"a":{}}', '{"a":[["b"]]}', '{"":["b"]}'];
    const worse = [
      '{"__proto__":["b"]}',
      '{"a":"\\u0000"}',
      '{"a":12345678901234567890}',
      `{"a":[${"1,".repeat(100)}1]}`,
    ];
    const tooMany = JSON.stringify(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`k${index}`, 1])));
    for (const filter of [...bad, ...worse, tooMany]) {
      const path = `/organizations/northwind/memberships?public_metadata=${encodeURIComponent(filter)}`;
      expect([filter, outcomeOf(await send("GET", path))]).toEqual([
        filter,
        "422 form_param_value_invalid public_metadata",
      ]);
    }

    expect((await values("department")).body).toEqual({ data: ["Ops", "Sales"], total_count: 2 });
    expect((await values("level")).body).toEqual({ data: ["1", 1], total_count: 2 });
    expect((await values("constructor")).body).toEqual({ data: [], total_count: 0 });
    expect(outcomeOf(await values(""))).toBe("422 form_param_value_invalid key");
  });
});

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** What a search looks through, but for membership ids. */
const textOf = ({ id, firstName, lastName, emailAddress, username }: Person) =>
  [[firstName, lastName].filter(Boolean).join(" "), emailAddress, username, id].join("\n");
