import { OrganizationError } from "../../organization/OrganizationError.js";
import { unreachable } from "./clerkError.js";

/** A row that Clerk changes only through its own object. */
interface Decidable {
  readonly id: string;
  readonly updatedAt: Date;
}

/** Older rows are searched again. */
const MAX_SEEN = 1000;

/** Finds Clerk's objects by id: among those that were listed, else by reading the whole list. */
export function createFinder<T extends Decidable>(searchAll: () => AsyncIterable<T>) {
  const seen = new Map<string, T>();

  async function find(id: string): Promise<T> {
    const known = seen.get(id);
    if (known) return known;
    for await (const row of searchAll()) if (row.id === id) return row;
    throw new OrganizationError("This no longer exists. Reload and try again.", {
      code: "resource_not_found",
      status: 404,
    });
  }

  return {
    /** Turns a listed row into a record, and remembers the row. */
    remembering:
      <R>(toRecord: (row: T) => R) =>
      (row: T): R => {
        seen.set(row.id, row);
        const [oldest] = seen.keys();
        if (seen.size > MAX_SEEN && oldest !== undefined) seen.delete(oldest);
        return toRecord(row);
      },

    /** Changes the row with this id, and returns it. */
    async decide(id: string, decision: (row: T) => Promise<unknown>): Promise<T> {
      const row = await find(id);
      const before = row.updatedAt;
      await decision(row);
      // Clerk changes the object in place, and leaves it unchanged where no answer came.
      if (row.updatedAt === before) throw unreachable();
      return row;
    },
  };
}
