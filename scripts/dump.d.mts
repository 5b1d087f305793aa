/** The databases: one with empty tables, one with the organization of the live table. */
export type Dump = "empty" | "seeded";

export const DUMPS: readonly Dump[];

/** Makes the dump unless there is one of the present sources. Answers its path, a gzipped tar. */
export function ensureDump(dump?: Dump): Promise<string>;
