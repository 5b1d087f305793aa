"use client";

import { memo } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import { fullName } from "../../organization/rules/personName.js";
import type { Membership, Role } from "../../organization/records.js";
import type { RowWrite } from "../../query/writes/rowWrites.js";
import { Avatar } from "../ui/Avatar.js";
import { CardLabel, Name } from "./memberCells.js";
import { columnLabel, type MemberCell, type MemberColumn } from "../../state/members/memberColumn.js";
import { isOffered, type MemberRowAction } from "../../state/members/rowAction.js";
import { asElements } from "../ui/asElements.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { canRetry } from "../../state/list/useFailedWrites.js";
import { Icon } from "../icons/Icon.js";
import { ellipsis, lock, userMinus } from "../icons/icons.js";
import { Badge } from "../ui/Badge.js";
import { Button } from "../ui/Button.js";
import { Checkbox, isRangeMeant } from "../ui/Checkbox.js";

// Elements that stay the same are not rendered again (`npm run bench`: a fifth of a page change).
const ACTIONS_ICON = <Icon icon={ellipsis} />;
const REMOVE_ICON = <Icon icon={userMinus} />;
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
  readonly onRemove: (membership: Membership) => void;
  readonly onRetry: (membership: Membership, write: RowWrite<Membership>) => void;
  readonly onDismiss: (membership: Membership, write: RowWrite<Membership>) => void;
}

export interface MemberRowProps {
  /** Where in the page the row stands, from 0. */
  readonly slot: number;
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
  /** `undefined`: not known yet. */
  readonly canRemove: boolean | undefined;
  readonly canChangeRole: boolean;
  /** What stands beside the person; the same object as long as it is the same. */
  readonly columns: readonly MemberColumn[];
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
  const { canChangeRole, canRemove, areActionsOpen, columns, actions, handlers } = props;
  const { onOpen } = handlers;
  const { labels, formatDate, roleText } = useCoreLocale();
  const person = membership.publicUserData;
  const shownName = fullName(person) ?? person.username;
  const isPending = isQueued || write?.status === "pending";
  // In a card, what stands below the name begins where the name does.
  const indent = canSelect === false ? "roster:@max-2xl:ps-11" : "roster:@max-2xl:ps-18";
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
    const { id, cardPlace = "labelled", render } = column;
    const text = column.text?.(membership);
    return (
      <td
        key={id}
        role="cell"
        aria-busy={(column.showsWrites && isPending) || undefined}
        className={cx(CELL[cardPlace], cardPlace !== "end" && indent, column.className)}
      >
        {cardPlace === "labelled" || !render ? (
          <span className="roster:flex">
            {cardPlace === "labelled" && text && <CardLabel>{columnLabel(column, labels)}</CardLabel>}
            {render ? (
              asElements(render(membership, shown))
            ) : (
              <bdi title={text} className="roster:truncate">
                {text}
              </bdi>
            )}
          </span>
        ) : (
          asElements(render(membership, shown))
        )}
      </td>
    );
  };
  return (
    <>
      <tr
        role="row"
        data-slot="member-row"
        data-row-id={membership.id}
        data-pending={isPending || undefined}
        data-viewer={isViewer || undefined}
        data-selected={isSelected || undefined}
        className="roster:border-t roster:border-line roster:hover:bg-surface-2 roster:data-selected:bg-surface-2 roster:@max-2xl:grid roster:@max-2xl:grid-cols-[1fr_auto] roster:@max-2xl:items-center roster:@max-2xl:gap-x-3 roster:@max-2xl:grid-flow-row-dense roster:@max-2xl:px-4 roster:@max-2xl:py-[calc(var(--roster-row)/4)]"
      >
        <th role="rowheader" scope="row" className={CELL.person}>
          <span className="roster:flex roster:items-center roster:gap-3">
            {(canSelect === undefined || (canSelect && isProtected)) && <span className="roster:w-4" />}
            {canSelect && !isProtected && (
              <Checkbox
                data-slot="member-select"
                checked={isSelected}
                aria-label={labels.select(name)}
                onCheckedChange={() => handlers.onSelect(membership, isRangeMeant())}
              />
            )}
            <Avatar person={person} />
            <span className="roster:flex roster:min-w-0 roster:items-center roster:gap-2">
              <Name
                title={shownName ?? undefined}
                aria-label={shownName && name.startsWith(`${shownName} (`) ? name : undefined}
                onClick={onOpen && (() => onOpen(membership))}
                className={cx("roster:truncate", !shownName && "roster:font-normal roster:text-muted")}
              >
                {shownName ?? labels.unnamed}
              </Name>
              {readOnlyReason && (
                <button
                  type="button"
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
          </span>
        </th>
        {columns.map(cell)}
        {(actions.length > 0 || canRemove !== false) && (
          <td role="cell" className={CELL.actions}>
            {actions.some((action) => isOffered(action, membership, { isViewer, isProtected })) && (
              <Button
                data-slot="member-actions"
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
            {canRemove && !isProtected && (
              <Button
                data-slot="member-remove"
                data-destructive
                size="icon"
                variant="ghost"
                aria-label={labels.removeFor(name)}
                onClick={() => handlers.onRemove(membership)}
              >
                {REMOVE_ICON}
              </Button>
            )}
          </td>
        )}
      </tr>
      {write?.error && !isQueued && (
        <tr role="row" data-slot="member-row-error" className="roster:@max-2xl:block">
          <td role="cell" colSpan={columns.length + 2} className="roster:px-4 roster:pb-3 roster:@max-2xl:block">
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

/** Cells of the table; in a narrow place, parts of a card: name and actions, then a line for each column. */
const CELL = {
  person:
    "roster:h-(--roster-row) roster:px-4 roster:font-semibold roster:@max-2xl:h-auto roster:@max-2xl:min-w-0 roster:@max-2xl:p-0",
  line: "roster:px-4 roster:@max-2xl:pe-0",
  labelled: "roster:px-4 roster:@max-2xl:col-span-2 roster:@max-2xl:pe-0",
  end: "roster:px-4 roster:@max-2xl:col-start-2 roster:@max-2xl:self-center roster:@max-2xl:p-0 roster:@max-2xl:text-end",
  actions:
    "roster:pe-3 roster:text-end roster:whitespace-nowrap roster:@max-2xl:col-start-2 roster:@max-2xl:row-start-1 roster:@max-2xl:p-0",
};
