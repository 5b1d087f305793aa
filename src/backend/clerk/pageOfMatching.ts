import type { ClerkList, ClerkRecord } from "./ClerkBackendClient.js";

// As many as Clerk tells at once.
const MOST = 500;

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** One page of those that match, where Clerk cannot narrow its list like that: all of it is read. */
export async function pageOfMatching(
  read: (page: Page) => Promise<ClerkList>,
  matches: (record: ClerkRecord) => boolean,
  { limit, offset }: Page,
): Promise<ClerkList> {
  const found: ClerkRecord[] = [];
  for (let start = 0; ; start += MOST) {
    const { data, totalCount } = await read({ limit: MOST, offset: start });
    found.push(...data.filter(matches));
    if (data.length === 0 || start + data.length >= totalCount) break;
  }
  return { data: found.slice(offset, offset + limit), totalCount: found.length };
}
