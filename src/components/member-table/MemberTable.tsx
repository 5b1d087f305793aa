"use client";

import { type ComponentProps, type ReactNode, useMemo, useRef, useState } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import { useControlled } from "../../lib/react/useControlled.js";
import type { TableLayout } from "../../state/members/tableLayout.js";
import { useMemberDialogs } from "../../state/members/useMemberDialogs.js";
import { type UseMemberTableOptions, useMemberTable } from "../../state/members/useMemberTable.js";
import { DEFAULT_COLUMNS } from "./defaultColumns.js";
import { GRID, indentOf } from "../list/gridClasses.js";
import { GridTable } from "../list/GridTable.js";
import type { MemberColumn } from "../../state/members/memberColumn.js";
import type { MemberRowAction } from "../../state/members/rowAction.js";
import { useRowActions } from "../../state/members/useRowActions.js";
import { MemberSelectionBar } from "./MemberSelectionBar.js";
import { useMemberColumns } from "./useMemberColumns.js";
import { useMemberRowHandlers } from "./useMemberRowHandlers.js";
import { MemberTableBody } from "./MemberTableBody.js";
import { memberTableDialogsElement } from "./memberTableDialogs.js";
import { GridHead } from "../list/GridHead.js";
import { FailedMembers, placeholderWords, ViewerNote } from "./MemberTableNotes.js";
import { ListPlaceholder } from "../list/ListPlaceholder.js";
import { MemberTableToolbar } from "./MemberTableToolbar.js";
import { RowActions } from "./RowActions.js";
import { Pager } from "../list/Pager.js";
import { createSight, IN_SIGHT, RowsInSight } from "../window/RowsInSight.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { useTableTools } from "./useTableTools.js";
import { BusyBar, ListNotes, notesOf } from "../list/ListNotes.js";
import { Notice } from "../ui/Notice.js";
import { usePreload } from "../ui/LazyDialog.js";
import { FailedWritesBar } from "../list/FailedWritesBar.js";
import { users } from "../icons/icons.js";

export interface MemberTableProps extends UseMemberTableOptions, Omit<ComponentProps<"div">, "children"> {
  /**
   * The columns after the member's name, in order: `memberColumns.role`, `metadataColumn("team")`, or your own. Define them
   * outside the component, or in `useMemo`. Default: role and join date.
   */
  readonly columns?: readonly MemberColumn[] | undefined;
  /** Your own actions, in the rows' menus and in the bulk bar. Define them outside the component, or in `useMemo`. */
  readonly rowActions?: readonly MemberRowAction[] | undefined;
  /** The controlled layout, e.g. from `useStoredLayout`. Default: uncontrolled. */
  readonly layout?: TableLayout | undefined;
  /** The initial layout. Default: all columns, comfortable rows. */
  readonly defaultLayout?: TableLayout | undefined;
  /** Called with the layout that the user chose. */
  readonly onLayoutChange?: ((layout: TableLayout) => void) | undefined;
  /** Whether a click on a name opens `MemberDetails`. Default: true. */
  readonly canOpenDetails?: boolean;
  /** Whether users can choose columns and row height. Default: true. */
  readonly canChangeLayout?: boolean;
  /** Whether the toolbar has a search field. Default: true. */
  readonly canSearch?: boolean;
  /** Whether users can export the list. Default: true. */
  readonly canExport?: boolean;
  /** Whether managers can create, rename and delete groups, where the backend has groups. Default: true. */
  readonly canManageGroups?: boolean;
  /** The table's accessible name, for pages with several tables. Default: "Members". */
  readonly label?: string;
  /** Rendered at the end of the toolbar, e.g. an `AddMemberDialog`. */
  readonly toolbar?: ReactNode;
  /** Rendered where there are no members, e.g. a button to invite some. */
  readonly emptyAction?: ReactNode;
}

/** The default layout: all columns, comfortable rows. */
const EVERYTHING: TableLayout = {};

const NO_ACTIONS: readonly MemberRowAction[] = [];

