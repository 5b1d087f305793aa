/** The service cannot answer now, and may in a moment: an answer of status 503. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
}

/**
 * What PostgreSQL says of a state that passes, by the first letters of its codes
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html): connection exceptions, rolled back to be tried again,
 * insufficient resources, a lock that was not to be had in time, an operator's intervention (shutdown, start, a statement
 * that took too long), a server that only reads while another takes over, a transaction that was idle for too long.
 */
const PASSING_STATES = /^(08|40|53|55P03|57|25006|25P03)/;

/** What Node says of a server that cannot be reached. */
const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "EMFILE",
  "ENFILE",
]);

/** What `pg` says without a code: https://github.com/brianc/node-postgres */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Postgres connection has been discarded)/;

/** The two states in which PostgreSQL has undone a transaction because of others, and which it asks to try again. */
const UNDONE = new Set(["40001", "40P01"]);

/** A transaction that failed for a reason that is gone when it is tried again. */
export class RolledBack extends Unavailable {}

/** Whether the same transaction may succeed at once, such as one that was undone because of others that ran beside it. */
export const isRolledBack = (error: unknown): boolean =>
  error instanceof RolledBack || (error instanceof Error && UNDONE.has(codeOf(error) ?? ""));

/** Whether an error is of a state that passes, rather than a fault. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Unavailable || LOST.test(error.message)) return true;
  const code = codeOf(error);
  if (code !== undefined && (UNREACHABLE.has(code) || PASSING_STATES.test(code))) return true;
  // A socket in the file system is gone while its server is.
  if (code === "ENOENT" && "syscall" in error && error.syscall === "connect") return true;
  // Each address of a host was tried.
  if (error instanceof AggregateError) return error.errors.some(isTransient);
  return isTransient(error.cause);
}

const codeOf = (error: Error) => ("code" in error && typeof error.code === "string" ? error.code : undefined);
