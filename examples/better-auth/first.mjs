// Creates the tables and an organization with two members. Run it once, while the server is stopped.
import { randomBytes } from "node:crypto";
import { appendFileSync } from "node:fs";
import { getMigrations } from "better-auth/db/migration";

process.env.BETTER_AUTH_SECRET = randomBytes(32).toString("hex");
const { auth, database } = await import("./auth.js");
const { runMigrations } = await getMigrations(auth.options);
await runMigrations();

const signUp = async (name, email) =>
  (await auth.api.signUpEmail({ body: { name, email, password: "northwind" } })).user.id;
const ada = await signUp("Ada Berg", "ada@x.test");
const bram = await signUp("Bram Almeida", "bram@x.test");
const northwind = await auth.api.createOrganization({ body: { name: "Northwind", slug: "northwind", userId: ada } });
await auth.api.addMember({ body: { organizationId: northwind.id, userId: bram, role: "member" } });
await database.close();

appendFileSync(".env.local", `BETTER_AUTH_SECRET=${process.env.BETTER_AUTH_SECRET}\n`);
