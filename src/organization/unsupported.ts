import { OrganizationError } from "./OrganizationError.js";

/** Rejects a call that this backend does not support. */
export const unsupported = (method: string) =>
  Promise.reject(
    new OrganizationError(`The backend doesn't support \`${method}\`. Hide its control.`, {
      code: "not_supported",
    }),
  );
