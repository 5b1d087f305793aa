import { READ_MEMBERS } from "../../organization/permissions.js";
import { members, organizationOf, serverOnly } from "../rights/access.js";
import { sourceNames } from "../sql/counts.js";
import { route, type SqlRoute } from "../sql/route.js";
import { setManaged } from "./managedFields.js";
import { LIST_SOURCES, SET_MANAGED } from "./membershipOperations.js";
import { toMembershipAnswer } from "./memberships.js";

export const managedRoutes: readonly SqlRoute[] = [
  route({
    ...LIST_SOURCES,
    access: members(READ_MEMBERS),
    async handle({ standing }) {
      const data = sourceNames(organizationOf(standing).counts);
      return { data, total_count: data.length };
    },
  }),

  route({
    ...SET_MANAGED,
    access: serverOnly,
    handle: ({ write, caller, params, body }) =>
      write(async (change) => {
        const member = { organizationId: params.organization_id, userId: params.user_id };
        return toMembershipAnswer(change.transaction, await setManaged(change, member, body), caller);
      }),
  }),
];
