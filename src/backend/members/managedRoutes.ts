import { READ_MEMBERS } from "../../organization/permissions.js";
import { members, serverOnly } from "../rights/access.js";
import { route, type SqlRoute } from "../sql/route.js";
import { listSources, setManaged } from "./managedFields.js";
import { LIST_SOURCES, SET_MANAGED } from "./membershipOperations.js";
import { toMembershipAnswer } from "./memberships.js";

export const managedRoutes: readonly SqlRoute[] = [
  route({
    ...LIST_SOURCES,
    access: members(READ_MEMBERS),
    handle: ({ queries, params }) => listSources(queries, params.organization_id),
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
