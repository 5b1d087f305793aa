import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import { members } from "../rights/access.js";
import { rejectPrivateMetadata } from "../http/caller.js";
import { LIST_METADATA_VALUES, MERGE_METADATA } from "./membershipOperations.js";
import { listMetadataValues } from "./metadataValues.js";
import { toMembershipAnswer } from "./memberships.js";
import { updateMetadata } from "./metadataWrites.js";
import { route, type SqlRoute } from "../sql/route.js";

export const metadataRoutes: readonly SqlRoute[] = [
  route({
    ...LIST_METADATA_VALUES,
    access: members(READ_MEMBERS),
    handle: ({ queries, params, query }) => listMetadataValues(queries, params.organization_id, query.key),
  }),

  route({
    ...MERGE_METADATA,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, caller, params, body }) => {
      rejectPrivateMetadata(caller, body.private_metadata);
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
