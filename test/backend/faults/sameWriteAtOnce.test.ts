import { describe, expect, test } from "vitest";
import {
  invitationAnswer,
  listOf,
  membershipAnswer,
  membershipEventAnswer,
} from "../../../src/backend/http/answers.js";
import { EVERY_ENGINE } from "../../support/database/databases.js";
import { wrongCounts } from "../../support/faults/contents.js";
import { must } from "../../support/must.js";
import { seededBackend } from "../../support/seededBackend.js";
import { asUser, outcomeOf, PATIENT, type Send } from "../../support/testBackend.js";

const CLIENTS = 20;
const NEW = { role: "org:member" };

describe.each(EVERY_ENGINE)("twenty clients who send the same at once, on $name", (engine) => {
  const scene = seededBackend(engine, { count: 22 }, { timeouts: PATIENT });
  const { server } = scene;
  const addUser = async (id: string) => {
    await scene.database.query("insert into roster_users (id, email_address) values ($1, $2)", [id, `${id}@x.test`]);
    return id;
  };

  /** How often each outcome came. */
  async function sendAll(sends: readonly Send[], ...request: Parameters<Send>) {
    const answers = await Promise.all(sends.map((send) => send(...request)));
    const counts: Record<string, number> = {};
    for (const outcome of answers.map(outcomeOf)) counts[outcome] = (counts[outcome] ?? 0) + 1;
    expect(await wrongCounts(scene.database)).toEqual([]);
    return { counts, answers };
  }
  const servers = Array<Send>(CLIENTS).fill(server);

  /** How many events of a type there are. */
  const events = async (type: string) =>
    listOf(membershipEventAnswer).parse((await server("GET", `${scene.root}/events?type=${type}`)).body).total_count;

  test("add a user once", async () => {
    const user_id = await addUser(`${scene.organizationId}-new`);
    const { counts } = await sendAll(servers, "POST", `${scene.root}/memberships`, { ...NEW, user_id });
    expect(counts).toEqual({ "200": 1, "400 already_a_member_in_organization": CLIENTS - 1 });
    expect(await events("member_added")).toBe(1);
  });

  test("invite an address once", async () => {
    const address = { ...NEW, email_address: `guest@${scene.organizationId}.test` };
    const { counts } = await sendAll(servers, "POST", `${scene.root}/invitations`, address);
    expect(counts).toEqual({ "200": 1, "400 duplicate_record": CLIENTS - 1 });
    expect(await events("invitation_created")).toBe(1);
  });

  test("accept an invitation once, and all get the membership", async () => {
    const id = await addUser(`${scene.organizationId}-guest`);
    const address = { ...NEW, email_address: `${id}@x.test` };
    const { url } = invitationAnswer.parse((await server("POST", `${scene.root}/invitations`, address)).body);
    const ticket = new URL(must(url)).searchParams.get("invitation_ticket");
    const sends = Array<Send>(CLIENTS).fill(asUser(scene.backend, id));
    const { counts, answers } = await sendAll(sends, "POST", "/invitation_acceptances", { ticket });
    expect(counts).toEqual({ "200": CLIENTS });
    expect(new Set(answers.map(({ body }) => membershipAnswer.parse(body).id)).size).toBe(1);
    expect([await events("invitation_accepted"), await events("member_added")]).toEqual([1, 1]);
  });

  test("request to join once", async () => {
    const id = await addUser(`${scene.organizationId}-asking`);
    const sends = Array<Send>(CLIENTS).fill(asUser(scene.backend, id));
    const { counts } = await sendAll(sends, "POST", `${scene.root}/viewer/membership_request`);
    expect([counts, await events("request_created")]).toEqual([{ "200": CLIENTS }, 1]);
  });

  test("remove a member once", async () => {
    const { counts } = await sendAll(servers, "DELETE", `${scene.root}/memberships/${scene.idOf(3)}`);
    expect(counts).toEqual({ "200": 1, "404 resource_not_found": CLIENTS - 1 });
    expect(await events("member_removed")).toBe(1);
  });

  test("hand over ownership once", async () => {
    const sends = Array<Send>(CLIENTS).fill(scene.as(0));
    const { counts } = await sendAll(sends, "POST", `${scene.root}/transfer`, { user_id: scene.idOf(1) });
    expect(counts).toEqual({ "200": 1, "403 missing_organization_permission": CLIENTS - 1 });
    expect(await events("ownership_transferred")).toBe(1);
  });

  test("leave, as its administrators, but for the last", async () => {
    await scene.database.query("update roster_memberships set role = 'org:admin' where organization_id = $1", [
      scene.organizationId,
    ]);
    const sends = Array.from({ length: 22 }, (_, index) => scene.as(index));
    const { counts } = await sendAll(sends, "DELETE", `${scene.root}/viewer`);
    expect(counts).toEqual({ "200": 21, "400 organization_minimum_permissions_needed": 1 });
  });

  test("create one organization of a slug, one user of an address, one role of a key", async () => {
    const key = `o_${scene.organizationId.replaceAll("-", "_")}`;
    const organization = await sendAll(servers, "POST", "/organizations", {
      name: "New",
      slug: `new-${scene.organizationId}`,
    });
    expect(organization.counts).toEqual({ "200": 1, "422 form_param_value_invalid slug": CLIENTS - 1 });
    const user = await sendAll(servers, "POST", "/users", { email_address: [`one@${scene.organizationId}.test`] });
    expect(user.counts).toEqual({ "200": 1, "422 form_param_value_invalid email_address": CLIENTS - 1 });
    const role = await sendAll(servers, "POST", "/organization_roles", { key: `org:${key}`, name: "New" });
    expect(role.counts).toEqual({ "200": 1, "422 form_param_value_invalid key": CLIENTS - 1 });
  });
});
