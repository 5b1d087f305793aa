import { OrganizationError } from "./OrganizationError.js";

/** What a call of something that this backend cannot do rejects with. */
export const unsupported = (method: string) =>
  Promise.reject(
    new OrganizationError(`The backend has no \`${method}\`: leave its control out.`, {
      code: "not_supported",
    }),
  );
