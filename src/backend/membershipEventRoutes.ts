import { z } from "zod";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import { members } from "./access.js";
import { listOf, membershipEventAnswer } from "./answers.js";
import { listEvents, membershipEventsQuery } from "./membershipEvents.js";
import { nothing, shortText } from "./parameters.js";
import { route, type Route } from "./route.js";

export const membershipEventRoutes: readonly Route[] = [
  // Roster's own: the audit trail.
  route({
    method: "GET",
    path: "/organizations/:organization_id/events",
    params: z.strictObject({ organization_id: shortText }),
    query: membershipEventsQuery,
    body: nothing,
    answer: listOf(membershipEventAnswer),
    access: members(MANAGE_MEMBERS),
    handle: ({ queries, caller, params, query }) => listEvents(queries, params.organization_id, query, caller),
  }),
];
