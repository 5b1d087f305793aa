import { z } from "zod";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import { keepPrivate, members } from "./access.js";
import { membershipAnswer } from "./answers.js";
import { toMembershipAnswer } from "./memberships.js";
import { updateMetadata } from "./metadataWrites.js";
import { metadata, nothing, shortText } from "./parameters.js";
import { route, type Route } from "./route.js";

export const metadataRoutes: readonly Route[] = [
  route({
    method: "PATCH",
    path: "/organizations/:organization_id/memberships/:user_id/metadata",
    params: z.strictObject({ organization_id: shortText, user_id: shortText }),
    query: nothing,
    body: z.strictObject({ public_metadata: metadata.optional(), private_metadata: metadata.optional() }),
    answer: membershipAnswer,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, caller, params, body }) => {
      keepPrivate(caller, body.private_metadata);
      return write(async (change) => {
        const updated = await updateMetadata(
          change,
          { organizationId: params.organization_id, userId: params.user_id },
          { publicMetadata: body.public_metadata, privateMetadata: body.private_metadata },
        );
        return toMembershipAnswer(change.transaction, updated, caller);
      });
    },
  }),
];
