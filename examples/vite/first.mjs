// Creates an organization with two members. Run it once, while the server is stopped.
import { randomBytes } from "node:crypto";
import { appendFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { createBackend } from "roster-react/backend";

const database = new PGlite("./roster-data");
const secretKey = randomBytes(32).toString("hex");
const backend = createBackend({ database, secretKey, authenticate: () => null });

async function create(path, values) {
  const headers = { authorization: `Bearer ${secretKey}`, "content-type": "application/json" };
  const body = JSON.stringify(values);
  const response = await backend.fetch(new Request(`http://localhost/v1${path}`, { method: "POST", headers, body }));
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()).id;
}

const ada = await create("/users", { first_name: "Ada", email_address: ["ada@x.test"] });
const northwind = await create("/organizations", { name: "Northwind", created_by: ada });
const bram = await create("/users", { first_name: "Bram", email_address: ["bram@x.test"] });
await create(`/organizations/${northwind}/memberships`, { user_id: bram, role: "org:member" });
await database.close();

appendFileSync(
  ".env.local",
  `ROSTER_SECRET_KEY=${secretKey}
ROSTER_USER=${ada}
ROSTER_ORGANIZATION=${northwind}
VITE_ROSTER_ORGANIZATION=${northwind}
`,
);
