import { OrganizationError } from "../../organization/OrganizationError.js";
import { unreachable } from "./clerkError.js";

/** What Clerk can decide only by an object of its own. */
interface Decidable {
  readonly id: string;
  readonly updatedAt: Date;
}

/** Which are older is looked for again. */
const MOST_SEEN = 1000;

/** Finds Clerk's objects by their ids: those that were seen, and those that a search through all comes upon. */
export function createFinder<T extends Decidable>(searchAll: () => AsyncIterable<T>) {
  const seen = new Map<string, T>();

  async function find(id: string): Promise<T> {
    const known = seen.get(id);
    if (known) return known;
    for await (const row of searchAll()) if (row.id === id) return row;
    throw new OrganizationError("This is no longer there. Reload and try again.", {
      code: "resource_not_found",
      status: 404,
    });
  }

  return {
    /** A record of what a list has answered, which can be found from now on. */
    seeing:
      <R>(toRecord: (row: T) => R) =>
      (row: T): R => {
        seen.set(row.id, row);
        const [oldest] = seen.keys();
        if (seen.size > MOST_SEEN && oldest !== undefined) seen.delete(oldest);
        return toRecord(row);
      },

    /** Decides the one of that id, and answers it as it is then. */
    async decide(id: string, decision: (row: T) => Promise<unknown>): Promise<T> {
      const row = await find(id);
      const before = row.updatedAt;
      await decision(row);
      // Clerk changes the object in place, and leaves it as it was where no answer came.
      if (row.updatedAt === before) throw unreachable();
      return row;
    },
  };
}
