"use client";

import { memo } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import { fullName } from "../../organization/rules/personName.js";
import type { Membership, Role } from "../../organization/records.js";
import type { RowWrite } from "../../query/writes/rowWrites.js";
import { Avatar } from "../ui/Avatar.js";
import { CardLabel, Name } from "./memberCells.js";
import { addressBeside, memberColumns } from "./memberColumns.js";
import { columnLabel, type MemberCell, type MemberColumn } from "../../state/members/memberColumn.js";
import { isOffered, type MemberRowAction } from "../../state/members/rowAction.js";
import { asElements } from "../ui/asElements.js";
import type { TableFit } from "../list/columnFit.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { GRID } from "../list/gridClasses.js";
import { canRetry } from "../../state/list/useFailedWrites.js";
import { Icon } from "../icons/Icon.js";
import { ellipsis, lock } from "../icons/icons.js";
import { Badge } from "../ui/Badge.js";
import { Button } from "../ui/Button.js";
import { Checkbox, isRangeMeant } from "../ui/Checkbox.js";

// Elements that stay the same are not rendered again (`npm run bench`: a fifth of a page change).
const ACTIONS_ICON = <Icon icon={ellipsis} />;
const LOCK_ICON = <Icon icon={lock} className="roster:size-4" />;

/** What a row's buttons ask the table for. The object stays the same, so that rows need not render again. */
export interface MemberRowHandlers {
  readonly onSelect: (membership: Membership, isRange: boolean) => void;
  /** Absent where there is nothing more to see of a member. */
  readonly onOpen: ((membership: Membership) => void) | undefined;
  /** Says why a member cannot be edited. */
  readonly onExplain: (name: string, reason: string) => void;
  readonly onPickRole: (membership: Membership, slot: number, anchor: HTMLElement) => void;
  readonly onOpenActions: (membership: Membership, slot: number, anchor: HTMLElement) => void;
  readonly onRetry: (membership: Membership, write: RowWrite<Membership>) => void;
  readonly onDismiss: (membership: Membership, write: RowWrite<Membership>) => void;
}

export interface MemberRowProps {
  /** Where in the page the row stands, from 0. */
  readonly slot: number;
  /** Where in the whole list, with the head: from 2. */
  readonly rowIndex: number;
  readonly membership: Membership;
  /** What the person is called where something is done to them. */
  readonly name: string;
  /** The latest write to this member. */
  readonly write: RowWrite<Membership> | undefined;
  readonly roles: readonly Role[] | undefined;
  readonly isViewer: boolean;
  /** The viewer manages members, but may not change this one. */
  readonly isProtected: boolean;
  readonly readOnlyReason: string | undefined;
  /** Whether it can be chosen; `undefined`: not known yet. */
  readonly canSelect: boolean | undefined;
  readonly isSelected: boolean;
  /** It waits for its turn in a change of many. */
  readonly isQueued: boolean;
  readonly isPickingRole: boolean;
  readonly areActionsOpen: boolean;
  readonly canRemove: boolean | undefined;
  readonly canChangeRole: boolean;
  /** What stands beside the person; the same object as long as it is the same. */
  readonly columns: readonly MemberColumn[];
  readonly fit: TableFit;
  /** The app's actions of its menu; the same object as long as it is the same. */
  readonly actions: readonly MemberRowAction[];
  readonly handlers: MemberRowHandlers;
}

