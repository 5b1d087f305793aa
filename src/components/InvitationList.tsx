"use client";

import { type ComponentProps, useId, useRef, useState } from "react";
import { useLocale } from "../labels/LocaleProvider.js";
import { cx } from "../lib/cx.js";
import type { Invitation, InvitationStatus } from "../organization/records.js";
import { useAnnouncer } from "../state/useAnnouncer.js";
import { type UseInvitationListOptions, useInvitationList } from "../state/useInvitationList.js";
import type { Refusal } from "../state/useRefusals.js";
import { InvitationItem } from "./InvitationItem.js";
import { InvitationPlaceholder } from "./InvitationPlaceholder.js";
import { InvitationSelectionBar } from "./InvitationSelectionBar.js";
import { Pager } from "./Pager.js";
import { RefusedInvitationNote } from "./RefusedInvitationNote.js";
import { SendingItems } from "./SendingItems.js";
import { ConfirmDialog } from "./ui/ConfirmDialog.js";
import { LiveRegion } from "./ui/LiveRegion.js";
import { RefusalsBar } from "./ui/RefusalsBar.js";
import { panelProps, TabList } from "./ui/Tabs.js";

const STATUSES: readonly (InvitationStatus | "all")[] = ["pending", "accepted", "expired", "revoked", "all"];

export interface InvitationListProps extends UseInvitationListOptions, Omit<ComponentProps<"section">, "children"> {
  /** Where the dialog is put, for an app that themes a part of its page only. Default: the body. */
  readonly dialogContainer?: HTMLElement | null;
}

/** Who is invited, by status: copy a link, send it once more, take it back, one or many. For members who may manage. */
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
  const { list, sending, refused, canResend, canRevoke, selection, status } = state;
  const { labels } = useLocale();
  const id = useId();
  const [revoking, setRevoking] = useState<Invitation>();
  const [copied, announceCopy] = useAnnouncer();
  const items = useRef<HTMLUListElement>(null);

  const copy = (emailAddress: string, url: string) =>
    navigator.clipboard.writeText(url).then(
      () => announceCopy(labels.linkCopied(emailAddress)),
      () => announceCopy(labels.copyFailed),
    );
  const focusList = () => (items.current ?? document.getElementById(`${id}-panel-${status}`))?.focus();
  const noteOf = (refusal: Refusal<Invitation>) => (
    <RefusedInvitationNote
      key={refusal.write.id}
      refusal={refusal}
      onRetry={(refusals) => {
        focusList();
        state.retry(refusals);
      }}
      onDismiss={({ write }) => {
        focusList();
        state.dismiss(write);
      }}
    />
  );
  const shown = list.data.slice(0, Math.max(0, list.pageSize - sending.length));
  const refusedOf = ({ id: rowId }: Invitation) => refused.find(({ row }) => row.id === rowId);
  const refusedElsewhere = refused.filter(({ row }) => !shown.some((other) => other.id === row.id));
  return (
    <section
      data-roster=""
      data-slot="invitation-list"
      aria-label={labels.invitations}
      {...props}
      className={cx("roster:flex roster:w-full roster:min-w-0 roster:flex-col roster:gap-3", className)}
    >
      <TabList
        base={id}
        look="pills"
        aria-label={labels.invitationStatus}
        tabs={STATUSES.map((value) => ({ id: value, label: labels.statusNames[value] }))}
        value={status}
        onValueChange={state.setStatus}
      />
      <div
        {...panelProps(id, status)}
        tabIndex={-1}
        className="roster:flex roster:flex-col roster:gap-3 roster:outline-none"
      >
        <RefusalsBar
          refused={refused}
          onRetry={(refusals) => {
            focusList();
            state.retry(refusals);
          }}
          onDismiss={(refusals) => {
            focusList();
            for (const { write } of refusals) state.dismiss(write);
          }}
        />
        {refusedElsewhere.map(noteOf)}
        <div className="roster:rounded-surface roster:border roster:border-line roster:bg-surface">
          <InvitationSelectionBar state={state} onAct={focusList} dialogContainer={dialogContainer} />
          {shown.length > 0 || sending.length > 0 ? (
            <ul ref={items} tabIndex={-1} aria-label={labels.invitations} aria-busy={list.isPlaceholderData}>
              <SendingItems sending={sending} most={list.pageSize} />
              {shown.map((invitation) => {
                const refusal = refusedOf(invitation);
                return (
                  <InvitationItem
                    key={invitation.id}
                    invitation={invitation}
                    isPending={state.isPending(invitation)}
                    selecting={
                      state.canSelect(invitation)
                        ? {
                            isSelected: selection.has(invitation),
                            onSelect: (isRange) => selection.toggle(invitation, isRange),
                          }
                        : undefined
                    }
                    onCopy={(url) => void copy(invitation.emailAddress, url)}
                    onResend={canResend ? () => state.resend(invitation) : undefined}
                    onRevoke={canRevoke ? () => setRevoking(invitation) : undefined}
                  >
                    {refusal && noteOf(refusal)}
                  </InvitationItem>
                );
              })}
            </ul>
          ) : (
            <InvitationPlaceholder list={list} isSearch={Boolean(query?.trim())} />
          )}
        </div>
        {list.count > list.data.length && <Pager pagination={state.pagination} label={labels.invitations} />}
      </div>
      <LiveRegion announcement={state.announcement} />
      <LiveRegion announcement={copied} />
      {revoking && (
        <ConfirmDialog
          data-slot="revoke-invitation-dialog"
          onClose={() => setRevoking(undefined)}
          onConfirm={() => state.revoke(revoking)}
          container={dialogContainer}
          title={labels.revokeQuestion}
          description={labels.revokeConsequence(revoking.emailAddress)}
          confirmLabel={labels.revoke}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const buttons = items.current?.querySelectorAll<HTMLElement>('[data-slot="revoke-invitation"]');
            (buttons?.[0] ?? items.current)?.focus();
          }}
        />
      )}
    </section>
  );
}
