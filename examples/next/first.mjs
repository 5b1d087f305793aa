// Creates an organization with two members, a join request and a user to invite. Run it once, while the server is stopped.
import { randomBytes } from "node:crypto";
import { appendFileSync, writeFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { createBackend } from "roster-react/backend";

const database = new PGlite("./roster-data");
const secretKey = randomBytes(32).toString("hex");
let userId; // the signed-in user, in calls without the secret key
const backend = createBackend({ database, secretKey, authenticate: () => (userId ? { userId } : null) });

async function create(path, values, authorization = { authorization: `Bearer ${secretKey}` }) {
  const headers = { ...authorization, "content-type": "application/json" };
  const body = JSON.stringify(values);
  const response = await backend.fetch(new Request(`http://localhost/v1${path}`, { method: "POST", headers, body }));
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()).id;
}

const ada = await create("/users", { first_name: "Ada", email_address: ["ada@x.test"] });
const northwind = await create("/organizations", { name: "Northwind", created_by: ada });
const bram = await create("/users", { first_name: "Bram", email_address: ["bram@x.test"] });
await create(`/organizations/${northwind}/memberships`, { user_id: bram, role: "org:member" });

// Cleo requests to join, which only she can do herself. Dan can accept an invitation.
userId = await create("/users", { first_name: "Cleo", email_address: ["cleo@x.test"] });
await create(`/organizations/${northwind}/viewer/membership_request`, {}, {});
const dan = await create("/users", { first_name: "Dan", email_address: ["dan@x.test"] });
await backend.close();
await database.close();

appendFileSync(
  ".env.local",
  `ROSTER_SECRET_KEY=${secretKey}
ROSTER_USER=${ada}
ROSTER_ORGANIZATION=${northwind}
`,
);
writeFileSync(".env.dan.local", `ROSTER_USER=${dan}\n`);
