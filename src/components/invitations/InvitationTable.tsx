"use client";

import { type ComponentProps, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useListLocale } from "../../labels/useListLocale.js";
import { cx } from "../../lib/cx.js";
import type { Invitation } from "../../organization/records.js";
import { STATUSES } from "../../state/view/membersView.js";
import { type UseInvitationTableOptions, useInvitationTable } from "../../state/invitations/useInvitationTable.js";
import { useInvitationDialogs } from "../../state/invitations/useInvitationDialogs.js";
import type { FailedWrite } from "../../state/list/useFailedWrites.js";
import { InvitationRow, type InvitationRowHandlers } from "./InvitationRow.js";
import { invitationColumns, saidOf } from "./invitationColumns.js";
import { InvitationSelectionBar } from "./InvitationSelectionBar.js";
import { CopyFailedNote, invitationDialogs, InvitationTableDialogs } from "./InvitationTableDialogs.js";
import { ForManagers } from "../list/ForManagers.js";
import { Pager } from "../list/Pager.js";
import { SendingRows } from "./SendingRows.js";
import { fitColumns } from "../list/columnFit.js";
import { GRID, indentOf } from "../list/gridClasses.js";
import { GridHead } from "../list/GridHead.js";
import { GridSkeleton } from "../list/GridSkeleton.js";
import { GridTable } from "../list/GridTable.js";
import { ListToolbar } from "../list/ListToolbar.js";
import { SearchField } from "../list/SearchField.js";
import { listStatus } from "../../state/list/listStatus.js";
import { BusyBar, ListNotes, notesOf } from "../list/ListNotes.js";
import { ListPlaceholder } from "../list/ListPlaceholder.js";
import { Notice } from "../ui/Notice.js";
import { usePreload } from "../ui/LazyDialog.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { FailedElsewhere } from "../list/FailedElsewhere.js";
import { FailedWritesBar } from "../list/FailedWritesBar.js";
import { panelProps, TabList } from "../ui/Tabs.js";
import { mailPlus } from "../icons/icons.js";

export interface InvitationTableProps extends UseInvitationTableOptions, Omit<ComponentProps<"section">, "children"> {
  /** Whether the toolbar has a search field. Default: true. */
  readonly canSearch?: boolean;
  /** Rendered where there are no pending invitations, e.g. a button to invite people. */
  readonly emptyAction?: ReactNode;
}

/**
 * Lists invitations by status; copies links, resends and revokes, one or many. Renders nothing for viewers who can't manage
 * members, and where the backend doesn't list invitations.
 */
