"use client";

import type { BulkActionEvent, RowActionEvent } from "../../hooks/ActionEvent.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useListLocale } from "../../labels/useListLocale.js";
import type { InvitationFilters } from "../../organization/listParams.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Invitation } from "../../organization/records.js";
import { isUnmailed } from "../../organization/rules/isUnmailed.js";
import { invitationWrites } from "../../query/writes/invitationWrites.js";
import { type ListActions, useListActions } from "../list/useListActions.js";
import type { Report } from "../list/useReport.js";

/** What can be done to the invitations of a list, and how it ended. */
export interface InvitationActions extends Pick<
  ListActions<Invitation>,
  "selection" | "bulk" | "isPending" | "failed" | "retry" | "dismiss"
> {
  readonly canResend: boolean;
  readonly canRevoke: boolean;
  readonly canResendTo: (invitation: Invitation) => boolean;
  readonly canRevokeOf: (invitation: Invitation) => boolean;
  readonly resend: (invitation: Invitation) => void;
  readonly revoke: (invitation: Invitation) => void;
  /** Whether the invitation can be selected for bulk actions. */
  readonly canSelect: (invitation: Invitation) => boolean;
  readonly resendSelected: () => void;
  readonly revokeSelected: () => void;
  /** Announces a text. */
  readonly tell: (text: string) => void;
}

interface UseInvitationActionsOptions {
  readonly list: Pick<PagedList<Invitation>, "data">;
  readonly filters: InvitationFilters;
  readonly report: Report<RowActionEvent<Invitation> | BulkActionEvent<Invitation>>;
}

const { idOf } = invitationWrites.list;
const { resendInvitation, revokeInvitation } = invitationWrites.byName;

/** Resends and revokes invitations, one or many. */
export function useInvitationActions({ list, filters, report }: UseInvitationActionsOptions): InvitationActions {
  const organization = useOrganization();
  const { labels, formatCount } = useListLocale();
  const canManage = usePermission(MANAGE_MEMBERS);
  const canResend = canManage && organization.resendInvitation !== undefined;
  const canRevoke = canManage && organization.revokeInvitation !== undefined;
  const canResendTo = (invitation: Invitation) =>
    canResend && (isPendingInvitation(invitation) || invitation.status === "expired");
  const canRevokeOf = (invitation: Invitation) => canRevoke && isPendingInvitation(invitation);
  const canSelect = (invitation: Invitation) => canResendTo(invitation) || canRevokeOf(invitation);
  const { act, actOnMany, selection, ...engine } = useListActions({
    writes: invitationWrites,
    words: labels.invitationWrites,
    list,
    filters,
    report,
    nameOf: ({ emailAddress }) => emailAddress,
    warningOf: (name, answer) => (isUnmailed(answer) ? labels.mailFailed(name) : undefined),
    bulkWarningOf: (answers) => {
      const unmailed = answers.filter(isUnmailed).length;
      return unmailed > 0 ? formatCount(unmailed, labels.mailsFailed) : undefined;
    },
    isSelectable: canSelect,
  });
  return {
    ...engine,
    canResend,
    canRevoke,
    canResendTo,
    canRevokeOf,
    canSelect,
    resend: (invitation) => act(invitation, resendInvitation.call(idOf(invitation))),
    revoke: (invitation) => act(invitation, revokeInvitation.call(idOf(invitation))),
    selection,
    resendSelected: () => actOnMany(new Map(selection.rows.map((row) => [row, resendInvitation.call(idOf(row))]))),
    revokeSelected: () =>
      actOnMany(
        new Map(selection.rows.filter(isPendingInvitation).map((row) => [row, revokeInvitation.call(idOf(row))])),
      ),
    tell: report.tell,
  };
}

export const isPendingInvitation = ({ status }: Invitation): boolean => status === "pending";

/** When a pending invitation expires. */
export const invitationEndOf = (invitation: Invitation): number | null =>
  isPendingInvitation(invitation) ? invitation.expiresAt : null;
