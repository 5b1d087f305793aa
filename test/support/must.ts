/** What a test cannot go on without. @throws Error when it is not there */
export function must<T>(value: T, what = "What the test needs"): NonNullable<T> {
  if (value === undefined || value === null) throw new Error(`${what} is not there.`);
  return value;
}
