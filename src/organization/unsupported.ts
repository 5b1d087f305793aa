import { OrganizationError } from "./OrganizationError.js";

/** What a call of something that this backend cannot do rejects with. */
export const unsupported = (method: string) =>
  Promise.reject(
    new OrganizationError(`The backend has no \`${method}\`. Leave the control for it out.`, {
      code: "not_supported",
    }),
  );
