// The server entry, `roster-react/backend`: the contract served from an app's own Postgres.
export { createBackend, type Backend, type BackendOptions } from "./createBackend.js";
export type { InvitationMail } from "./createMailer.js";
export type { Database } from "./database.js";
export type { HeldRole, MayGrant } from "./grants.js";
export { migrate } from "./migrate.js";
