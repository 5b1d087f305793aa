import { z } from "zod";
import { listOf } from "../http/answers.js";
import { roleAnswer } from "../http/roleAnswers.js";
import type { Operation } from "../http/operation.js";
import { nothing, page, shortText } from "../http/parameters.js";

/** The roles that members of an organization can hold. */
export const LIST_ROLES = {
  method: "GET",
  path: "/organizations/:organization_id/roles",
  params: z.strictObject({ organization_id: shortText }),
  query: z.strictObject(page),
  body: nothing,
  answer: listOf(roleAnswer),
} satisfies Operation;
