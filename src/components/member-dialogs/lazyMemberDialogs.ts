import { lazyPart } from "../../lib/lazyPart.js";

/** What opens over members to change them: the list of roles, and the dialogs that ask before it is done. */
export const memberDialogs = lazyPart(() => import("./memberDialogs.js"));
