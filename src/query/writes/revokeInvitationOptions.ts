import { mutationOptions } from "@tanstack/react-query";
import { ON_INVITATIONS } from "../../organization/rules/dependents.js";
import type { Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Invitation } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { writesKey } from "../keys.js";
import { INVITATIONS } from "../rows.js";
import { rowWriteDefaults, writeRow } from "./writeRow.js";

/** Takes a pending invitation back, by id. It leaves the list of pending ones at once. */
export const revokeInvitationOptions = (organization: Organization) =>
  mutationOptions<Invitation, OrganizationError, string>({
    ...rowWriteDefaults,
    mutationKey: [...writesKey(organization, INVITATIONS.subject), "revokeInvitation"],
    mutationFn: (invitationId, context) =>
      writeRow(organization, context, {
        kind: INVITATIONS,
        rowId: invitationId,
        send: () => organization.revokeInvitation?.(invitationId) ?? unsupported("revokeInvitation"),
        next: (answer) => () => answer,
        stale: ON_INVITATIONS,
      }),
  });
