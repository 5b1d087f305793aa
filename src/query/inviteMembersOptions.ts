import { mutationOptions } from "@tanstack/react-query";
import { type InviteInChunksOptions, inviteInChunks } from "../organization/inviteInChunks.js";
import type { InvitationOutcome } from "../organization/invitationOutcome.js";
import type { InviteMembersParams, Organization } from "../organization/Organization.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import { organizationKey, subjectKey } from "./keys.js";
import { writeAndRefresh } from "./refresh.js";
import { writeDefaults } from "./writeRow.js";

/** Any number of addresses, all to the same role; how to follow the sending, and how to stop it. */
export type InviteMembersVariables = InviteMembersParams & InviteInChunksOptions;

/** Not a key of writes to rows: these are not there yet. */
export const inviteMembersKey = (organization: Organization) => [...organizationKey(organization), "inviteMembers"];

/** Invites many addresses and answers what became of each. It rejects only when none could be tried. */
export const inviteMembersOptions = (organization: Organization) =>
  mutationOptions<readonly InvitationOutcome[], OrganizationError, InviteMembersVariables>({
    ...writeDefaults,
    mutationKey: inviteMembersKey(organization),
    mutationFn: ({ onProgress, signal, ...params }, { client }) =>
      writeAndRefresh(
        client,
        () => inviteInChunks(organization, params, { onProgress, signal }),
        // Who asked to join and is invited now has been answered by the backend.
        () => [
          subjectKey(organization, "invitations"),
          subjectKey(organization, "requests"),
          subjectKey(organization, "details"),
        ],
      ),
  });
