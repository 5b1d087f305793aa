/** Makes the dump unless there is one of the present sources. Answers its path, a gzipped tar. */
export function ensureDump(): Promise<string>;
/** Reads the dump, for `loadDataDir` of a PGlite. */
export function readDump(): Promise<Blob>;
