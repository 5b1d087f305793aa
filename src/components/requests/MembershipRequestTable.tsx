"use client";

import { type ComponentProps, useMemo, useRef } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { type ListLabels, useListLocale } from "../../labels/useListLocale.js";
import { cx } from "../../lib/cx.js";
import type { MembershipRequest } from "../../organization/records.js";
import type { FailedWrite } from "../../state/list/useFailedWrites.js";
import {
  type UseMembershipRequestTableOptions,
  useMembershipRequestTable,
} from "../../state/requests/useMembershipRequestTable.js";
import { useMembershipRequestDialogs } from "../../state/requests/useMembershipRequestDialogs.js";
import { MembershipRequestTableDialogs } from "./MembershipRequestTableDialogs.js";
import { MembershipRequestRow, REQUEST_ACTIONS } from "./MembershipRequestRow.js";
import { useMembershipRequestHandlers } from "./useMembershipRequestHandlers.js";
import { fitColumns } from "../list/columnFit.js";
import { GRID, indentOf } from "../list/gridClasses.js";
import { GridHead } from "../list/GridHead.js";
import { GridSkeleton } from "../list/GridSkeleton.js";
import { GridTable } from "../list/GridTable.js";
import { ListToolbar } from "../list/ListToolbar.js";
import { SearchField } from "../list/SearchField.js";
import { listStatus } from "../../state/list/listStatus.js";
import { ForManagers } from "../list/ForManagers.js";
import { Pager } from "../list/Pager.js";
import { MembershipRequestSelectionBar } from "./MembershipRequestSelectionBar.js";
import { usePreload } from "../ui/LazyDialog.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { BusyBar, ListNotes, notesOf } from "../list/ListNotes.js";
import { ListPlaceholder } from "../list/ListPlaceholder.js";
import { Notice } from "../ui/Notice.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { FailedElsewhere } from "../list/FailedElsewhere.js";
import { FailedWritesBar } from "../list/FailedWritesBar.js";
import { inbox } from "../icons/icons.js";

export interface MembershipRequestTableProps
  extends UseMembershipRequestTableOptions, Omit<ComponentProps<"section">, "children"> {
  /** Whether the toolbar has a search field. Default: true. */
  readonly canSearch?: boolean;
}

const columnsIn = (labels: ListLabels) => [
  { id: "role", label: labels.role, width: 8.5 },
  { id: "requested", label: labels.requestedOn, width: 8.5, priority: 1 },
];

/**
 * Lists join requests; approves them with a role or declines them, one or many. Renders nothing for viewers who can't manage
 * members, and where the backend doesn't list requests.
 */
export function MembershipRequestTable(props: MembershipRequestTableProps) {
  const { labels } = useListLocale();
  const isOffered = useOrganization().getMembershipRequests !== undefined;
  return (
    isOffered && (
      <ForManagers forbidden={labels.requestsPlaceholder.forbidden}>
        <Requests {...props} />
      </ForManagers>
    )
  );
}

