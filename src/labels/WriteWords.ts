import type { CountedText } from "./pluralIn.js";

/** The texts for the outcome of a write to a row. */
export interface WriteWords {
  /** @param detail the name of the role that the row has now, or of the group that it was added to or removed from */
  readonly done: (name: string, detail: string | undefined) => string;
  /** Like `done`, where the row no longer matches the list's filter. */
  readonly doneNoMatch?: (name: string, detail: string | undefined) => string;
  readonly doneCount: CountedText;
  /** Like `doneCount`, where the rows no longer match the list's filter. */
  readonly doneCountNoMatch?: CountedText;
  readonly failed: (name: string) => string;
  /** The row no longer exists, so the write can't be sent again. */
  readonly gone: (name: string) => string;
}
