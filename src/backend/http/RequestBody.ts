import type { JsonObject } from "../../lib/isJsonObject.js";

/** The parameters of one call, or of many. */
export type RequestBody = JsonObject | JsonObject[];