function Requests({
  view,
  defaultView,
  onViewChange,
  defaultRole,
  search: givenSearch,
  canSearch = true,
  className,
  ...props
}: MembershipRequestTableProps) {
  const queue = useMembershipRequestTable({ view, defaultView, onViewChange, defaultRole, search: givenSearch });
  const { labels } = useListLocale();
  const { list, failed, roles, selection, search } = queue;
  const dialogs = useMembershipRequestDialogs(queue);
  const picking = dialogs.dialog?.type === "pickRole" ? dialogs.dialog : undefined;
  const table = useRef<HTMLTableElement>(null);
  const columns = useMemo(() => columnsIn(labels), [labels]);
  const fit = useMemo(() => fitColumns(columns, { actions: REQUEST_ACTIONS, hasAddress: true }), [columns]);
  const status = listStatus(list, search.query !== "");
  const canDecide = queue.canApprove || queue.canDecline;

  usePreload(memberDialogs, queue.canApprove);
  const handlers = useMembershipRequestHandlers({ queue, dialogs, table });
  const dismiss = (writes: readonly FailedWrite<MembershipRequest>[]) => {
    for (const { write } of writes) queue.dismiss(write);
  };
  const noteOf = (failure: FailedWrite<MembershipRequest>) => (
    <FailedWriteNote
      key={failure.write.id}
      name={queue.nameOf(failure.row.publicUserData)}
      words={labels.requestWrites[failure.write.name]}
      error={failure.error}
      canRetry={failure.canRetry}
      isCounted={failed.length > 1}
      onRetry={() => queue.retry([failure])}
      onDismiss={() => dismiss([failure])}
    />
  );
  const failedHere = failed.filter(({ row }) => list.data.some(({ id }) => id === row.id));
  return (
    <section
      data-roster=""
      data-slot="membership-request-table"
      data-status={status}
      aria-label={labels.requests}
      {...props}
      className={cx(
        GRID.list,
        indentOf({ canSelect: canDecide, hasPicture: true }),
        "roster:[--roster-row:--spacing(14)]",
        className,
      )}
    >
      {canSearch && status !== "forbidden" && (
        <ListToolbar>
          <SearchField search={search} label={labels.searchRequests} />
        </ListToolbar>
      )}
      {failed.length > 1 && <FailedWritesBar failed={failed} onRetry={queue.retry} onDismiss={dismiss} />}
      <FailedElsewhere notes={failed.filter((failure) => !failedHere.includes(failure)).map(noteOf)} />
      <div className={GRID.frame}>
        <BusyBar subject="requests" isPending={list.isPending} />
        <MembershipRequestSelectionBar queue={queue} dialogs={dialogs} />
        <GridTable
          table={table}
          pagination={queue.pagination}
          label={labels.requests}
          count={list.count}
          isBusy={status === "loading" || list.isPlaceholderData}
          placed={{ rows: list.data, from: list.range.from }}
          canSelect={canDecide}
          isHeadCovered={selection.rows.length > 0}
          least={fit.least}
        >
          <GridHead label={labels.user} columns={columns} fit={fit} />
          <tbody role="rowgroup" className={GRID.body}>
            {status === "loading" && (
              <GridSkeleton
                rows={list.pageSize}
                columns={columns}
                fit={fit}
                hasCheckboxes={canDecide}
                isOfUsers
                slot="membership-request"
              />
            )}
            {list.data.map((request) => {
              const failure = failedHere.find(({ row }) => row.id === request.id);
              return (
                <MembershipRequestRow
                  key={request.id}
                  request={request}
                  name={queue.nameOf(request.publicUserData)}
                  role={roles?.find(({ key }) => key === queue.roleFor(request))}
                  isQueued={queue.isQueued(request)}
                  isSelected={selection.has(request)}
                  isPickingRole={picking?.request.id === request.id}
                  canApprove={queue.canApprove}
                  canDecline={queue.canDecline}
                  canApproveUntil={queue.canApproveUntil}
                  fit={fit}
                  handlers={handlers}
                >
                  {failure && noteOf(failure)}
                </MembershipRequestRow>
              );
            })}
          </tbody>
        </GridTable>
        <ListPlaceholder
          error={list.error}
          onRetry={list.revalidate}
          status={status}
          icon={inbox}
          words={{ ...labels.requestsPlaceholder, noMatchHint: labels.noHitsHint }}
          onClear={search.clear}
          clearLabel={labels.clearSearch}
        />
      </div>
      <ListNotes {...notesOf(list)} subject="requests" />
      {queue.pagination.isNeeded && <Pager pagination={queue.pagination} label={labels.requests} />}
      <Notice announcement={queue.announcement} />
      <MembershipRequestTableDialogs queue={queue} dialogs={dialogs} />
    </section>
  );
}
