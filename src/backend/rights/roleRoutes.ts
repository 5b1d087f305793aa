import { z } from "zod";
import { members, serverOnly } from "./access.js";
import { listOf } from "../http/answers.js";
import { roleAnswer } from "../http/roleAnswers.js";
import { ungrantableAmong } from "./grants.js";
import { LIST_ROLES } from "./roleOperations.js";
import { description, nothing, page, shortText } from "../http/parameters.js";
import { rejectDuplicates } from "../sql/rejectDuplicates.js";
import { createRole, deleteRole, updateRole } from "./roleWrites.js";
import { listRoles, toRoleAnswer } from "./roles.js";
import { route, type SqlRoute } from "../sql/route.js";

const roleId = z.strictObject({ role_id_or_key: shortText });

const MAX_PERMISSIONS = 500;
const permissions = z.array(shortText).max(MAX_PERMISSIONS).optional();

export const roleRoutes: readonly SqlRoute[] = [
  route({
    ...LIST_ROLES,
    access: members(),
    async handle({ query, ...tools }) {
      const { rows, total_count } = await listRoles(tools.queries, query);
      const asked = rows.map(({ key, permissions: permitted }) => ({
        role: key,
        permissions: new Set(permitted.map((permission) => permission.key)),
      }));
      const refused = ungrantableAmong(tools, tools.standing, asked);
      const data = rows.map((row) => ({
        ...toRoleAnswer(row),
        ...(tools.caller.type === "user" && { grantable: !refused.has(row.key) }),
      }));
      return { data, total_count };
    },
  }),

  // All organizations share the roles: only servers change them.
  route({
    method: "GET",
    path: "/organization_roles",
    params: nothing,
    query: z.strictObject(page),
    body: nothing,
    answer: listOf(roleAnswer),
    access: serverOnly,
    async handle({ queries, query }) {
      const { rows, total_count } = await listRoles(queries, query);
      return { data: rows.map(toRoleAnswer), total_count };
    },
  }),

  route({
    method: "POST",
    path: "/organization_roles",
    params: nothing,
    query: nothing,
    body: z.strictObject({
      key: shortText.regex(/^org:[a-z0-9_]+$/),
      name: shortText,
      description,
      /** Ids or keys. */
      permissions,
    }),
    answer: roleAnswer,
    access: serverOnly,
    handle: ({ write, body }) =>
      rejectDuplicates({ roster_roles_key_key: "key" }, () =>
        write(async ({ transaction }) => toRoleAnswer(await createRole(transaction, body))),
      ),
  }),

  route({
    method: "PATCH",
    path: "/organization_roles/:role_id_or_key",
    params: roleId,
    query: nothing,
    /** `permissions` are all that the role then permits. */
    body: z.strictObject({ name: shortText.optional(), description, permissions }),
    answer: roleAnswer,
    access: serverOnly,
    handle: ({ write, params, body }) =>
      write(async ({ transaction }) => toRoleAnswer(await updateRole(transaction, params.role_id_or_key, body))),
  }),

  route({
    method: "DELETE",
    path: "/organization_roles/:role_id_or_key",
    params: roleId,
    query: nothing,
    body: nothing,
    answer: roleAnswer,
    access: serverOnly,
    handle: ({ write, params }) =>
      write(async ({ transaction }) => toRoleAnswer(await deleteRole(transaction, params.role_id_or_key))),
  }),
];
