import type { Role } from "./records.js";

/** Whether the viewer may not give a role, and so not take it away from others either. */
export const isUngrantable = (role: string, roles: readonly Role[] | undefined): boolean =>
  roles?.some(({ key, isGrantable }) => key === role && isGrantable === false) ?? false;