/** One member. It renders again only when something of its own changes. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const {
    slot,
    membership,
    name,
    write,
    roles,
    isViewer,
    isProtected,
    readOnlyReason,
    canSelect,
    isSelected,
    isQueued,
    isPickingRole,
  } = props;
  const { canChangeRole, canRemove, areActionsOpen, columns, fit, actions, handlers } = props;
  const { onOpen } = handlers;
  const { labels, formatDate, roleText } = useCoreLocale();
  const person = membership.publicUserData;
  const shownName = fullName(person) ?? person.username;
  const address = columns.includes(memberColumns.emailAddress) ? undefined : addressBeside(person);
  const isPending = isQueued || write?.status === "pending";
  const hasActions =
    onOpen !== undefined ||
    person.identifier !== null ||
    ((canRemove === true || canChangeRole) && !isProtected) ||
    actions.some((action) => isOffered(action, membership, { isViewer, isProtected }));
  const shown: MemberCell = {
    name,
    roleName: roleText(roles?.find(({ key }) => key === membership.role)?.name ?? membership.roleName),
    roles,
    isPending,
    isProtected,
    readOnlyReason,
    canChangeRole,
    isPickingRole,
    pickRole: (anchor) => handlers.onPickRole(membership, slot, anchor),
    labels,
    formatDate,
  };
  const cell = (column: MemberColumn) => {
    const { id, isPlainInCard = false, render } = column;
    const text = column.text?.(membership);
    const content = render ? (
      asElements(render(membership, shown))
    ) : (
      <bdi title={text} className={GRID.text}>
        {text}
      </bdi>
    );
    return (
      <td
        key={id}
        role="gridcell"
        aria-busy={(column.showsWrites && isPending) || undefined}
        className={cx(GRID.cell, fit.hidden.get(id), column.className)}
      >
        {isPlainInCard && render ? (
          content
        ) : (
          <span className="roster:flex roster:@max-xl:flex-wrap">
            {!isPlainInCard && text && <CardLabel>{columnLabel(column, labels)}</CardLabel>}
            {content}
          </span>
        )}
      </td>
    );
  };
  return (
    <>
      <tr
        role="row"
        tabIndex={-1}
        aria-rowindex={props.rowIndex}
        aria-selected={canSelect ? isSelected : undefined}
        data-slot="member-row"
        data-row-id={membership.id}
        data-pending={isPending || undefined}
        data-viewer={isViewer || undefined}
        data-selected={isSelected || undefined}
        className={GRID.row}
      >
        <th role="rowheader" scope="row" className={GRID.person}>
          <span className={GRID.personLine}>
            {(canSelect === undefined || (canSelect && isProtected)) && <span className="roster:w-4 roster:shrink-0" />}
            {canSelect && !isProtected && (
              <Checkbox
                data-slot="member-select"
                tabIndex={-1}
                checked={isSelected}
                aria-label={labels.select(name)}
                onCheckedChange={() => handlers.onSelect(membership, isRangeMeant())}
              />
            )}
            <Avatar person={person} />
            <span className={GRID.lines}>
              <span className="roster:flex roster:min-w-0 roster:items-center roster:gap-2 roster:@max-xl:flex-wrap">
                <Name
                  title={shownName ?? undefined}
                  aria-label={shownName && name.startsWith(`${shownName} (`) ? name : undefined}
                  onClick={onOpen && (() => onOpen(membership))}
                  className={cx(GRID.text, shownName ? "roster:font-semibold" : "roster:text-muted")}
                >
                  {shownName ?? labels.unnamed}
                </Name>
                {readOnlyReason && (
                  <button
                    type="button"
                    tabIndex={-1}
                    data-slot="member-read-only"
                    title={readOnlyReason}
                    aria-label={labels.readOnly(name, readOnlyReason)}
                    onClick={() => handlers.onExplain(name, readOnlyReason)}
                    className="roster:inline-grid roster:size-6 roster:shrink-0 roster:place-items-center roster:rounded-control roster:text-muted roster:pointer-coarse:size-10"
                  >
                    {LOCK_ICON}
                  </button>
                )}
                {isViewer && <Badge>{labels.you}</Badge>}
                {person.banned && <Badge isWarning>{labels.banned}</Badge>}
                {person.deprovisioned && <Badge isWarning>{labels.deprovisioned}</Badge>}
              </span>
              {address && (
                <bdi title={address} className={cx("roster:block roster:text-muted", GRID.text)}>
                  {address}
                </bdi>
              )}
            </span>
          </span>
        </th>
        {columns.map(cell)}
        <td role="gridcell" className={GRID.actions}>
          {hasActions && (
            <Button
              data-slot="member-actions"
              tabIndex={-1}
              size="icon"
              variant="ghost"
              aria-label={labels.actionsFor(name)}
              aria-haspopup="menu"
              aria-expanded={areActionsOpen}
              onClick={({ currentTarget }) => handlers.onOpenActions(membership, slot, currentTarget)}
            >
              {ACTIONS_ICON}
            </Button>
          )}
        </td>
      </tr>
      {write?.error && !isQueued && (
        <tr role="row" data-slot="member-row-error" className={GRID.error}>
          <td role="gridcell" colSpan={columns.length + 2} className={GRID.errorCell}>
            <FailedWriteNote
              name={name}
              words={labels.memberWrites[write.name]}
              error={write.error}
              canRetry={canRetry(write, roles)}
              onRetry={() => handlers.onRetry(membership, write)}
              onDismiss={() => handlers.onDismiss(membership, write)}
            />
          </td>
        </tr>
      )}
    </>
  );
});
