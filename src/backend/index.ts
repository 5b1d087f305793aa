// The server entry, `roster-react/backend`: the contract served from an app's own Postgres.
export { clerkStore, type ClerkStoreOptions } from "./clerk/clerkStore.js";
export type { ClerkBackendClient } from "./clerk/ClerkBackendClient.js";
export { createBackend, type Backend, type BackendOptions, type StoreBackendOptions } from "./createBackend.js";
export type { InvitationMail } from "./invitations/createMailer.js";
export type { Database } from "./sql/database.js";
export type { HeldRole, MayGrant } from "../organization/rules/mayGrant.js";
export type { Meter } from "./http/createMetrics.js";
export type { LimitRate, RateLimit } from "./http/createRateLimit.js";
export type { MayAdd } from "./http/mayAdd.js";
export { migrate } from "./sql/migrate.js";
export type { RequestSummary } from "./http/RequestSummary.js";
export type { Store } from "./http/store.js";
