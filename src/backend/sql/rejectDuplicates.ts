import { apiError } from "../http/ApiError.js";

const UNIQUE_VIOLATION = "23505";

/**
 * Rejects a value that another row has, as a wrong value of its parameter.
 *
 * @param paramNames the parameter behind each unique constraint or index.
 */
export async function rejectDuplicates<T>(
  paramNames: Readonly<Record<string, string>>,
  insert: () => Promise<T>,
): Promise<T> {
  try {
    return await insert();
  } catch (error) {
    const isDuplicate = error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION;
    const paramName = isDuplicate && "constraint" in error && paramNames[String(error.constraint)];
    throw paramName ? apiError("form_param_value_invalid", paramName) : error;
  }
}
