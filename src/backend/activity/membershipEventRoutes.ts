import { z } from "zod";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { members, organizationOf } from "../rights/access.js";
import { listOf, membershipEventAnswer } from "../http/answers.js";
import { listEvents, membershipEventsQuery } from "./membershipEvents.js";
import { nothing, shortText } from "../http/parameters.js";
import { route, type SqlRoute } from "../sql/route.js";

export const membershipEventRoutes: readonly SqlRoute[] = [
  // Roster's own: the audit trail.
  route({
    method: "GET",
    path: "/organizations/:organization_id/events",
    params: z.strictObject({ organization_id: shortText }),
    query: membershipEventsQuery,
    body: nothing,
    answer: listOf(membershipEventAnswer),
    access: members(MANAGE_MEMBERS),
    handle: ({ queries, places, standing, caller, query }) =>
      listEvents({ queries, places }, organizationOf(standing), query, caller),
  }),
];
