import { z } from "zod";
import { READ_MEMBERS } from "../organization/permissions.js";
import { members } from "./access.js";
import { nothing, shortText } from "./parameters.js";
import { route, type Route } from "./route.js";

export const changeRoutes: readonly Route[] = [
  // Roster's own. The events are `changed`, with `{subjects}`: no rows, and nothing that a reader could not ask for.
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
