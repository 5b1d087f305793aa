import { lazyPart } from "../../lib/lazyPart.js";

/** Mounts only the rows in sight. Until it is fetched, a long list shows its first rows. */
export const rowWindow = lazyPart(() => import("./RowWindow.js"));
