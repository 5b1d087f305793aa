import { z } from "zod";
import { serverOnly } from "./access.js";
import { listOf } from "../http/answers.js";
import { permissionAnswer } from "../http/roleAnswers.js";
import { description, nothing, page, shortText } from "../http/parameters.js";
import { createPermission, deletePermission, listPermissions } from "./permissions.js";
import { rejectDuplicates } from "../sql/rejectDuplicates.js";
import { route, type SqlRoute } from "../sql/route.js";

/** What an app's roles may permit beside what Roster knows: all organizations share it, so only servers change it. */
export const permissionRoutes: readonly SqlRoute[] = [
  route({
    method: "GET",
    path: "/organization_permissions",
    params: nothing,
    query: z.strictObject(page),
    body: nothing,
    answer: listOf(permissionAnswer),
    access: serverOnly,
    handle: ({ queries, query }) => listPermissions(queries, query),
  }),

  route({
    method: "POST",
    path: "/organization_permissions",
    params: nothing,
    query: nothing,
    body: z.strictObject({
      /** Those that begin with `org:sys_` are Roster's own. */
      key: shortText.regex(/^org:(?!sys_)[a-z0-9_]+:[a-z0-9_]+$/),
      name: shortText,
      description,
    }),
    answer: permissionAnswer,
    access: serverOnly,
    handle: ({ write, body }) =>
      rejectDuplicates({ roster_permissions_key_key: "key" }, () =>
        write(({ transaction }) => createPermission(transaction, body)),
      ),
  }),

  route({
    method: "DELETE",
    path: "/organization_permissions/:permission_id_or_key",
    params: z.strictObject({ permission_id_or_key: shortText }),
    query: nothing,
    body: nothing,
    answer: permissionAnswer,
    access: serverOnly,
    handle: ({ write, params }) =>
      write(({ transaction }) => deletePermission(transaction, params.permission_id_or_key)),
  }),
];
