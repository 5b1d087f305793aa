import { z } from "zod";

export const permissionAnswer = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  type: z.enum(["system", "user"]),
});

export const roleAnswer = z.strictObject({
  id: z.string(),
  object: z.literal("role"),
  key: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  permissions: z.array(permissionAnswer),
  /** Roster's own, for users only: whether the caller may give it. */
  grantable: z.boolean().optional(),
  created_at: z.int(),
  updated_at: z.int(),
});

export type PermissionAnswer = z.output<typeof permissionAnswer>;
export type RoleAnswer = z.output<typeof roleAnswer>;
