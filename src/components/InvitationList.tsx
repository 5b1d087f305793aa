"use client";

import Lock from "lucide-react/icons/lock";
import MailPlus from "lucide-react/icons/mail-plus";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { type ComponentProps, useId, useRef, useState } from "react";
import { useLocale } from "../labels/LocaleProvider.js";
import { cx } from "../lib/cx.js";
import type { Invitation, InvitationStatus } from "../organization/records.js";
import { useAnnouncer } from "../state/useAnnouncer.js";
import {
  type InvitationListState,
  type UseInvitationListOptions,
  useInvitationList,
} from "../state/useInvitationList.js";
import { InvitationItem } from "./InvitationItem.js";
import { Pager } from "./Pager.js";
import { Button } from "./ui/Button.js";
import { Dialog, DialogActions } from "./ui/Dialog.js";
import { LiveRegion } from "./ui/LiveRegion.js";
import { Placeholder } from "./ui/Placeholder.js";
import { RefusalNote } from "./ui/RefusalNote.js";

const STATUSES: readonly (InvitationStatus | "all")[] = ["pending", "accepted", "expired", "revoked", "all"];

export interface InvitationListProps extends UseInvitationListOptions, Omit<ComponentProps<"section">, "children"> {
  /** Where the dialog is put, for an app that themes a part of its page only. Default: the body. */
  readonly dialogContainer?: HTMLElement | null;
}

/** Who is invited, by status: copy a link, send it once more, take it back. For members who may manage. */
export function InvitationList({
  initialPage,
  pageSize,
  page,
  onPageChange,
  onPageSizeChange,
  query,
  orderBy,
  initialStatus,
  dialogContainer,
  className,
  ...props
}: InvitationListProps) {
  const paging = { initialPage, pageSize, page, onPageChange, onPageSizeChange };
  const state = useInvitationList({ ...paging, query, orderBy, initialStatus });
  const { labels } = useLocale();
  const { list, refused, canResend, canRevoke } = state;
  const [revoking, setRevoking] = useState<Invitation>();
  const [copied, announceCopy] = useAnnouncer();
  const items = useRef<HTMLUListElement>(null);

  const copy = (emailAddress: string, url: string) =>
    navigator.clipboard.writeText(url).then(
      () => announceCopy(labels.linkCopied(emailAddress)),
      () => announceCopy(labels.copyFailed),
    );
  return (
    <section
      data-roster=""
      data-slot="invitation-list"
      aria-label={labels.invitations}
      {...props}
      className={cx("roster:flex roster:w-full roster:flex-col roster:gap-3", className)}
    >
      <StatusFilter state={state} />
      {refused.map(({ invitation, write }) => (
        <RefusalNote
          key={write.id}
          name={invitation.emailAddress}
          onRetry={write.error?.status === 404 ? undefined : () => state.retry(invitation, write)}
          onDismiss={() => state.dismiss(write)}
        >
          {write.error?.status === 404
            ? labels.invitationGone(invitation.emailAddress)
            : `${(write.type === "revokeInvitation" ? labels.revokeFailed : labels.resendFailed)(invitation.emailAddress)} ${write.error ? labels.error(write.error) : ""}`}
        </RefusalNote>
      ))}
      <div className="roster:rounded-surface roster:border roster:border-line roster:bg-surface">
        {list.data.length > 0 ? (
          <ul ref={items} tabIndex={-1} aria-label={labels.invitations} aria-busy={list.isPlaceholderData}>
            {list.data.map((invitation) => (
              <InvitationItem
                key={invitation.id}
                invitation={invitation}
                isPending={state.isPending(invitation)}
                onCopy={(url) => void copy(invitation.emailAddress, url)}
                onResend={canResend ? () => state.resend(invitation) : undefined}
                onRevoke={canRevoke ? () => setRevoking(invitation) : undefined}
              />
            ))}
          </ul>
        ) : (
          <InvitationPlaceholder list={list} />
        )}
      </div>
      {list.count > list.data.length && <Pager pagination={state.pagination} label={labels.invitations} />}
      <LiveRegion announcement={state.announcement} />
      <p role="status" data-slot="copy-outcome" className="roster:text-muted">
        <span key={copied.id}>{copied.text}</span>
      </p>
      {revoking && (
        <Dialog
          role="alertdialog"
          data-slot="revoke-invitation-dialog"
          isOpen
          onOpenChange={() => setRevoking(undefined)}
          container={dialogContainer}
          title={labels.revokeQuestion}
          description={labels.revokeConsequence(revoking.emailAddress)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const buttons = items.current?.querySelectorAll<HTMLElement>('[data-slot="revoke-invitation"]');
            (buttons?.[0] ?? items.current)?.focus();
          }}
        >
          <DialogActions>
            <Button onClick={() => setRevoking(undefined)}>{labels.cancel}</Button>
            <Button
              look="danger"
              onClick={() => {
                setRevoking(undefined);
                state.revoke(revoking);
              }}
            >
              {labels.revoke}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </section>
  );
}

/** Radio buttons in a row: the keyboard comes with them. */
function StatusFilter({ state: { status, setStatus } }: { readonly state: InvitationListState }) {
  const { labels } = useLocale();
  const name = useId();
  return (
    <fieldset className="roster:flex roster:flex-wrap roster:gap-1">
      <legend className="roster:sr-only">{labels.invitationStatus}</legend>
      {STATUSES.map((value) => (
        <label
          key={value}
          className="roster:relative roster:rounded-control roster:px-3 roster:py-1.5 roster:text-muted roster:hover:bg-surface-2 roster:has-checked:bg-surface-2 roster:has-checked:font-medium roster:has-checked:text-fg roster:has-focus-visible:outline-2 roster:has-focus-visible:outline-offset-2 roster:has-focus-visible:outline-ring"
        >
          <input
            type="radio"
            name={name}
            checked={value === status}
            onChange={() => setStatus(value)}
            className="roster:absolute roster:inset-0 roster:opacity-0"
          />
          {labels.statusNames[value]}
        </label>
      ))}
    </fieldset>
  );
}

function InvitationPlaceholder({ list }: Pick<InvitationListState, "list">) {
  const { labels } = useLocale();
  if (list.isError && list.error.isForbidden) {
    return <Placeholder icon={Lock} title={labels.invitationsForbidden} hint={labels.forbiddenHint} isAlert />;
  }
  if (list.isError) {
    return (
      <Placeholder icon={TriangleAlert} title={labels.invitationsFailed} hint={labels.error(list.error)} isAlert>
        <Button onClick={() => void list.revalidate()}>{labels.tryAgain}</Button>
      </Placeholder>
    );
  }
  if (list.isPending || list.count > 0) {
    return (
      <p role="status" className="roster:animate-pulse roster:px-6 roster:py-16 roster:text-center roster:text-muted">
        {labels.loadingInvitations}
      </p>
    );
  }
  return <Placeholder icon={MailPlus} title={labels.noInvitations} hint={labels.noInvitationsHint} />;
}
