import { createSend, reaching, type RequestConfig, type Send, type SendOptions } from "./createSend.js";
import { OrganizationError } from "../OrganizationError.js";
import { parseJson, type Reader } from "./read.js";
import { readErrorResponse } from "./readError.js";

interface RequestOptions<T> extends SendOptions {
  readonly read: Reader<T>;
}

/** Sends one request to the path of these segments and reads its answer. */
export type SendRequest = <T>(segments: readonly string[], options: RequestOptions<T>) => Promise<T>;

/** The function that sends every request of a client that a record answers. */
export function createRequest(config: RequestConfig, send: Send = createSend(config)): SendRequest {
  return async (segments, { read, ...options }) => {
    const response = await send(segments, { ...options, accept: "application/json" });
    const text = await reaching(() => response.text(), options.signal);
    if (!response.ok) throw readErrorResponse(text, response);
    const answer = parseJson(text);
    if (answer === undefined) {
      throw new OrganizationError(
        `The answer is not JSON. If your network has a sign-in page, open it and try again. Otherwise check that ${config.url} is the address of a Roster or Clerk Backend API.`,
        { code: "response_invalid", status: response.status },
      );
    }
    return read(answer, "");
  };
}