/** Lists the organization's members: searches, filters, sorts and pages them, changes roles and removes members. */
export function MemberTable({
  view,
  defaultView,
  onViewChange,
  pageSizes,
  search,
  savedFilters,
  metadataFilters,
  isReadOnly,
  mode,
  columns: givenColumns = DEFAULT_COLUMNS,
  rowActions: appActions = NO_ACTIONS,
  layout: givenLayout,
  defaultLayout = EVERYTHING,
  onLayoutChange,
  canOpenDetails = true,
  canChangeLayout = true,
  canSearch = true,
  canExport = true,
  canManageGroups = true,
  label: givenLabel,
  toolbar,
  emptyAction,
  className,
  ...props
}: MemberTableProps) {
  const state = useMemberTable({
    view,
    defaultView,
    onViewChange,
    pageSizes,
    search,
    savedFilters,
    metadataFilters,
    isReadOnly,
    mode,
  });
  const [layout, setLayout] = useControlled(givenLayout, defaultLayout, onLayoutChange);
  const { allColumns, columns, fit, headColumns } = useMemberColumns(givenColumns, layout);
  const { list, status, params, actions, bulk, canSelect } = state;
  const locale = useCoreLocale();
  const { labels } = locale;
  const label = givenLabel ?? labels.members;
  const dialogs = useMemberDialogs(state);
  const { dialog } = dialogs;
  const table = useRef<HTMLTableElement>(null);
  const [sight] = useState(createSight);

  usePreload(memberDialogs, canSelect === true);
  const handlers = useMemberRowHandlers({ state, dialogs, table, canOpenDetails });
  const rowActions = useRowActions();
  const menuActions = useMemo(() => appActions.filter(({ onSelect }) => onSelect), [appActions]);
  const tools = useTableTools({
    params,
    canExport,
    canManageGroups,
    columns,
    allColumns,
    canChangeLayout,
    layout,
    setLayout,
    toolbar,
  });
  const words = useMemo(() => placeholderWords(labels), [labels]);
  return (
    <div
      data-roster=""
      data-slot="member-table"
      data-status={status}
      data-busy={state.isBusy || undefined}
      data-density={layout.density}
      {...props}
      className={cx(
        GRID.list,
        indentOf({ canSelect: canSelect !== false, hasPicture: true }),
        "roster:[contain-intrinsic-inline-size:min(56rem,100vw-4rem)] roster:[--roster-row:--spacing(14)] roster:data-[density=compact]:[--roster-row:--spacing(10)]",
        className,
      )}
    >
      {status !== "forbidden" && (
        <MemberTableToolbar
          search={canSearch ? state.search : undefined}
          filters={state.filters}
          setFilters={state.setFilters}
          offeredFilters={state.offeredFilters}
          savedFilters={state.savedFilters}
          roles={state.roles}
          hasManaged={state.hasManaged}
          columns={allColumns}
          hasGroups={state.hasGroups}
        >
          {tools}
        </MemberTableToolbar>
      )}
      {state.failed.length > 1 && (
        <FailedWritesBar
          failed={state.failed}
          onRetry={bulk.retry}
          onDismiss={(failed) => {
            for (const { write } of failed) actions.dismiss(write);
          }}
        />
      )}
      <div className={GRID.frame}>
        <BusyBar subject="memberships" isPending={list.isPending} />
        {canSelect !== false && status !== "forbidden" && (
          <MemberSelectionBar table={state} actions={appActions} rowActions={rowActions} />
        )}
        {status !== "forbidden" && (
          <GridTable
            table={table}
            pagination={state.pagination}
            label={label}
            count={list.count}
            isBusy={status === "loading" || list.isPlaceholderData}
            canSelect={canSelect}
            isHeadCovered={bulk.selection.rows.length > 0}
            least={fit.least}
          >
            <GridHead
              label={labels.member}
              sortBy="first_name"
              columns={headColumns}
              fit={fit}
              sorting={state.sorting}
            />
            <MemberTableBody
              table={state}
              dialog={dialog}
              columns={columns}
              fit={fit}
              actions={menuActions}
              handlers={handlers}
              sight={sight}
            />
          </GridTable>
        )}
        <ListPlaceholder
          error={list.error}
          onRetry={list.revalidate}
          status={status}
          icon={users}
          words={words}
          onClear={state.clearFilters}
          clearLabel={labels.showAllMembers}
          emptyAction={emptyAction}
        />
      </div>
      {(rowActions.asked || rowActions.failure !== undefined) && <RowActions state={rowActions} />}
      {/* The end of a list that is scrolled may be far away. */}
      <div className={"rowAt" in list ? IN_SIGHT : "roster:contents"}>
        {state.failedElsewhere.length > 0 && <FailedMembers {...state} handlers={handlers} />}
        {/* Where the members themselves could not be read, one failure is said once. */}
        {status !== "forbidden" && status !== "error" && state.viewerId === undefined && <ViewerNote />}
        <ListNotes {...notesOf(list)} subject="memberships" />
        {status !== "forbidden" &&
          ("rowAt" in list ? (
            <RowsInSight list={list} sight={sight} />
          ) : (
            <Pager pagination={state.pagination} label={label} />
          ))}
      </div>
      <Notice announcement={state.announcement} />
      {(dialog || state.openMember !== "") &&
        memberTableDialogsElement(
          { dialogs, table: state, actions: menuActions, rowActions, isReadOnly, canOpenDetails },
          locale,
        )}
    </div>
  );
}