export function InvitationTable(props: InvitationTableProps) {
  const { labels } = useListLocale();
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
  search: givenSearch,
  canSearch = true,
  emptyAction,
  className,
  ...props
}: InvitationTableProps) {
  const state = useInvitationTable({ view, defaultView, onViewChange, orderBy, search: givenSearch });
  const { list, sending, failed, selection, search, status } = state;
  const { labels } = useListLocale();
  const id = useId();
  const dialogs = useInvitationDialogs(state);
  const { dialog, open } = dialogs;
  usePreload(invitationDialogs, state.canRevoke);
  const [hasExpiry, hasInviter] = saidOf(list.data, labels);
  const columns = useMemo(
    () => invitationColumns(labels, status, [hasExpiry, hasInviter]),
    [labels, status, hasExpiry, hasInviter],
  );
  const fit = useMemo(() => fitColumns(columns, { hasAddress: true }), [columns]);
  const [uncopied, setUncopied] = useState<string>();
  const table = useRef<HTMLTableElement>(null);
  const room = Math.max(0, list.pageSize - sending.length);
  const shown = useMemo(() => list.data.slice(0, room), [list.data, room]);

  const { toggle } = selection;
  const handlers = useMemo<InvitationRowHandlers>(() => ({ onSelect: toggle, onOpenMenu: open.menu }), [open, toggle]);
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
      isCounted={failed.length > 1}
      onRetry={() => state.retry([failure])}
      onDismiss={() => dismiss([failure])}
    />
  );
  const failedHere = failed.filter(({ row }) => shown.some((other) => other.id === row.id));
  const copyFailure = shown.find((invitation) => invitation.id === uncopied);
  const hasCheckboxes = state.canResend || state.canRevoke;
  const listed = sending.length > 0 ? "ready" : listStatus(list, search.query !== "");
  return (
    <section
      data-roster=""
      data-slot="invitation-table"
      data-status={listed}
      aria-label={labels.invitations}
      {...props}
      className={cx(
        GRID.list,
        indentOf({ canSelect: hasCheckboxes, hasPicture: false }),
        "roster:[--roster-row:--spacing(12)]",
        className,
      )}
    >
      <ListToolbar>
        {canSearch && listed !== "forbidden" && <SearchField search={search} label={labels.searchInvitations} />}
        <TabList
          base={id}
          variant="pills"
          aria-label={labels.invitationStatus}
          tabs={STATUSES.map((value) => ({ id: value, label: labels.statusNames[value] }))}
          value={status}
          onValueChange={state.setStatus}
        />
      </ListToolbar>
      <div {...panelProps(id, status)} className="roster:flex roster:flex-col roster:gap-3">
        {failed.length > 1 && <FailedWritesBar failed={failed} onRetry={state.retry} onDismiss={dismiss} />}
        <FailedElsewhere notes={failed.filter((write) => !failedHere.includes(write)).map(noteOf)} />
        {copyFailure && <CopyFailedNote url={copyFailure.url} />}
        <div className={GRID.frame}>
          <BusyBar subject="invitations" isPending={list.isPending} />
          <InvitationSelectionBar state={state} dialogs={dialogs} />
          <GridTable
            table={table}
            pagination={state.pagination}
            label={labels.invitations}
            count={list.count}
            isBusy={listed === "loading" || list.isPlaceholderData}
            placed={{ rows: shown, from: list.range.from + sending.length }}
            canSelect={hasCheckboxes}
            isHeadCovered={selection.rows.length > 0}
            least={fit.least}
          >
            <GridHead label={labels.emailAddress} columns={columns} fit={fit} />
            <tbody role="rowgroup" className={GRID.body}>
              <SendingRows sending={sending} most={list.pageSize} columns={columns} fit={fit} />
              {listed === "loading" && (
                <GridSkeleton
                  rows={list.pageSize}
                  columns={columns}
                  fit={fit}
                  hasCheckboxes={hasCheckboxes}
                  isOfUsers={false}
                  slot="invitation"
                />
              )}
              {shown.map((invitation) => {
                const failure = failedHere.find(({ row }) => row.id === invitation.id);
                return (
                  <InvitationRow
                    key={invitation.id}
                    invitation={invitation}
                    isPending={state.isPending(invitation)}
                    isSelected={selection.has(invitation)}
                    canSelect={state.canSelect(invitation)}
                    hasCheckboxes={hasCheckboxes}
                    isMenuOpen={dialog?.type === "menu" && dialog.invitation.id === invitation.id}
                    hasMenu={invitation.url !== null || state.canSelect(invitation)}
                    columns={columns}
                    fit={fit}
                    handlers={handlers}
                  >
                    {failure && noteOf(failure)}
                  </InvitationRow>
                );
              })}
            </tbody>
          </GridTable>
          <ListPlaceholder
            error={list.error}
            onRetry={list.revalidate}
            status={listed}
            icon={mailPlus}
            words={{
              ...labels.invitationsPlaceholder,
              noMatchHint: labels.noHitsHint,
              empty: labels.noInvitations[status],
              ...(status !== "pending" && { emptyHint: undefined }),
            }}
            onClear={search.clear}
            clearLabel={labels.clearSearch}
            emptyAction={status === "pending" && emptyAction}
          />
        </div>
        <ListNotes {...notesOf(list)} subject="invitations" />
        {state.pagination.isNeeded && <Pager pagination={state.pagination} label={labels.invitations} />}
      </div>
      <Notice announcement={state.announcement} />
      <InvitationTableDialogs
        table={state}
        dialogs={dialogs}
        rows={list.data}
        onCopyFailed={({ id: failedId }) => setUncopied(failedId)}
      />
    </section>
  );
}
