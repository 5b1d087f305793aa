import type { Role } from "./records.js";

/** The role that permits least: the safe one to begin with. */
export const leastPermitting = (roles: readonly Role[] = []): Role | undefined =>
  roles.toSorted((a, b) => a.permissions.length - b.permissions.length)[0];
