import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const MEMORY = "/dev/shm";
/** More than all servers of a run have at any time, in bytes. */
const ENOUGH = 6e9;

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, process.availableMemory()) > ENOUGH;
  } catch {
    return false;
  }
}

/** Where databases have their files: in memory if there is plenty, because a disk takes half of the time of their tests. */
export const DATA_FOLDER = process.platform === "linux" && hasRoom() ? MEMORY : tmpdir();
