/** Epoch milliseconds as ISO 8601 writes them, in UTC; empty for what is no time. */
export function isoTime(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.valueOf()) ? "" : date.toISOString();
}
