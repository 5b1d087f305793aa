// The entry for apps on Better Auth, `roster-react/better-auth`.
export type { BetterAuthClient } from "./BetterAuthClient.js";
export { fromBetterAuth, type BetterAuthOrganization, type FromBetterAuthOptions } from "./fromBetterAuth.js";
export type { RoleDescription } from "./roles.js";
