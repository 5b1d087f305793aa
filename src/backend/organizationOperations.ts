import { z } from "zod";
import { listOf, organizationAnswer, roleAnswer } from "./answers.js";
import type { Operation } from "./operation.js";
import { nothing, page, shortText } from "./parameters.js";

const organizationId = z.strictObject({ organization_id: shortText });

export const GET_ORGANIZATION = {
  method: "GET",
  path: "/organizations/:organization_id",
  params: organizationId,
  // What the reference service's SDK can ask for; the answer has it in any case.
  query: z.strictObject({ include_members_count: z.enum(["true", "false"]).optional() }),
  body: nothing,
  answer: organizationAnswer,
} satisfies Operation;

/** The roles that members of an organization can hold. */
export const LIST_ROLES = {
  method: "GET",
  path: "/organizations/:organization_id/roles",
  params: organizationId,
  query: z.strictObject(page),
  body: nothing,
  answer: listOf(roleAnswer),
} satisfies Operation;
