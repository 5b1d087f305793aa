/** Makes the dump unless there is one of the present sources. Answers its path, a gzipped tar. */
export function ensureDump(): Promise<string>;
