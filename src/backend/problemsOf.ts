import type { z } from "zod";
import { problem, type Problem } from "./refusal.js";

// So that a body of nothing but unknown keys is not answered by a far larger one.
const MAX_PROBLEMS = 100;

/** What is wrong with the parameters that were sent: one problem for each that is. */
export function problemsOf(error: z.ZodError | undefined, sent: Readonly<Record<string, unknown>>): Problem[] {
  const problems = new Map<string, Problem>();
  for (const issue of error?.issues ?? []) {
    for (const name of issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])]) {
      if (!problems.has(name)) problems.set(name, problem(codeOf(issue, sent[name]), name));
    }
  }
  return [...problems.values()].slice(0, MAX_PROBLEMS);
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): Problem["code"] {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) return "form_param_unknown";
  if (value === undefined) return "form_param_missing";
  if (value === null) return "form_param_nil";
  if (issue.code === "invalid_format" && issue.format === "email") return "form_param_format_invalid";
  if (issue.code === "too_big" && issue.origin === "metadata") return "form_param_exceeds_allowed_size";
  return "form_param_value_invalid";
}
