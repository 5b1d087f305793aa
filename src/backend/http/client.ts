import { CLIENT_HEADER } from "../../organization/http/clientHeader.js";

/** The name by which a client's streams and writes are known to belong together, if it has one. */
export function clientOf({ headers }: Request): string | undefined {
  const name = headers.get(CLIENT_HEADER);
  return name !== null && /^[\w-]{1,64}$/.test(name) ? name : undefined;
}
