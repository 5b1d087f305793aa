import { describe, expect, test } from "vitest";
import { clerkScene } from "../../support/clerk/clerkScene.js";
import { createClerkBackend } from "../../support/clerk/createClerkBackend.js";
import { asNobody, asUser, outcomeOf, type Send } from "../../support/testBackend.js";

const scene = clerkScene();

describe("who may do what is judged before Clerk is asked to do it", () => {
  test("no request without credentials reaches Clerk", async () => {
    const { root, asked, backend } = scene();
    expect(outcomeOf(await asNobody(backend)("GET", `${root}/memberships`))).toBe("401 authentication_invalid");
    expect(asked()).toEqual([]);
  });

  test("who is no member is told so, of organizations that do not exist too", async () => {
    const { root, person, backend } = scene();
    const stranger = asUser(backend, "elsewhere_0");
    for (const path of ["", "/memberships", "/viewer", "/roles", "/invitations"]) {
      expect(outcomeOf(await stranger("GET", root + path))).toBe("403 not_a_member_in_organization");
      expect(outcomeOf(await stranger("GET", `/organizations/none${path}`))).toBe("403 not_a_member_in_organization");
    }
    // A user whom a sign would exclude, or whose id has the same prefix.
    for (const userId of [`-${person(1)}`, `+${person(0)}`, "org", ""]) {
      expect((await asUser(backend, userId)("GET", `${root}/viewer`)).status).toBeGreaterThanOrEqual(401);
    }
  });

  test("a member who may not manage reads members, and Clerk is asked for nothing else", async () => {
    const { root, person, asked, backend, network } = scene();
    const member = asUser(backend, person(1));
    expect(outcomeOf(await member("GET", `${root}/memberships`))).toBe("200");
    network.requests.length = 0;
    const attempts: [Parameters<Send>[0], string, unknown?][] = [
      ["POST", "/memberships", { user_id: "elsewhere_1", role: "org:member" }],
      ["PATCH", `/memberships/${person(1)}`, { role: "org:admin" }],
      ["DELETE", `/memberships/${person(2)}`],
      ["PATCH", `/memberships/${person(1)}/metadata`, { public_metadata: { a: 1 } }],
      ["POST", "/invitations", { email_address: "a@x.test", role: "org:member" }],
      ["POST", "/invitations/bulk", [{ email_address: "a@x.test", role: "org:member" }]],
      ["POST", "/invitation_batches", { email_addresses: ["a@x.test"], role: "org:member" }],
      ["GET", "/invitations"],
      ["GET", "/invitations/inv_1"],
      ["POST", "/invitations/inv_1/revoke"],
      ["POST", "/invitations/inv_1/resend"],
    ];
    for (const [method, path, body] of attempts) {
      expect(outcomeOf(await member(method, root + path, body))).toBe("403 missing_organization_permission");
    }
    expect(new Set(asked())).toEqual(new Set(["GET /memberships"]));
  });

  test("members who are banned or deprovisioned do nothing, and Clerk is asked for nothing else", async () => {
    const { root, person, asked, backend, database, network } = scene();
    for (const [index, column] of ["banned", "deprovisioned"].entries()) {
      await database.query(`update roster_users set ${column} = true where id = $1`, [person(index)]);
      network.requests.length = 0;
      const attempts: [Parameters<Send>[0], string, unknown?][] = [
        ["GET", "/memberships"],
        ["GET", "/viewer"],
        ["DELETE", "/viewer"],
        ["POST", "/invitations", { email_address: "a@x.test", role: "org:member" }],
        ["DELETE", `/memberships/${person(5)}`],
      ];
      for (const [method, path, body] of attempts) {
        const outcome = outcomeOf(await asUser(backend, person(index))(method, root + path, body));
        expect(outcome, `${column}: ${method} ${path}`).toBe("403 user_deactivated");
      }
      expect(new Set(asked())).toEqual(new Set(["GET /memberships"]));
    }
  });

  test("users send neither private metadata, nor another page, nor another name", async () => {
    const { root, admin, person, asked } = scene();
    const invitation = { email_address: "a@x.test", role: "org:member" };
    const cases: [Parameters<Send>[0], string, object, string][] = [
      [
        "POST",
        "/memberships",
        { user_id: "elsewhere_1", role: "org:member", private_metadata: {} },
        "private_metadata",
      ],
      ["PATCH", `/memberships/${person(1)}/metadata`, { private_metadata: { a: 1 } }, "private_metadata"],
      ["POST", "/invitations", { ...invitation, private_metadata: {} }, "private_metadata"],
      ["POST", "/invitations", { ...invitation, redirect_url: "https://evil.test" }, ""],
      ["POST", "/invitations", { ...invitation, inviter_user_id: person(1) }, ""],
      ["POST", "/invitations/inv_1/revoke", { requesting_user_id: person(1) }, ""],
    ];
    for (const [method, path, body, parameter] of cases) {
      const outcome = `403 missing_organization_permission ${parameter}`.trim();
      expect(outcomeOf(await admin(method, root + path, body))).toBe(outcome);
    }
    expect(new Set(asked())).toEqual(new Set(["GET /memberships"]));
  });

  test("a caller cannot give or take permissions that they lack, unless the app allows it", async () => {
    const { database, root, person, organizationFor, backend } = scene();
    await database.exec(`
      insert into roster_roles (key, name) values ('org:lead', 'Lead') on conflict do nothing;
      insert into roster_role_permissions (role, permission) values
        ('org:lead', 'org:sys_memberships:read'), ('org:lead', 'org:sys_memberships:manage') on conflict do nothing;
      update roster_memberships set role = 'org:lead' where user_id = '${person(1)}'`);
    const lead = asUser(backend, person(1));
    const refused = "403 missing_organization_permission role";
    const cases: [Parameters<Send>[0], string, unknown?][] = [
      ["POST", "/memberships", { user_id: "elsewhere_1", role: "org:admin" }],
      ["PATCH", `/memberships/${person(2)}`, { role: "org:admin" }],
      ["PATCH", `/memberships/${person(1)}`, { role: "org:admin" }],
      ["PATCH", `/memberships/${person(0)}`, { role: "org:member" }],
      ["DELETE", `/memberships/${person(0)}`],
      ["POST", "/invitations", { email_address: "a@x.test", role: "org:admin" }],
      ["POST", "/invitations/bulk", [{ email_address: "a@x.test", role: "org:admin" }]],
      ["POST", "/invitation_batches", { email_addresses: ["a@x.test"], role: "org:admin" }],
    ];
    for (const [method, path, body] of cases) expect(outcomeOf(await lead(method, root + path, body))).toBe(refused);
    expect(outcomeOf(await lead("PATCH", `${root}/memberships/${person(2)}`, { role: "org:none" }))).toBe(
      "404 resource_not_found role",
    );
    expect(outcomeOf(await lead("PATCH", `${root}/memberships/${person(2)}`, { role: "org:lead" }))).toBe("200");
    const roles = await organizationFor(1).getRoles();
    expect(Object.fromEntries(roles.data.map(({ key, isGrantable }) => [key, isGrantable]))).toEqual({
      "org:admin": false,
      "org:member": true,
      "org:lead": true,
    });
    expect(roles.data.find(({ key }) => key === "org:lead")?.permissions).toMatchObject([
      { type: "system" },
      { type: "system" },
    ]);

    const lenient = await createClerkBackend(database, { mayGrant: ({ role }) => role === "org:lead" });
    const promotion = { role: "org:admin" };
    expect(
      outcomeOf(await asUser(lenient.backend, person(1))("PATCH", `${root}/memberships/${person(2)}`, promotion)),
    ).toBe("200");
    expect(
      outcomeOf(await asUser(lenient.backend, person(0))("PATCH", `${root}/memberships/${person(3)}`, promotion)),
    ).toBe(refused);
    await lenient.close();
  });

  test("an id that would lead Clerk's client to another address is none", async () => {
    const { organizationId, root, admin, person, asked, network } = scene();
    const before = (await admin("GET", `${root}/memberships?limit=500`)).body;
    network.requests.length = 0;
    const ids = ["%2Fmetadata", "%3Fa", "%23a", "%2F..", "%252Fa", "%20", "%5Ca"].map((end) => person(1) + end);
    for (const id of [...ids, "%2E%2E", "..%2F.."]) {
      for (const [method, body] of [["PATCH", { role: "org:admin" }], ["DELETE"]] as const) {
        const { status } = await admin(method, `${root}/memberships/${id}`, body);
        expect(status, `${method} ${id}`).toBe(404);
      }
      expect((await admin("GET", `/organizations/${organizationId}${id}/viewer`)).status).toBe(404);
      expect((await admin("POST", `${root}/invitations/${id}/revoke`)).status).toBe(404);
    }
    expect(asked()).toEqual([]);
    expect((await admin("GET", `${root}/memberships?limit=500`)).body).toEqual(before);
  });
});
