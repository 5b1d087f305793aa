"use client";

import { noop, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useInvitations, type UseInvitationsParams } from "../hooks/useInvitations.js";
import { useOrganization } from "../hooks/OrganizationProvider.js";
import type { PagedList } from "../hooks/usePagedList.js";
import { usePermission } from "../hooks/usePermission.js";
import { useResendInvitation } from "../hooks/useResendInvitation.js";
import { useRevokeInvitation } from "../hooks/useRevokeInvitation.js";
import { useRowWrites } from "../hooks/useRowWrites.js";
import { useLocale } from "../labels/LocaleProvider.js";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import type { Invitation, InvitationStatus } from "../organization/records.js";
import { forgetWrite } from "../query/forgetWrite.js";
import { INVITATIONS } from "../query/rows.js";
import type { RowWrite } from "../query/rowWrites.js";
import { type Announcement, useAnnouncer } from "./useAnnouncer.js";
import { type Pagination, usePagination } from "./usePagination.js";

export interface UseInvitationListOptions extends Omit<UseInvitationsParams, "status"> {
  /** Which invitations to begin with. Default: the pending ones. */
  readonly initialStatus?: InvitationStatus | "all";
}

/** Everything the list of invitations does; it knows no markup. */
export interface InvitationListState {
  readonly list: PagedList<Invitation>;
  readonly pagination: Pagination;
  readonly status: InvitationStatus | "all";
  readonly setStatus: (status: InvitationStatus | "all") => void;
  readonly canResend: boolean;
  readonly canRevoke: boolean;
  readonly resend: (invitation: Invitation) => void;
  readonly revoke: (invitation: Invitation) => void;
  /** Whether a write to the invitation is under way. */
  readonly isPending: (invitation: Invitation) => boolean;
  /** The latest refusal for each invitation, with it: it may be gone from the list. */
  readonly refused: readonly { readonly invitation: Invitation; readonly write: RowWrite }[];
  readonly retry: (invitation: Invitation, write: RowWrite) => void;
  readonly dismiss: (write: RowWrite) => void;
  /** The outcome of the latest action, for a live region. */
  readonly announcement: Announcement;
}

/** The headless list of invitations: by status, sent once more, taken back, and what came of that. */
export function useInvitationList({
  initialStatus = "pending",
  ...params
}: UseInvitationListOptions = {}): InvitationListState {
  const client = useQueryClient();
  const organization = useOrganization();
  const { labels } = useLocale();
  const [status, setStatus] = useState(initialStatus);
  const list = useInvitations({ ...params, status: status === "all" ? [] : [status] });
  const pagination = usePagination(list);
  const mayManage = usePermission(MANAGE_MEMBERS);
  const { mutateAsync: sendAgain } = useResendInvitation();
  const { mutateAsync: takeBack } = useRevokeInvitation();
  const [announcement, announce] = useAnnouncer();
  const [acted, setActed] = useState<ReadonlyMap<string, Invitation>>(new Map());
  const writes = useRowWrites(INVITATIONS.subject);
  const latest = useMemo(() => new Map(writes.map((write) => [write.rowId, write])), [writes]);

  const remember = (invitation: Invitation) => setActed((before) => new Map(before).set(invitation.id, invitation));
  const resend = (invitation: Invitation) => {
    remember(invitation);
    sendAgain(invitation.id).then(
      ({ delivery }) => announce((delivery === "failed" ? labels.mailFailed : labels.resent)(invitation.emailAddress)),
      noop,
    );
  };
  const revoke = (invitation: Invitation) => {
    remember(invitation);
    takeBack(invitation.id).then(() => announce(labels.revoked(invitation.emailAddress)), noop);
  };
  const dismiss = ({ id }: RowWrite) => forgetWrite(client, id);
  return {
    list,
    pagination,
    status,
    setStatus,
    canResend: mayManage && organization.resendInvitation !== undefined,
    canRevoke: mayManage && organization.revokeInvitation !== undefined,
    resend,
    revoke,
    isPending: ({ id }) => latest.get(id)?.status === "pending",
    refused: [...latest.values()].flatMap((write) => {
      const invitation = write.error && acted.get(write.rowId);
      return invitation ? [{ invitation, write }] : [];
    }),
    retry: (invitation, write) => {
      dismiss(write);
      if (write.type === "revokeInvitation") revoke(invitation);
      else resend(invitation);
    },
    dismiss,
    announcement,
  };
}
