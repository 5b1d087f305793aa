import { mutationOptions } from "@tanstack/react-query";
import { ON_INVITATIONS } from "../../organization/rules/dependents.js";
import type { Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Invitation } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { writesKey } from "../keys.js";
import { INVITATIONS } from "../rows.js";
import { rowWriteDefaults, writeRow } from "./writeRow.js";

/** Sends an invitation once more, by id, with a new time to expire. */
export const resendInvitationOptions = (organization: Organization) =>
  mutationOptions<Invitation, OrganizationError, string>({
    ...rowWriteDefaults,
    mutationKey: [...writesKey(organization, INVITATIONS.subject), "resendInvitation"],
    mutationFn: (invitationId, context) =>
      writeRow(organization, context, {
        kind: INVITATIONS,
        rowId: invitationId,
        send: () => organization.resendInvitation?.(invitationId) ?? unsupported("resendInvitation"),
        next: (answer) => () => answer,
        stale: ON_INVITATIONS,
      }),
  });
