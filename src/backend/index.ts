// The server entry, `roster-react/backend`: the contract served from an app's own Postgres.
export { clerkStore, type ClerkStoreOptions } from "./clerk/clerkStore.js";
export type { ClerkBackendClient } from "./clerk/ClerkBackendClient.js";
export { createBackend, type Backend, type BackendOptions, type StoreBackendOptions } from "./createBackend.js";
export type { InvitationMail } from "./createMailer.js";
export type { Database } from "./database.js";
export type { HeldRole, MayGrant } from "./grants.js";
export type { MayAdd } from "./mayAdd.js";
export { migrate } from "./migrate.js";
export type { Store } from "./store.js";
