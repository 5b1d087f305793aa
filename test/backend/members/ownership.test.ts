import { beforeAll, describe, expect, test } from "vitest";
import { listOf, membershipAnswer } from "../../../src/backend/http/answers.js";
import { ENGINES } from "../../support/database/databases.js";
import { seededBackend } from "../../support/seededBackend.js";
import { outcomeOf, type Send } from "../../support/testBackend.js";

const NEEDED = "400 organization_minimum_permissions_needed";
const NOT_PERMITTED = "403 missing_organization_permission";
const NOT_A_MEMBER = "403 not_a_member_in_organization";

describe.each(ENGINES)("the last administrator on $name", (engine) => {
  const scene = seededBackend(engine, { count: 6 });
  const { server, as, idOf } = scene;
  beforeAll(async () => {
    const manage = ["org:sys_memberships:manage", "org:sys_memberships:read"];
    await server("POST", "/organization_roles", { key: "org:lead", name: "Lead", permissions: manage });
  });

  const transfer = async (from: number, to: number) =>
    outcomeOf(await as(from)("POST", `${scene.root}/transfer`, { user_id: idOf(to) }));
  const leave = async (index: number) => outcomeOf(await as(index)("DELETE", `${scene.root}/viewer`));
  const give = async (send: Send, index: number, role: string) =>
    outcomeOf(await send("PATCH", `${scene.root}/memberships/${idOf(index)}`, { role }));

  /** The roles of all members, by their numbers. */
  async function roles(): Promise<Record<string, string>> {
    const { data } = listOf(membershipAnswer).parse((await server("GET", `${scene.root}/memberships`)).body);
    return Object.fromEntries(
      data.map(({ public_user_data, role }) => [public_user_data.user_id.slice(scene.organizationId.length + 1), role]),
    );
  }
  const holdersOf = async (wanted: string) =>
    Object.entries(await roles()).flatMap(([index, role]) => (role === wanted ? index : []));

  describe("transfers", () => {
    test("by swapping roles with another member", async () => {
      const answer = await as(0)("POST", `${scene.root}/transfer`, { user_id: idOf(2) });
      expect(outcomeOf(answer)).toBe("200");
      expect(membershipAnswer.parse(answer.body)).toMatchObject({
        role: "org:admin",
        role_name: "Admin",
        public_user_data: { user_id: idOf(2) },
      });
      expect(await roles()).toMatchObject({ 0: "org:member", 1: "org:member", 2: "org:admin" });
      expect(await transfer(0, 1)).toBe(NOT_PERMITTED);
      expect(await transfer(2, 0)).toBe("200");
    });

    test("to another member", async () => {
      expect(await transfer(0, 0)).toBe("422 form_param_value_invalid user_id");
      expect(await transfer(0, 99)).toBe("404 resource_not_found user_id");
      expect(await transfer(1, 2)).toBe(NOT_PERMITTED);
      expect(outcomeOf(await as(0)("POST", `${scene.root}/transfer`))).toBe("422 form_param_missing user_id");
      expect(outcomeOf(await as(0)("POST", `${scene.root}/transfer`, { user_id: null, role: "org:admin" }))).toBe(
        "422 form_param_nil user_id, form_param_unknown role",
      );
      expect(outcomeOf(await server("POST", `${scene.root}/transfer`, { user_id: idOf(1) }))).toBe(NOT_A_MEMBER);
      expect(await holdersOf("org:admin")).toEqual(["0"]);
    });

    test("but takes no role that they could not give", async () => {
      await give(server, 1, "org:lead");
      expect(await transfer(1, 0)).toBe(`${NOT_PERMITTED} role`);
      expect(await transfer(1, 2)).toBe("200");
      expect(await transfer(0, 2)).toBe("200");
      expect(await roles()).toMatchObject({ 0: "org:lead", 1: "org:member", 2: "org:admin" });
    });

    test("to an equal, which changes nothing", async () => {
      await give(server, 1, "org:admin");
      expect(await transfer(0, 1)).toBe("200");
      expect(await holdersOf("org:admin")).toEqual(["0", "1"]);
    });

    test("once, when two are asked for at once", async () => {
      for (let round = 0; round < 5; round++) {
        const [owner = ""] = await holdersOf("org:admin");
        const [first = 0, second = 0] = [0, 1, 2].filter((index) => index !== Number(owner));
        const outcomes = await Promise.all([transfer(Number(owner), first), transfer(Number(owner), second)]);
        expect(outcomes.toSorted()).toEqual(["200", NOT_PERMITTED]);
        expect(await holdersOf("org:admin")).toEqual([String(outcomes[0] === "200" ? first : second)]);
      }
    });
  });

  describe("leaving", () => {
    test("is for any member, and answers the membership that ended", async () => {
      const left = membershipAnswer.parse((await as(3)("DELETE", `${scene.root}/viewer`)).body);
      expect(left).toMatchObject({
        role: "org:member",
        public_user_data: { user_id: idOf(3) },
        organization: { members_count: 5 },
      });
      expect(await leave(3)).toBe(NOT_A_MEMBER);
      expect(Object.keys(await roles())).not.toContain("3");
      expect(outcomeOf(await server("DELETE", `${scene.root}/viewer`))).toBe(NOT_A_MEMBER);
    });

    test("is refused to the only one who manages, until another does", async () => {
      expect(await leave(0)).toBe(NEEDED);
      expect(await transfer(0, 1)).toBe("200");
      expect(await leave(0)).toBe("200");
      expect(await leave(1)).toBe(NEEDED);
    });
  });

  test("one always remains, whatever all of them do at once", async () => {
    for (let round = 0; round < 5; round++) {
      for (const index of [1, 2, 3]) await give(server, index, index === 3 ? "org:lead" : "org:admin");
      await Promise.all([
        leave(0),
        leave(1),
        leave(2),
        transfer(3, 4),
        transfer(1, 5),
        give(server, 3, "org:member"),
        give(as(2), 0, "org:member"),
        give(as(0), 2, "org:member"),
        server("DELETE", `${scene.root}/memberships/${idOf(2)}`),
        as(1)("DELETE", `${scene.root}/memberships/${idOf(0)}`),
      ]);
      const managers = [...(await holdersOf("org:admin")), ...(await holdersOf("org:lead"))];
      expect(managers.length).toBeGreaterThan(0);
      for (const index of [0, 1, 2, 3, 4, 5]) {
        await server("POST", `${scene.root}/memberships`, { user_id: idOf(index), role: "org:admin" });
        await give(server, index, "org:admin");
      }
      for (const index of [1, 2, 3, 4, 5]) await give(server, index, "org:member");
    }
  });

  test("one remains when all leave at once", async () => {
    for (const index of [1, 2, 3, 4, 5]) await give(server, index, "org:admin");
    const outcomes = await Promise.all([0, 1, 2, 3, 4, 5].map(leave));
    expect(outcomes.toSorted()).toEqual(["200", "200", "200", "200", "200", NEEDED]);
    expect(await holdersOf("org:admin")).toHaveLength(1);
  });
});
