/** What PostgreSQL and PGlite add to an error that may contain values: keys, whole rows, parameters. */
const VALUED = ["detail", "where", "internalQuery", "params"];

/** Errors about data quote it in their message: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const ABOUT_DATA = /^22/;

/**
 * Takes the values of rows from a database's error, and from its causes, so that logs don't contain people. Code, constraint,
 * table and stack stay. Other errors stay as they are.
 *
 * @returns the same error
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof AggregateError) error.errors.forEach(withoutValues);
  withoutValues(error.cause);
  if (!("severity" in error && "code" in error && typeof error.code === "string")) return error;
  for (const name of VALUED) Reflect.deleteProperty(error, name);
  if (ABOUT_DATA.test(error.code)) {
    const { message, stack } = error;
    error.message = message.replace(/"[^]*"/, '"…"');
    // It begins with the message.
    if (stack !== undefined) error.stack = stack.replace(message, () => error.message);
  }
  return error;
}
