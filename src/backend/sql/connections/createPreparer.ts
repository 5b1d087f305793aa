import { sql } from "kysely";

const MARK = "/* planned each time */";

/**
 * Part of a statement whose plan depends on its values, such as one that searches: it is planned each time. All others are
 * planned once per connection, which is half of their cost and more.
 */
export const PLANNED_EACH_TIME = sql.raw(MARK);

/** Whether a statement is planned each time. */
export const isPlannedEachTime = (text: string): boolean => text.includes(MARK);

/** A statement for `pg`: with a name, it is prepared once per connection. */
interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

/** Decides which statements are prepared. */
export interface Preparer {
  readonly prepare: (text: string, values: readonly unknown[]) => Statement;
  /** Learns from a failed statement. @returns whether it would succeed as it is prepared from now on */
  readonly learn: (error: unknown) => boolean;
}

/** Statements are few; those with lists of many lengths are not prepared for long. */
const MOST_STATEMENTS = 300;
/** A statement with more values writes many rows, and is as long as they are many. */
const MOST_VALUES = 40;

/** Behind a pooler in transaction mode, another connection has the statement, or has it already. */
const OF_POOLERS = new Set(["26000", "42P05"]);
/** A migration has changed a table that a prepared statement reads. */
const OUTDATED = /^cached plan must not change result type/;

/**
 * Names statements by what they say, so that the same name is the same statement on every connection, also where a pooler
 * lets processes share them. A statement is prepared when it is sent for the second time.
 */
export function createPreparer(): Preparer {
  const names = new Map<string, string | undefined>();
  let isOn = true;
  let version = 0;

  async function nameOf(text: string) {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    const letters = [...new Uint8Array(digest).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0"));
    names.set(text, `roster_${letters.join("")}`);
  }

  return {
    prepare(text, values) {
      const isPlanned = values.length > 0 && values.length <= MOST_VALUES && !isPlannedEachTime(text);
      if (!isOn || !isPlanned) return { text, values };
      const name = names.get(text);
      if (name !== undefined) return { text, values, name: `${name}_${version}` };
      if (!names.has(text) && names.size < MOST_STATEMENTS) {
        names.set(text, undefined);
        void nameOf(text);
      }
      return { text, values };
    },
    learn(error) {
      if (!(error instanceof Error) || !("code" in error)) return false;
      if (OF_POOLERS.has(String(error.code))) {
        isOn = false;
        return true;
      }
      if (!OUTDATED.test(error.message)) return false;
      version += 1;
      return true;
    },
  };
}
