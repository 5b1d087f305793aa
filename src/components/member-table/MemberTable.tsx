"use client";

import Download from "lucide-react/icons/download";
import { type ComponentProps, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import { partOfRow } from "../../lib/dom/focusHome.js";
import { useFocusHome } from "../../lib/dom/useFocusHome.js";
import { useControlled } from "../../lib/useControlled.js";
import { canSignIn } from "../../organization/rules/canSignIn.js";
import { permissionChange } from "../../organization/rules/permissionChange.js";
import type { Membership } from "../../organization/records.js";
import { columnsOf, type TableView } from "../../state/members/tableView.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import { type UseMemberTableOptions, useMemberTable } from "../../state/members/useMemberTable.js";
import { ExportMembers } from "../export/ExportMembers.js";
import { columnId, DEFAULT_COLUMNS, leastWidth, type MemberColumn } from "./memberColumns.js";
import type { AskedOfMember } from "../member-dialogs/MemberQuestion.js";
import type { MemberRowHandlers } from "./MemberRow.js";
import { MemberSelectionBar } from "./MemberSelectionBar.js";
import { MemberTableBody } from "./MemberTableBody.js";
import { MemberTableHead } from "./MemberTableHead.js";
import { MemberTableNotes } from "./MemberTableNotes.js";
import { MemberTablePlaceholder } from "./MemberTablePlaceholder.js";
import { MemberTableToolbar } from "./MemberTableToolbar.js";
import { Pager } from "../list/Pager.js";
import { RoleListbox } from "../role-picker/RoleListbox.js";
import { memberDetails, memberQuestion } from "../parts.js";
import { TableViewButton } from "./TableViewButton.js";
import { asElements } from "../ui/asElements.js";
import { BusyBar } from "../list/ListNotes.js";
import { Notice } from "../ui/Notice.js";
import { OnDemand, usePreload } from "../ui/OnDemand.js";
import { FailedWritesBar } from "../list/FailedWritesBar.js";

export interface MemberTableProps extends UseMemberTableOptions, Omit<ComponentProps<"div">, "children"> {
  /**
   * What stands beside the person, in this order: columns of the kit by their names, `metadataColumn("team")`, or the
   * app's own. Declared outside of the component, or in `useMemo`. Default: e-mail address, role, and when they joined.
   */
  readonly columns?: readonly MemberColumn[] | undefined;
  /** Makes it controlled how the table is shown, e.g. by `useStoredView`. Default: kept as long as the table is there. */
  readonly view?: TableView | undefined;
  readonly onViewChange?: ((view: TableView) => void) | undefined;
  /** Whether a name opens a panel with the member's details. Default: yes. */
  readonly canOpenDetails?: boolean;
  /** Whether people may choose columns and row height. Default: yes. */
  readonly canChangeView?: boolean;
  /** Whether people may download the list. Default: yes. */
  readonly canExport?: boolean;
  /** What the table is called, where a page has more than one. Default: "Members". */
  readonly label?: string;
  /** What stands at the end of the toolbar, e.g. an `AddMemberDialog`. */
  readonly toolbar?: ReactNode;
}

/** Nothing is chosen yet: all columns, comfortable rows. */
const EVERYTHING: TableView = {};

const EXPORT_ICON = <Download aria-hidden className="roster:size-4" />;

/** The member of a click, and their row at that time. */
interface Target {
  readonly membership: Membership;
  readonly slot: number;
}

/** The members of the organization: find them, see them a page at a time, change their roles, remove them. */
export function MemberTable({
  initialPage,
  pageSize,
  page,
  onPageChange,
  onPageSizeChange,
  pageSizes,
  search,
  savedFilters,
  roleFilter,
  onRoleFilterChange,
  joined,
  onJoinedChange,
  orderBy,
  onOrderByChange,
  columns: allColumns = DEFAULT_COLUMNS,
  view: givenView,
  onViewChange,
  canOpenDetails = true,
  canChangeView = true,
  canExport = true,
  label: givenLabel,
  toolbar,
  className,
  ...props
}: MemberTableProps) {
  const paging = { initialPage, pageSize, page, onPageChange, onPageSizeChange };
  const state = useMemberTable({
    ...paging,
    pageSizes,
    search,
    savedFilters,
    roleFilter,
    onRoleFilterChange,
    joined,
    onJoinedChange,
    orderBy,
    onOrderByChange,
  });
  const [view, setView] = useControlled(givenView, EVERYTHING, onViewChange);
  const columns = useMemo(() => columnsOf(allColumns, view, columnId), [allColumns, view]);
  const width = leastWidth(columns);
  const ownColumns = columns.filter((column) => typeof column !== "string");
  const { list, status, roles, actions, bulk, canSelect } = state;
  const { labels } = useCoreLocale();
  const label = givenLabel ?? labels.members;
  const [picking, setPicking] = useState<Target & { readonly anchor: HTMLElement }>();
  const [asked, setAsked] = useOrganizationState<AskedOfMember | undefined>(() => undefined);
  const [opened, setOpened] = useOrganizationState<Membership | undefined>(() => undefined);
  const table = useRef<HTMLTableElement>(null);
  useFocusHome(table);

  /** As it is now: another user may have changed it since the list opened. */
  const picked = picking && list.data[picking.slot];
  // The list of roles closes when its row shows another member.
  if (picking && picked?.id !== picking.membership.id) setPicking(undefined);

  usePreload(memberQuestion, canSelect === true);
  const latestSelection = useRef(bulk.selection);
  useLayoutEffect(() => {
    latestSelection.current = bulk.selection;
  });
  const handlers = useMemo<MemberRowHandlers>(() => {
    const focusRow = ({ id }: Membership) =>
      ((table.current && partOfRow(table.current, id, "member-role")) ?? table.current)?.focus();
    return {
      onOpen: canOpenDetails ? (membership) => setOpened(() => membership) : undefined,
      onSelect: (membership, isRange) => latestSelection.current.toggle(membership, isRange),
      onPickRole: (membership, slot, anchor) =>
        setPicking((open) => (open?.anchor === anchor ? undefined : { membership, slot, anchor })),
      onRemove: (membership, slot) => setAsked(() => ({ membership, slot })),
      // What is clicked in a message goes away with it: the focus goes to the row it is about.
      onRetry: (membership, write) => {
        focusRow(membership);
        actions.retry(membership, write);
      },
      onDismiss: (membership, write) => {
        focusRow(membership);
        actions.dismiss(write);
      },
    };
  }, [actions, canOpenDetails, setAsked, setOpened]);

  /** A role that takes something away, lets a member manage others, or cannot be used, is asked about first. */
  const giveRole = (target: Target, key: string) => {
    const role = roles?.find((known) => known.key === key);
    const { membership } = target;
    const isAsked =
      role && (permissionChange(membership, role, roles ?? []).isGrave || !canSignIn(membership.publicUserData));
    if (isAsked && role.key !== membership.role) {
      setAsked(() => ({ ...target, role }));
    } else actions.changeRole(membership, key);
  };

  const isReady = status === "ready";
  return (
    <div
      data-roster=""
      data-slot="member-table"
      data-status={status}
      data-busy={state.isBusy || undefined}
      {...props}
      className={cx(
        view.density === "compact" ? "roster:[--roster-row:2.5rem]" : "roster:[--roster-row:3rem]",
        "roster:@container roster:w-full roster:min-w-0 roster:[contain-intrinsic-inline-size:min(56rem,100vw-4rem)] roster:flex roster:flex-col roster:gap-3",
        className,
      )}
    >
      {status !== "forbidden" && (
        <MemberTableToolbar search={search ? undefined : state.search} table={state}>
          {canExport && (
            <ExportMembers
              filters={state.filters}
              moreColumns={ownColumns}
              size="icon"
              look="ghost"
              aria-label={labels.export}
              title={labels.export}
            >
              {EXPORT_ICON}
            </ExportMembers>
          )}
          {canChangeView && <TableViewButton columns={allColumns} view={view} onChange={setView} />}
          {asElements(toolbar)}
        </MemberTableToolbar>
      )}
      <FailedWritesBar
        failed={state.failed}
        onRetry={(failed) => {
          bulk.retry(failed);
        }}
        onDismiss={(failed) => {
          for (const { write } of failed) actions.dismiss(write);
        }}
      />
      <div className="roster:relative roster:overflow-clip roster:rounded-surface roster:border roster:border-line roster:bg-surface">
        <BusyBar list={list} />
        {canSelect !== false && status !== "forbidden" && <MemberSelectionBar table={state} />}
        <div className="roster:overflow-x-auto">
          <table
            ref={table}
            style={{ minWidth: width && `${width}rem` }}
            // The roles are written out: in a narrow place the rows are laid out as cards, and browsers then drop them.
            role="table"
            tabIndex={-1}
            data-focus-home=""
            aria-label={label}
            aria-busy={status === "loading" || list.isPlaceholderData}
            className="roster:w-full roster:table-fixed roster:-outline-offset-2 roster:@max-2xl:block roster:@max-2xl:min-w-0!"
          >
            <MemberTableHead columns={columns} sorting={state.sorting} hasActions={state.canRemove !== false} />
            <MemberTableBody table={state} pickingSlot={picking?.slot} columns={columns} handlers={handlers} />
          </table>
        </div>
        {!isReady && status !== "loading" && (
          <div className="roster:border-t roster:border-line">
            <MemberTablePlaceholder table={state} />
          </div>
        )}
      </div>
      <MemberTableNotes table={state} handlers={handlers} />
      {status !== "forbidden" && <Pager pagination={state.pagination} label={label} />}
      <Notice announcement={state.announcement} />
      {picking && picked && (
        <RoleListbox
          key={picking.membership.id}
          anchor={picking.anchor}
          roles={roles ?? []}
          value={picked.role}
          label={labels.roleOf(state.nameOf(picking.membership.publicUserData))}
          onSelect={(key) => giveRole({ membership: picked, slot: picking.slot }, key)}
          onClose={() => setPicking(undefined)}
        />
      )}
      {opened && (
        <OnDemand part={memberDetails} onClose={() => setOpened(() => undefined)}>
          {({ MemberDetails }) => (
            <MemberDetails
              key={opened.id}
              membership={opened}
              rows={list.data}
              onClose={() => setOpened(() => undefined)}
            />
          )}
        </OnDemand>
      )}
      {asked && (
        <OnDemand part={memberQuestion} onClose={() => setAsked(() => undefined)}>
          {({ MemberQuestion }) => (
            <MemberQuestion asked={asked} table={state} onClose={() => setAsked(() => undefined)} />
          )}
        </OnDemand>
      )}
    </div>
  );
}
