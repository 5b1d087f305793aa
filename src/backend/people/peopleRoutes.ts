import { z } from "zod";
import { READ_MEMBERS } from "../../organization/permissions.js";
import { listOf } from "../http/answers.js";
import { routesWith, type Route } from "../http/operation.js";
import { nothing, shortText } from "../http/parameters.js";
import type { InvitationTools } from "../invitations/invitationRoutes.js";
import { members } from "../rights/access.js";
import { listPeople, peopleQuery } from "./people.js";
import { personAnswer } from "./personAnswer.js";

const route = routesWith<InvitationTools>();

/** Roster's own: members, pending invitations and join requests in one list. */
export const peopleRoutes: readonly Route<InvitationTools>[] = [
  route({
    method: "GET",
    path: "/organizations/:organization_id/people",
    params: z.strictObject({ organization_id: shortText }),
    query: peopleQuery,
    body: nothing,
    answer: listOf(personAnswer),
    access: members(READ_MEMBERS),
    handle: ({ query, ...tools }) => listPeople(tools, query),
  }),
];
