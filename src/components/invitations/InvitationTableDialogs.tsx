"use client";

import { useListLocale } from "../../labels/useListLocale.js";
import { lazyPart } from "../../lib/lazyPart.js";
import type { Invitation } from "../../organization/records.js";
import type { InvitationActions } from "../../state/invitations/useInvitationActions.js";
import type { InvitationDialogsState } from "../../state/invitations/useInvitationDialogs.js";
import { Alert } from "../ui/Alert.js";
import { LazyDialog } from "../ui/LazyDialog.js";

export const invitationDialogs = lazyPart(() => import("./invitationDialogs.js"));

interface InvitationTableDialogsProps {
  readonly table: InvitationActions;
  readonly dialogs: InvitationDialogsState;
  /** The rows that are shown. */
  readonly rows: readonly Invitation[];
  /** Called when the browser could not copy a link. */
  readonly onCopyFailed: (invitation: Invitation) => void;
}

/** What opens over one invitation: its menu, and the question before it is revoked. */
export function InvitationTableDialogs({ table, dialogs, rows, onCopyFailed }: InvitationTableDialogsProps) {
  const { dialog, open, close } = dialogs;
  return (
    <>
      {dialog?.type === "menu" && (
        <LazyDialog part={invitationDialogs} onClose={close}>
          {({ InvitationMenu }) => (
            <InvitationMenu
              key={dialog.invitation.id}
              invitation={dialog.invitation}
              anchor={dialog.anchor}
              table={table}
              onRevoke={open.confirmRevoke}
              onCopyFailed={onCopyFailed}
              onClose={close}
            />
          )}
        </LazyDialog>
      )}
      {dialog?.type === "confirmRevoke" && (
        <LazyDialog part={invitationDialogs} onClose={close}>
          {({ RevocationDialog }) => (
            <RevocationDialog
              invitation={dialog.invitation}
              rows={rows}
              onClose={close}
              onConfirm={() => table.revoke(dialog.invitation)}
            />
          )}
        </LazyDialog>
      )}
    </>
  );
}

/** The link that the browser could not copy, to copy by hand. */
export function CopyFailedNote({ url }: Pick<Invitation, "url">) {
  const { labels } = useListLocale();
  return (
    <Alert className="roster:flex-wrap">
      <span className="roster:flex-1">{labels.copyFailed}</span>
      <bdi className="roster:basis-full roster:text-fg roster:wrap-anywhere roster:select-all">{url}</bdi>
    </Alert>
  );
}
