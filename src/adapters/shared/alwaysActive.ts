import type { Membership } from "../../organization/records.js";

/** Of memberships that neither can be deactivated nor end with time. */
export const ALWAYS_ACTIVE = { status: "active", expiresAt: null } as const satisfies Partial<Membership>;
