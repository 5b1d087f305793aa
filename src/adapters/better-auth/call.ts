import { reaching } from "../../organization/http/createSend.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { fieldsOf, optional, readRecord, type Reader } from "../../organization/http/read.js";
import type { CallOptions } from "./BetterAuthClient.js";
import { NOT_BETTER_AUTH, type ErrorContext, toOrganizationError } from "./toOrganizationError.js";

interface Calling<T> extends ErrorContext {
  readonly read: Reader<T>;
  readonly signal?: AbortSignal | undefined;
  /** Whether it is a write: the client's own hooks then refetch. */
  readonly isWrite?: boolean;
}

/** Makes one call of the client and reads its answer. */
export async function call<T>(
  send: (fetchOptions: CallOptions) => Promise<unknown>,
  { read, signal, isWrite = false, ...context }: Calling<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const refused: Response[] = [];
  const fetchOptions: CallOptions = {
    ...(signal && { signal }),
    throw: false,
    disableSignal: !isWrite,
    onError: ({ response }) => void refused.push(response),
  };
  const { data, error } = await reaching(async () => {
    const answer = answerOf(await send(fetchOptions));
    // A client with `catchAllError` returns network errors as if they were answers.
    if (answer.error && refused.length === 0) throw answer.error;
    return answer;
  }, signal);
  signal?.throwIfAborted();
  const response = refused.at(-1);
  if (error && response) throw toOrganizationError(error, response, context);
  try {
    return read(data, "");
  } catch (cause) {
    throw new OrganizationError(NOT_BETTER_AUTH, { code: "response_invalid", cause });
  }
}

function answerOf(value: unknown) {
  const field = fieldsOf(optional(readRecord, {})(value, ""), "");
  return { data: field("data", (data) => data), error: field("error", optional(readRecord, undefined)) };
}
