// Before the tests in Node: the database that they start from.
import { ensureDump } from "./dump.mjs";

export async function setup() {
  await ensureDump();
}
