import { OrganizationError } from "../OrganizationError.js";

/**
 * The JSON of a request's body.
 *
 * @throws OrganizationError `form_param_value_invalid` for a number that JSON cannot represent.
 */
export const toJson = (body: unknown): string => JSON.stringify(body, refuseChanged);

/** Rejects `NaN` and infinities: JSON turns them into `null`, which deletes a value when metadata is merged. */
function refuseChanged(key: string, value: unknown): unknown {
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  throw new OrganizationError(`"${key}" is ${value}, which JSON can't represent. Send a finite number or a string.`, {
    code: "form_param_value_invalid",
    paramName: key,
  });
}
