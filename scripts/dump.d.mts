/** Makes the dump unless there is one of the present migrations. Answers its path, a gzipped tar. */
export function ensureDump(): Promise<string>;
