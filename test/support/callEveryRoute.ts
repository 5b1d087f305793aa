import { z } from "zod";
import { invitationAnswer, membershipAnswer, membershipRequestAnswer } from "../../src/backend/http/answers.js";
import type { Backend } from "../../src/backend/createBackend.js";
import { sql } from "kysely";
import { MEMBERSHIP_ORDER_FIELDS } from "../../src/organization/fields.js";
import { connect, type Database } from "../../src/backend/sql/database.js";
import { must } from "./must.js";
import { seedOrganization } from "./database/seed.js";
import { seedEvents } from "./database/seedEvents.js";
import { readEvents } from "./eventReader.js";
import { routeOf } from "./routeOf.js";
import { asServer, asUser, outcomeOf, sender, type Method, type Send } from "./testBackend.js";

const withId = z.object({ id: z.string() });
const listed = z.object({ data: z.array(withId) });

/** Of members: each has SQL of its own. */
const FILTERS = [
  "role=org:member",
  "role=org:member&order_by=first_name",
  "user_id=ID_1&user_id=-ID_2",
  "email_address=nobody@x.test",
  "username=nobody",
  "query=Ada Okafor",
  "query=ada@münchen.test",
  "query=orgmem_1234",
  "name_query=Ada",
  "email_address_query=ada@x.test",
  "username_query=ada",
  "created_at_before=1790000000000&created_at_after=1",
  "status=active",
  "status=inactive&status=expired&role=org:member&order_by=last_name",
  "expires_at_before=1790000000000",
  'public_metadata={"department":["Sales"]}',
  "managed_by=Okta&managed_by=",
  "last_active_at_before=1790000000000",
  "last_active_at_before=1790000000000&order_by=last_active_at",
  "two_factor=disabled&two_factor=enabled",
  "sign_in_method=saml&order_by=-last_active_at",
  "role=org:member&order_by=last_active_at",
  ...MEMBERSHIP_ORDER_FIELDS.flatMap((field) => [`order_by=${field}`, `order_by=-${field}&limit=2&offset=1`]),
  "group_id=none",
  ...["created_at", "first_name", "last_name", "email_address", "phone_number", "username"].flatMap((field) => [
    `order_by=${field}`,
    `order_by=-${field}&limit=2&offset=1`,
  ]),
];

const LISTS = [
  "/invitations",
  "/invitations?status=pending&order_by=email_address",
  "/invitations?status=expired&status=accepted",
  "/invitations?query=ada",
  "/membership_requests",
  "/membership_requests?status=pending",
  "/membership_requests?query=ada",
  "/events",
  "/events?limit=2&offset=2",
  "/events?type=member_added",
  "/events?user_id=ID_1&actor_id=ID_0&created_at_before=1790000000000",
  "/membership_metadata_values?key=department",
  "/membership_sources",
  "/people",
  "/people?query=ada&limit=3&offset=1",
  "/people?kind=member&kind=request&status=active",
  "/roles",
  "/groups",
  "/groups?query=sales",
];

/**
 * Uses an organization as a whole API can be used: each route, each list by each filter and in each order.
 *
 * @param organizationId of a new organization, which it makes
 * @returns the routes that answered 200, as in `routeNames`
 * @throws Error when a request is refused.
 */
