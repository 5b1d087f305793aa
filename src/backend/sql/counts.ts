/** How many rows of each kind an organization's lists have: see `migrations/counts.ts`. */
export type Counts = {
  readonly [List in "memberships" | "invitations" | "requests" | "events"]?: Readonly<Record<string, number>>;
};

/** How many rows a list has. @param kinds of these kinds. Default: of all */
export function countRows(counts: Counts, list: keyof Counts, kinds?: readonly string[]): number {
  const ofList = new Map(Object.entries(counts[list] ?? {}));
  return [...new Set(kinds ?? ofList.keys())].reduce((sum, kind) => sum + (ofList.get(kind) ?? 0), 0);
}
