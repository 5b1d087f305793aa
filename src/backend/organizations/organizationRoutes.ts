import { z } from "zod";
import { members, organizationOf, serverOnly } from "../rights/access.js";
import { organizationAnswer } from "../http/answers.js";
import { addMember } from "../members/addMember.js";
import { GET_ORGANIZATION } from "./organizationOperations.js";
import { findOrganization, toOrganizationAnswer } from "./organizations.js";
import { nothing, shortText } from "../http/parameters.js";
import { rejectDuplicates } from "../sql/rejectDuplicates.js";
import { ADMIN_ROLE } from "../../organization/permissions.js";
import { route, type SqlRoute } from "../sql/route.js";
import { findUser } from "../users/users.js";

const MAX_INTEGER = 2 ** 31 - 1;

export const organizationRoutes: readonly SqlRoute[] = [
  route({
    method: "POST",
    path: "/organizations",
    params: nothing,
    query: nothing,
    body: z.strictObject({
      name: shortText,
      slug: shortText.regex(/^[a-z0-9-]+$/).optional(),
      /** Becomes the first member. */
      created_by: shortText.optional(),
      /** 0 is no limit. */
      max_allowed_memberships: z.int().min(0).max(MAX_INTEGER).default(0),
    }),
    answer: organizationAnswer,
    access: serverOnly,
    async handle({ write, caller, body }) {
      const create = () =>
        write(async (change) => {
          const { transaction } = change;
          const { id } = await transaction
            .insertInto("roster_organizations")
            .values({ ...body, slug: body.slug ?? slugFor(body.name), created_by: body.created_by ?? null })
            .returning("id")
            .executeTakeFirstOrThrow();
          if (body.created_by !== undefined) {
            await findUser(transaction, body.created_by, "created_by");
            await addMember(change, { organizationId: id, userId: body.created_by, role: ADMIN_ROLE });
          }
          return toOrganizationAnswer(await findOrganization(transaction, id), caller);
        });
      return rejectDuplicates({ roster_organizations_slug: "slug" }, create);
    },
  }),

  route({
    ...GET_ORGANIZATION,
    access: members(),
    handle: async ({ standing, caller }) => toOrganizationAnswer(organizationOf(standing), caller),
  }),
];

/** The name as an address would write it, with a random end: other organizations have the same name. */
function slugFor(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return [...words, crypto.getRandomValues(new Uint32Array(1)).join("")].join("-");
}
