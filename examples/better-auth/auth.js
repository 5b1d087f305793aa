import { PGlite } from "@electric-sql/pglite";
import { betterAuth } from "better-auth";
import { organization } from "better-auth/plugins";
import { PGliteDialect } from "kysely";

export const database = new PGlite("./auth-data");

export const auth = betterAuth({
  // Vite's server in development, this one with the built app. Yours in production.
  baseURL: { allowedHosts: ["localhost:*"], protocol: "http", fallback: "http://localhost:5173" },
  secret: process.env.BETTER_AUTH_SECRET,
  database: { dialect: new PGliteDialect({ pglite: database }), type: "postgres" },
  emailAndPassword: { enabled: true },
  plugins: [organization({ membershipLimit: 1000, sendInvitationEmail: async () => {} })],
  advanced: { database: { defaultFindManyLimit: 10_000 } },
});
