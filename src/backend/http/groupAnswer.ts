import { z } from "zod";

const managedByAnswer = z.strictObject({ name: z.string(), url: z.string().optional() });

/** Roster's own: a group of members. */
export const groupAnswer = z.strictObject({
  id: z.string(),
  object: z.literal("organization_group"),
  organization_id: z.string(),
  name: z.string(),
  members_count: z.int(),
  /** The directory that rules it. */
  managed_by: managedByAnswer.nullable(),
  created_at: z.int(),
  updated_at: z.int(),
});

export type GroupAnswer = z.output<typeof groupAnswer>;
