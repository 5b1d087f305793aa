"use client";

import { type ComponentProps, useId, useLayoutEffect, useMemo, useRef } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { useFocusHome } from "../../lib/dom/useFocusHome.js";
import type { Invitation } from "../../organization/records.js";
import { STATUSES } from "../../state/view/membersView.js";
import { useCopying } from "../../state/ui/useCopying.js";
import { type UseInvitationTableOptions, useInvitationTable } from "../../state/invitations/useInvitationTable.js";
import { useInvitationDialogs } from "../../state/invitations/useInvitationDialogs.js";
import type { FailedWrite } from "../../state/list/useFailedWrites.js";
import { InvitationItem, type InvitationItemHandlers } from "./InvitationItem.js";
import { InvitationSelectionBar } from "./InvitationSelectionBar.js";
import { ForManagers } from "../list/ForManagers.js";
import { Pager } from "../list/Pager.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { SendingItems } from "./SendingItems.js";
import { Alert } from "../ui/Alert.js";
import { BusyBar, ListNotes } from "../list/ListNotes.js";
import { ListPlaceholder } from "../list/ListPlaceholder.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { Notice } from "../ui/Notice.js";
import { LazyDialog, usePreload } from "../ui/LazyDialog.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { FailedWritesBar } from "../list/FailedWritesBar.js";
import { panelProps, TabList } from "../ui/Tabs.js";
import { mailPlus } from "../icons/icons.js";

const revocationDialog = lazyPart(() => import("./RevocationDialog.js"));

export interface InvitationTableProps extends UseInvitationTableOptions, Omit<ComponentProps<"section">, "children"> {}

/**
 * Lists invitations by status; copies links, resends and revokes, one or many. Renders nothing for viewers who can't manage
 * members, and where the backend doesn't list invitations.
 */
export function InvitationTable(props: InvitationTableProps) {
  const { labels } = useLocale();
  const isOffered = useOrganization().getInvitations !== undefined;
  return (
    isOffered && (
      <ForManagers forbidden={labels.invitationsPlaceholder.forbidden}>
        <Invitations {...props} />
      </ForManagers>
    )
  );
}

function Invitations({
  view,
  defaultView,
  onViewChange,
  orderBy,

  className,
  ...props
}: InvitationTableProps) {
  const state = useInvitationTable({ view, defaultView, onViewChange, orderBy });
  const { list, sending, failed, selection, status } = state;
  const { labels } = useLocale();
  const id = useId();
  const dialogs = useInvitationDialogs();
  const { dialog, open, close } = dialogs;
  usePreload(revocationDialog, state.canRevoke);
  const copying = useCopying();
  const panel = useRef<HTMLDivElement>(null);
  const shown = list.data.slice(0, Math.max(0, list.pageSize - sending.length));

  useFocusHome(panel);
  const latest = useRef({ state, copying });
  useLayoutEffect(() => {
    latest.current = { state, copying };
  });
  const handlers = useMemo<InvitationItemHandlers>(
    () => ({
      onSelect: (invitation, isRange) => latest.current.state.selection.toggle(invitation, isRange),
      onCopy: (invitation) => latest.current.copying.copy(invitation.id, invitation.url ?? ""),
      onResend: (invitation) => latest.current.state.resend(invitation),
      onRevoke: open.confirmRevoke,
    }),
    [open],
  );
  const retry = (writes: readonly FailedWrite<Invitation>[]) => {
    state.retry(writes);
  };
  const dismiss = (writes: readonly FailedWrite<Invitation>[]) => {
    for (const { write } of writes) state.dismiss(write);
  };
  const noteOf = (failure: FailedWrite<Invitation>) => (
    <FailedWriteNote
      key={failure.write.id}
      name={failure.row.emailAddress}
      words={labels.invitationWrites[failure.write.name]}
      error={failure.error}
      canRetry={failure.canRetry}
      onRetry={() => retry([failure])}
      onDismiss={() => dismiss([failure])}
    />
  );
  const hasCheckboxes = shown.some(state.canSelect);
  const failedHere = failed.filter(({ row }) => shown.some((other) => other.id === row.id));
  const copyFailure = copying.failed && shown.find((invitation) => invitation.id === copying.failed);
  return (
    <section
      data-roster=""
      data-slot="invitation-table"
      aria-label={labels.invitations}
      {...props}
      className={cx("roster:flex roster:w-full roster:min-w-0 roster:flex-col roster:gap-3", className)}
    >
      <TabList
        base={id}
        variant="pills"
        aria-label={labels.invitationStatus}
        tabs={STATUSES.map((value) => ({ id: value, label: labels.statusNames[value] }))}
        value={status}
        onValueChange={state.setStatus}
      />
      <div
        ref={panel}
        {...panelProps(id, status)}
        tabIndex={-1}
        data-focus-home=""
        className="roster:flex roster:flex-col roster:gap-3 roster:outline-none"
      >
        <FailedWritesBar failed={failed} onRetry={retry} onDismiss={dismiss} />
        {failed.filter((write) => !failedHere.includes(write)).map(noteOf)}
        {copyFailure && (
          <Alert className="roster:flex-wrap">
            <span className="roster:flex-1">{labels.copyFailed}</span>
            <bdi className="roster:basis-full roster:text-fg roster:wrap-anywhere roster:select-all">
              {copyFailure.url}
            </bdi>
          </Alert>
        )}
        <div className="roster:relative roster:overflow-clip roster:rounded-surface roster:border roster:border-line roster:bg-surface">
          <BusyBar list={list} />
          <InvitationSelectionBar state={state} dialogs={dialogs} />
          {shown.length > 0 || sending.length > 0 ? (
            <ul aria-label={labels.invitations} aria-busy={list.isPlaceholderData}>
              <SendingItems sending={sending} most={list.pageSize} />
              {shown.map((invitation) => {
                const failure = failedHere.find(({ row }) => row.id === invitation.id);
                return (
                  <InvitationItem
                    key={invitation.id}
                    invitation={invitation}
                    isPending={state.isPending(invitation)}
                    isSelected={selection.has(invitation)}
                    isCopied={copying.copied === invitation.id}
                    canSelect={state.canSelect(invitation)}
                    hasCheckboxes={hasCheckboxes}
                    canResend={state.canResend}
                    canRevoke={state.canRevoke}
                    handlers={handlers}
                  >
                    {failure && noteOf(failure)}
                  </InvitationItem>
                );
              })}
            </ul>
          ) : (
            <ListPlaceholder
              list={list}
              isSearch={Boolean(state.query.trim())}
              icon={mailPlus}
              words={
                status === "pending"
                  ? labels.invitationsPlaceholder
                  : { ...labels.invitationsPlaceholder, empty: labels.noInvitations[status], emptyHint: undefined }
              }
            />
          )}
        </div>
        <ListNotes list={list} subject="invitations" />
        {state.pagination.isNeeded && <Pager pagination={state.pagination} label={labels.invitations} />}
      </div>
      <Notice announcement={state.announcement} />
      <LiveRegion announcement={copying.announcement} />
      {dialog?.type === "confirmRevoke" && (
        <LazyDialog part={revocationDialog} onClose={close}>
          {({ RevocationDialog }) => (
            <RevocationDialog
              invitation={dialog.invitation}
              rows={list.data}
              onClose={close}
              onConfirm={() => state.revoke(dialog.invitation)}
            />
          )}
        </LazyDialog>
      )}
    </section>
  );
}
