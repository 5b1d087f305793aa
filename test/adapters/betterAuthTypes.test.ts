import { createAuthClient } from "better-auth/client";
import { organizationClient } from "better-auth/client/plugins";
import { createAuthClient as createReactClient } from "better-auth/react";
import type { BetterAuthClient } from "../../src/adapters/betterAuth/BetterAuthClient.js";

export const a: BetterAuthClient = createAuthClient({ plugins: [organizationClient()] });
export const b: BetterAuthClient = createReactClient({ plugins: [organizationClient()] });
export const c: BetterAuthClient = createAuthClient({ plugins: [organizationClient()], fetchOptions: { throw: true } });
export const d: BetterAuthClient = createAuthClient({
  plugins: [organizationClient({ dynamicAccessControl: { enabled: true } })],
  fetchOptions: { throw: true },
});
