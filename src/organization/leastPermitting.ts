import type { Role } from "./records.js";

/** The role that permits least, of those that the viewer may give: the safe one to begin with. */
export const leastPermitting = (roles: readonly Role[] = []): Role | undefined =>
  roles
    .filter(({ isGrantable }) => isGrantable !== false)
    .toSorted((a, b) => a.permissions.length - b.permissions.length)[0];
