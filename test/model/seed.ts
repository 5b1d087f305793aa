import { spawnSync } from "node:child_process";

/** A number that changes with the commit; undefined outside of a git checkout. */
function seedOfCommit(): number | undefined {
  const { status, stdout } = spawnSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout.slice(0, 7), 16) : undefined;
}

/** Where random sequences start: `ROSTER_SEED`, else the commit. Undefined, and random, for `random` and without git. */
export function chooseSeed(): number | undefined {
  const wanted = process.env["ROSTER_SEED"];
  if (wanted === undefined) return seedOfCommit();
  return wanted === "random" ? undefined : Number(wanted);
}
