import { lazyPart } from "../../lib/lazyPart.js";

/** What opens over members to change their groups, and to manage the groups themselves. */
export const groupDialogs = lazyPart(() => import("./groupDialogs.js"));
