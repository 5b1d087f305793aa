import { z } from "zod";
import { READ_MEMBERS } from "../../organization/permissions.js";
import { members } from "../rights/access.js";
import { nothing, shortText } from "../http/parameters.js";
import { routesWith, type Route } from "../http/operation.js";
import type { SqlTools } from "../sql/route.js";
import type { Events } from "./createEvents.js";

/** What the stream of changes is opened with. */
export interface LiveTools extends SqlTools {
  readonly events: Events;
}

const route = routesWith<LiveTools>();

export const changeRoutes: readonly Route<LiveTools>[] = [
  // Roster's own. The events are `changed`, with `{resources}` and no rows.
  route({
    method: "GET",
    path: "/organizations/:organization_id/changes",
    params: z.strictObject({ organization_id: shortText }),
    query: nothing,
    body: nothing,
    answer: z.instanceof(Response).meta({ contentMediaType: "text/event-stream" }),
    access: members(READ_MEMBERS),
    handle: ({ events, params, ...asking }) => events.open(asking, params.organization_id),
  }),
];
