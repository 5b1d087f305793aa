import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { members } from "../rights/access.js";
import { rejectPrivateMetadata } from "../http/caller.js";
import { MERGE_METADATA } from "./membershipOperations.js";
import { toMembershipAnswer } from "./memberships.js";
import { updateMetadata } from "./metadataWrites.js";
import { route, type SqlRoute } from "../sql/route.js";

export const metadataRoutes: readonly SqlRoute[] = [
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
