import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { Pool } from "pg";
import { createMeasured } from "./measure.js";

/** The two that are compared: the backend, and what one would write by hand for this page alone. */
export type Contender = "backend" | "bare";

// One statement for a page's rows: who calls is not looked up, and nothing is counted.
const PAGE = `select m.id, m.organization_id, m.role, m.public_metadata, m.created_at, m.updated_at, m.user_id,
    r.name as role_name,
    array(select permission from roster_role_permissions where role = m.role order by permission) as permissions,
    u.first_name, u.last_name, u.username, u.email_address, u.phone_number, u.image_url, u.banned, u.deprovisioned,
    o.name, o.slug, o.image_url as organization_image_url, o.max_allowed_memberships,
    o.public_metadata as organization_metadata, o.created_by, o.created_at as organization_created_at,
    o.updated_at as organization_updated_at
  from roster_memberships as m
    join roster_organizations as o on o.id = m.organization_id
    join roster_roles as r on r.key = m.role
    left join roster_users as u on u.id = m.user_id
  where m.organization_id = $1 order by m.created_at desc, m.id desc limit $2 offset $3`;

/** Answers `/v1/organizations/:id/memberships`, newest first. */
function createBare(pool: Pool): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://roster.test");
    const id = url.pathname.split("/")[3];
    const values = [id, Number(url.searchParams.get("limit")), Number(url.searchParams.get("offset"))];
    pool.query<Record<string, unknown>>(PAGE, values).then(
      ({ rows }) => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ data: rows.map(toAnswer) }));
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
}

const toAnswer = (row: Record<string, unknown>) => ({
  id: row["id"],
  object: "organization_membership",
  role: row["role"],
  role_name: row["role_name"],
  permissions: row["permissions"],
  public_metadata: row["public_metadata"],
  organization: {
    id: row["organization_id"],
    object: "organization",
    name: row["name"],
    slug: row["slug"],
    image_url: row["organization_image_url"] ?? "",
    has_image: Boolean(row["organization_image_url"]),
    max_allowed_memberships: row["max_allowed_memberships"],
    admin_delete_enabled: true,
    public_metadata: row["organization_metadata"],
    created_by: row["created_by"],
    created_at: Number(row["organization_created_at"]),
    updated_at: Number(row["organization_updated_at"]),
  },
  public_user_data: {
    user_id: row["user_id"],
    first_name: row["first_name"],
    last_name: row["last_name"],
    image_url: row["image_url"] ?? "",
    has_image: Boolean(row["image_url"]),
    identifier: row["email_address"] ?? row["username"] ?? row["phone_number"],
    username: row["username"],
    profile_image_url: row["image_url"],
    banned: row["banned"],
    deprovisioned: row["deprovisioned"],
  },
  created_at: Number(row["created_at"]),
  updated_at: Number(row["updated_at"]),
});

/** Serves a contender on a free port until the parent process ends it. Answers the port. */
export async function serve(contender: Contender, host: string, database: string): Promise<number> {
  const pool = new Pool({ host, user: "postgres", database, max: 10 });
  let server: ServerType;
  if (contender === "bare") server = createBare(pool);
  else {
    const backend = createMeasured(pool);
    await backend.ready();
    server = createAdaptorServer({ fetch: backend.fetch });
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  return address.port;
}
