// The backend of the apps: an organization in memory, with Ada, its admin, and Bram. The cookie `session=ada` is Ada's.
import { createBackend } from "roster-react/backend";

const SECRET_KEY = "only-for-these-apps-only-for-these-apps";

const isAda = (request) => /(^|; )session=ada(;|$)/.test(request.headers.get("cookie") ?? "");

async function open() {
  let viewerId;
  const backend = createBackend({
    basePath: "/api/v1",
    secretKey: SECRET_KEY,
    authenticate: (request) => (isAda(request) ? { userId: viewerId } : null),
  });

  async function create(path, values) {
    const headers = { authorization: `Bearer ${SECRET_KEY}`, "content-type": "application/json" };
    const body = JSON.stringify(values);
    const response = await backend.fetch(
      new Request(`http://localhost/api/v1${path}`, { method: "POST", headers, body }),
    );
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()).id;
  }

  viewerId = await create("/users", { first_name: "Ada", last_name: "Berg", email_address: ["ada@x.test"] });
  const organizationId = await create("/organizations", { name: "Northwind", created_by: viewerId });
  const bram = await create("/users", { first_name: "Bram", last_name: "Almeida", email_address: ["bram@x.test"] });
  await create(`/organizations/${organizationId}/memberships`, { user_id: bram, role: "org:member" });
  return { fetch: backend.fetch, organizationId };
}

/** `{ fetch, organizationId }`; one a process, although Next loads this file more than once. */
export const openBackend = () => (globalThis.rosterAppsBackend ??= open());