export async function callEveryRoute(
  backend: Backend,
  database: Database,
  organizationId: string,
  { hasEvents = true } = {},
): Promise<ReadonlySet<string>> {
  const members = await seedOrganization(database, { organizationId, count: 6, invitations: 10, requests: 4 });
  await seedEvents(database, organizationId, members, 5);
  const root = `/organizations/${organizationId}`;
  const idOf = (index: number) => `${organizationId}_${index}`;
  const called = new Set<string>();

  async function call(send: Send, method: Method, path: string, body?: unknown): Promise<unknown> {
    const answer = await send(method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${outcomeOf(answer)}`);
    called.add(must(routeOf(method, path)));
    return answer.body;
  }
  const server = asServer(backend);
  const [ada, bram, chiara] = [0, 1, 2].map((index) => asUser(backend, idOf(index)));
  const get = (path: string) => call(must(ada), "GET", path.replaceAll("ID", organizationId));

  for (const filter of FILTERS) await get(`${root}/memberships?${filter}`);
  for (const list of LISTS) await get(root + list);
  await get(root);
  await get(`${root}/viewer`);

  const key = `org:${organizationId.toLowerCase().replaceAll(/\W/g, "_")}`;
  const permission = await idFrom(
    call(server, "POST", "/organization_permissions", { key: `${key}:read`, name: "Read" }),
  );
  await call(server, "GET", "/organization_permissions");
  await call(server, "POST", "/organization_roles", {
    key,
    name: "Own",
    permissions: [permission, "org:sys_memberships:manage"],
  });
  await call(server, "GET", "/organization_roles");
  await call(server, "PATCH", `/organization_roles/${key}`, { permissions: [] });
  await call(server, "DELETE", `/organization_roles/${key}`);
  await call(server, "DELETE", `/organization_permissions/${permission}`);

  const address = `new@${organizationId.toLowerCase().replaceAll(/\W/g, "-")}.test`;
  const user = await idFrom(call(server, "POST", "/users", { first_name: "New", email_address: [address] }));
  await call(server, "GET", `/users/${user}`);
  const own = await idFrom(call(server, "POST", "/organizations", { name: "Other", created_by: user }));
  await call(server, "GET", `/users/${user}/organization_memberships`);
  await call(server, "GET", "/organization_memberships?limit=2&order_by=-first_name");

  await call(must(ada), "PATCH", `${root}/memberships/${idOf(1)}`, { role: "org:admin" });
  await call(must(ada), "PATCH", `${root}/memberships/${idOf(1)}/metadata`, {
    public_metadata: { department: "Sales" },
  });
  for (const managed of [{ status: { name: "Okta", url: "https://okta.test" } }, {}]) {
    await call(server, "PUT", `${root}/memberships/${idOf(1)}/managed`, managed);
  }
  await call(must(ada), "POST", `${root}/transfer`, { user_id: idOf(2) });
  await call(must(chiara), "POST", `${root}/transfer`, { user_id: idOf(0) });

  const group = await idFrom(call(must(ada), "POST", `${root}/groups`, { name: "Sales" }));
  await call(server, "PATCH", `${root}/groups/${group}`, { name: "Support", managed_by: null });
  await call(must(ada), "POST", `${root}/groups/${group}/member_additions`, { user_ids: [idOf(2), idOf(3)] });
  await call(must(ada), "POST", `${root}/groups/${group}/member_removals`, { user_ids: [idOf(2)] });
  await get(`${root}/memberships?group_id=${group}`);
  await call(must(ada), "DELETE", `${root}/memberships/${idOf(3)}`);
  const added = { user_id: idOf(3), role: "org:member", group_ids: [group] };
  await call(must(ada), "POST", `${root}/memberships`, added);
  await call(must(ada), "DELETE", `${root}/groups/${group}`);
  for (const step of ["deactivate", "reactivate"]) {
    await call(must(ada), "POST", `${root}/memberships/${idOf(3)}/${step}`);
  }
  await call(must(ada), "PATCH", `${root}/memberships/${idOf(3)}/expiry`, { expires_at: Date.now() + 3_600_000 });
  await call(must(bram), "DELETE", `${root}/viewer`);

  const invited = await call(must(ada), "POST", `${root}/invitations`, { email_address: address, role: "org:member" });
  const { id, url } = invitationAnswer.parse(invited);
  await call(must(ada), "GET", `${root}/invitations/${id}`);
  const resent = await call(must(ada), "POST", `${root}/invitations/${id}/resend`, {});
  const ticket = new URL(must(invitationAnswer.parse(resent).url ?? url)).searchParams.get("invitation_ticket");
  membershipAnswer.parse(await call(asUser(backend, user), "POST", "/invitation_acceptances", { ticket }));
  const others = [`first-${address}`, `second-${address}`, `third-${address}`];
  await call(
    must(ada),
    "POST",
    `${root}/invitations/bulk`,
    others.slice(0, 1).map((email_address) => ({ email_address, role: "org:member" })),
  );
  await call(must(ada), "POST", `${root}/invitation_batches`, { email_addresses: others, role: "org:member" });
  const expired = await idOfFirst(get(`${root}/invitations?status=expired`));
  await call(must(ada), "POST", `${root}/invitations/${expired}/resend`, {});
  await call(server, "POST", `${root}/invitations/${expired}/revoke`, { requesting_user_id: idOf(0) });

  const asker = asUser(backend, idOf(1));
  await call(asker, "POST", `${root}/viewer/membership_request`);
  await call(asker, "DELETE", `${root}/viewer/membership_request`);
  const request = membershipRequestAnswer.parse(await call(asker, "POST", `${root}/viewer/membership_request`)).id;
  for (const step of ["reject", "reopen", "accept"]) {
    await call(must(ada), "POST", `${root}/membership_requests/${request}/${step}`, step === "accept" ? {} : undefined);
  }

  const keyed = (name: string) => sender(backend, { "x-roster-user": idOf(0), "idempotency-key": name });
  const updates = [{ user_id: idOf(4), role: "org:admin" }];
  for (const name of ["many", "many"]) await call(keyed(name), "POST", `${root}/membership_updates`, { updates });
  await call(keyed("removals"), "POST", `${root}/membership_removals`, { user_ids: [idOf(4)] });
  await call(must(ada), "POST", `${root}/memberships`, { user_id: idOf(4), role: "org:member" });

  // Rows that only an app's own SQL changes.
  await sql`update roster_users set first_name = 'Zoë' where id = ${idOf(4)}`.execute(connect(database));
  await get(`${root}/memberships?query=Zoë`);
  await sql`delete from roster_organizations where id = ${own}`.execute(connect(database));

  if (hasEvents) {
    const reader = await readEvents(backend, organizationId, { "x-roster-user": idOf(0) });
    if (reader.response.status !== 200) throw new Error(`The stream answered ${reader.response.status}.`);
    called.add("GET /organizations/:organization_id/changes");
    reader.leave();
  }
  return called;
}

const idFrom = async (answer: Promise<unknown>) => withId.parse(await answer).id;

const idOfFirst = async (answer: Promise<unknown>) => must(listed.parse(await answer).data[0]).id;

/** The first page of some lists of an organization, and its details. */
export const readSomeLists = (backend: Backend, organizationId: string): Promise<unknown[]> =>
  Promise.all(
    [
      "",
      "/memberships?order_by=first_name",
      "/memberships?query=ada",
      "/invitations",
      "/membership_requests",
      "/events",
    ].map(async (list) => (await asServer(backend)("GET", `/organizations/${organizationId}${list}`)).body),
  );
