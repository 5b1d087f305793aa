import { z } from "zod";
import { organizationAnswer } from "../http/answers.js";
import type { Operation } from "../http/operation.js";
import { nothing, shortText } from "../http/parameters.js";

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
