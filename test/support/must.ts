/** The value, which the test needs. @throws Error when it is missing */
export function must<T>(value: T, what = "What the test needs"): NonNullable<T> {
  if (value === undefined || value === null) throw new Error(`${what} is not there.`);
  return value;
}
