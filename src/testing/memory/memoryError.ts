import { type AnsweredErrorCode, ERROR_ANSWERS, errorSentence } from "../../organization/errorAnswers.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { errorCodeOf } from "../../organization/errorCodes.js";

/**
 * The error that a client of Roster's backend gets.
 *
 * @param paramName the parameter that is wrong, as the wire names it
 * @param emailAddresses the rejected addresses
 */
export const memoryError = (
  code: AnsweredErrorCode,
  paramName?: string,
  emailAddresses?: readonly string[],
): OrganizationError =>
  new OrganizationError(errorSentence(code, paramName), {
    code: errorCodeOf(code),
    status: ERROR_ANSWERS[code][0],
    paramName,
    emailAddresses,
  });
