import { MAX_PER_CALL } from "../../organization/limits.js";
import { memoryError } from "./memoryError.js";

/**
 * @param paramName the parameter that holds them, as the wire names it
 * @throws OrganizationError when there are no ids, too many, or one of them twice.
 */
export function requireEachOnce(paramName: string, ids: readonly string[]): void {
  if (ids.length > MAX_PER_CALL) throw memoryError("bulk_size_exceeded", paramName);
  if (ids.length === 0 || new Set(ids).size < ids.length) throw memoryError("form_param_value_invalid", paramName);
}
