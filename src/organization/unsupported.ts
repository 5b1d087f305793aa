import { OrganizationError } from "./OrganizationError.js";

/** Rejects a call that this backend does not support. */
export const unsupported = (method: string) =>
  Promise.reject(
    new OrganizationError(`The backend does not support \`${method}\`. Leave its control out.`, {
      code: "not_supported",
    }),
  );
