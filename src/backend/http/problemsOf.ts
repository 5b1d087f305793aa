import type { z } from "zod";
import type { RequestBody } from "./RequestBody.js";
import type { AnsweredErrorCode } from "../../organization/errorAnswers.js";
import { problem, type Problem } from "./ApiError.js";

const MAX_PROBLEMS = 100;

/** What is wrong with the parameters that were sent: one problem for each that is, as far as the first hundred. */
export function problemsOf(error: z.ZodError | undefined, sent: RequestBody): Problem[] {
  const problems = new Map<string, Problem>();
  for (const issue of error?.issues ?? []) {
    const [parameters, path] = placeOf(issue, sent);
    for (const name of issue.code === "unrecognized_keys" ? issue.keys : [String(path[0])]) {
      if (problems.size === MAX_PROBLEMS) break;
      if (!problems.has(name)) problems.set(name, problem(codeOf(issue, path, parameters?.[name]), name));
    }
  }
  return [...problems.values()];
}

/** The parameters that an issue is about, those of one call or of one among many, and where in them it is. */
function placeOf({ path }: z.core.$ZodIssue, sent: RequestBody) {
  if (!Array.isArray(sent)) return [sent, path] as const;
  const [index, ...place] = path;
  return [sent[Number(index)], place] as const;
}

function codeOf(issue: z.core.$ZodIssue, path: readonly PropertyKey[], value: unknown): AnsweredErrorCode {
  if (issue.code === "unrecognized_keys" && path.length === 0) return "form_param_unknown";
  if (value === undefined) return "form_param_missing";
  if (value === null) return "form_param_nil";
  if (issue.code === "invalid_format" && issue.format === "email") return "form_param_format_invalid";
  if (issue.code === "too_big" && issue.origin === "metadata") return "form_param_exceeds_allowed_size";
  return "form_param_value_invalid";
}
