"use client";

import { type ComponentProps, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { usePeopleLocale } from "../../labels/usePeopleLocale.js";
import { cx } from "../../lib/cx.js";
import { people } from "../../query/lists/people.js";
import { useInvitationDialogs } from "../../state/invitations/useInvitationDialogs.js";
import type { MemberRowAction } from "../../state/members/rowAction.js";
import { useMemberDialogs } from "../../state/members/useMemberDialogs.js";
import { useRowActions } from "../../state/members/useRowActions.js";
import { usePeopleTable, type UsePeopleTableOptions } from "../../state/people/usePeopleTable.js";
import { useMembershipRequestDialogs } from "../../state/requests/useMembershipRequestDialogs.js";
import { users } from "../icons/icons.js";
import type { InvitationRowHandlers } from "../invitations/InvitationRow.js";
import { CopyFailedNote, invitationDialogs, InvitationTableDialogs } from "../invitations/InvitationTableDialogs.js";
import { FailedElsewhere } from "../list/FailedElsewhere.js";
import { FailedWritesBar } from "../list/FailedWritesBar.js";
import { GRID, indentOf } from "../list/gridClasses.js";
import { GridHead } from "../list/GridHead.js";
import { GridTable } from "../list/GridTable.js";
import { BusyBar, ListNotes, notesOf } from "../list/ListNotes.js";
import { ListPlaceholder } from "../list/ListPlaceholder.js";
import { ListToolbar } from "../list/ListToolbar.js";
import { Pager } from "../list/Pager.js";
import { SearchField } from "../list/SearchField.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { ViewerNote } from "../member-table/MemberTableNotes.js";
import { memberTableDialogsElement } from "../member-table/memberTableDialogs.js";
import { RowActions } from "../member-table/RowActions.js";
import { useMemberRowHandlers } from "../member-table/useMemberRowHandlers.js";
import { MembershipRequestTableDialogs } from "../requests/MembershipRequestTableDialogs.js";
import { useMembershipRequestHandlers } from "../requests/useMembershipRequestHandlers.js";
import { asElements } from "../ui/asElements.js";
import { usePreload } from "../ui/LazyDialog.js";
import { Notice } from "../ui/Notice.js";
import { panelProps, TabList } from "../ui/Tabs.js";
import { fitPeople, peopleColumns } from "./peopleColumns.js";
import { failedPersonElement, PeopleTableBody } from "./PeopleTableBody.js";

export interface PeopleTableProps extends UsePeopleTableOptions, Omit<ComponentProps<"section">, "children"> {
  /** Your own actions, in the menus of members. Define them outside the component, or in `useMemo`. */
  readonly rowActions?: readonly MemberRowAction[] | undefined;
  /** Whether a click on a member's name opens `MemberDetails`. Default: true. */
  readonly canOpenDetails?: boolean | undefined;
  /** Whether the toolbar has a search field. Default: true. */
  readonly canSearch?: boolean;
  /** Rendered at the end of the toolbar, e.g. an `InviteDialog`. */
  readonly toolbar?: ReactNode;
  /** Rendered where there are no people, e.g. a button to invite some. */
  readonly emptyAction?: ReactNode;
}

const NO_ACTIONS: readonly MemberRowAction[] = [];

/**
 * One list of people: pending join requests, pending invitations and members, with one search, a filter by status, and the
 * actions of each. Viewers who can't manage members see the members.
 */
export function PeopleTable({
  view,
  defaultView,
  onViewChange,
  search: givenSearch,
  defaultRole,
  isReadOnly,
  pageSizes,
  rowActions: appActions = NO_ACTIONS,
  canOpenDetails = true,
  canSearch = true,
  toolbar,
  emptyAction,
  className,
  ...props
}: PeopleTableProps) {
  const state = usePeopleTable({
    view,
    defaultView,
    onViewChange,
    search: givenSearch,
    defaultRole,
    isReadOnly,
    pageSizes,
  });
  const { list, status, members, invitations, requests, failed, search, statuses } = state;
  const locale = useCoreLocale();
  const { labels } = usePeopleLocale();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const dialogs = {
    members: useMemberDialogs(members),
    invitations: useInvitationDialogs(invitations),
    requests: useMembershipRequestDialogs(requests),
  };
  const openMenu = dialogs.invitations.open.menu;
  const [uncopied, setUncopied] = useState<string>();
  const handlers = {
    members: useMemberRowHandlers({ state: members, dialogs: dialogs.members, table, canOpenDetails }),
    invitations: useMemo<InvitationRowHandlers>(() => ({ onSelect: () => {}, onOpenMenu: openMenu }), [openMenu]),
    requests: useMembershipRequestHandlers({ queue: requests, dialogs: dialogs.requests, table }),
  };
  const rowActions = useRowActions();
  const menuActions = useMemo(() => appActions.filter(({ onSelect }) => onSelect), [appActions]);
  const columns = useMemo(() => peopleColumns(labels), [labels]);
  const fit = useMemo(() => fitPeople(columns), [columns]);
  usePreload(memberDialogs, state.canManage);
  usePreload(invitationDialogs, invitations.list.data.length > 0);

  const shown = new Set(list.data.map(people.idOf));
  const copyFailure = invitations.list.data.find((invitation) => invitation.id === uncopied);
  return (
    <section
      data-roster=""
      data-slot="people-table"
      data-status={status}
      aria-label={labels.people}
      {...props}
      className={cx(
        GRID.list,
        indentOf({ canSelect: false, hasPicture: true }),
        "roster:[--roster-row:--spacing(14)]",
        className,
      )}
    >
      {status !== "forbidden" && (
        <ListToolbar>
          {canSearch && <SearchField search={search} label={labels.searchAll} />}
          {statuses.length > 0 && (
            <TabList
              base={id}
              variant="pills"
              aria-label={labels.status}
              tabs={statuses.map((value) => ({ id: value, label: labels.peopleStatuses[value] }))}
              value={state.people}
              onValueChange={state.setPeople}
            />
          )}
          {asElements(toolbar)}
        </ListToolbar>
      )}
      <div
        {...(statuses.length > 0 && panelProps(id, state.people))}
        className="roster:flex roster:flex-col roster:gap-3"
      >
        {failed.length > 1 && (
          <FailedWritesBar
            failed={failed}
            onRetry={(retried) => {
              for (const failure of retried) failure.retry();
            }}
            onDismiss={(dismissed) => {
              for (const failure of dismissed) failure.dismiss();
            }}
          />
        )}
        <FailedElsewhere
          notes={failed
            .filter(({ personKey }) => !shown.has(personKey))
            .map((failure) => failedPersonElement(failure, failed))}
        />
        {copyFailure && <CopyFailedNote url={copyFailure.url} />}
        <div className={GRID.frame}>
          <BusyBar subject="people" isPending={list.isPending} />
          {status !== "forbidden" && (
            <GridTable
              table={table}
              pagination={state.pagination}
              label={labels.people}
              count={list.count}
              isBusy={status === "loading" || list.isPlaceholderData}
              placed={{ rows: list.data, from: list.range.from }}
              canSelect={false}
              isHeadCovered={false}
              least={fit.least}
            >
              <GridHead label={labels.person} columns={columns} fit={fit} />
              <PeopleTableBody
                table={state}
                dialogs={dialogs}
                columns={columns}
                fit={fit}
                actions={menuActions}
                handlers={handlers}
              />
            </GridTable>
          )}
          <ListPlaceholder
            error={list.error}
            onRetry={list.revalidate}
            status={status}
            icon={users}
            words={{
              forbidden: labels.forbidden,
              failed: labels.peopleFailed,
              noMatch: labels.noMatchingPeople,
              noMatchHint: labels.noHitsHint,
              empty: labels.noPeople[state.people],
              emptyHint: state.people === "all" && state.canManage ? labels.noPeopleHint : undefined,
            }}
            onClear={search.clear}
            clearLabel={labels.clearSearch}
            emptyAction={state.people === "all" || state.people === "invited" ? emptyAction : null}
          />
        </div>
        {(rowActions.asked || rowActions.failure !== undefined) && <RowActions state={rowActions} />}
        {status !== "forbidden" && status !== "error" && members.viewerId === undefined && <ViewerNote />}
        <ListNotes {...notesOf(list)} subject="people" />
        {status !== "forbidden" && <Pager pagination={state.pagination} label={labels.people} />}
      </div>
      <Notice announcement={state.announcement} />
      {(dialogs.members.dialog || members.openMember !== "") &&
        memberTableDialogsElement(
          { dialogs: dialogs.members, table: members, actions: menuActions, rowActions, isReadOnly, canOpenDetails },
          locale,
        )}
      <InvitationTableDialogs
        table={invitations}
        dialogs={dialogs.invitations}
        rows={invitations.list.data}
        onCopyFailed={(invitation) => setUncopied(invitation.id)}
      />
      <MembershipRequestTableDialogs queue={requests} dialogs={dialogs.requests} />
    </section>
  );
}
