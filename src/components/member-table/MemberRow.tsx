"use client";

import UserMinus from "lucide-react/icons/user-minus";
import { memo } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { isoTime } from "../../lib/isoTime.js";
import { cx } from "../../lib/cx.js";
import { fullName } from "../../organization/rules/personName.js";
import type { Membership, Role } from "../../organization/records.js";
import type { RowWrite } from "../../query/writes/rowWrites.js";
import { Avatar } from "../ui/Avatar.js";
import { CardLabel, Name, OwnCell } from "./memberCells.js";
import type { MemberColumn } from "./memberColumns.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { canRetry } from "../../state/list/useFailedWrites.js";
import { Badge } from "../ui/Badge.js";
import { Button } from "../ui/Button.js";
import { Checkbox, isShiftClick } from "../ui/Checkbox.js";
import { ListboxButton } from "../ui/ListboxButton.js";

/** What a row's buttons ask the table for. The object stays the same, so that rows need not render again. */
export interface MemberRowHandlers {
  readonly onSelect: (membership: Membership, isRange: boolean) => void;
  /** Absent where there is nothing more to see of a member. */
  readonly onOpen: ((membership: Membership) => void) | undefined;
  readonly onPickRole: (membership: Membership, slot: number, anchor: HTMLElement) => void;
  readonly onRemove: (membership: Membership, slot: number) => void;
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
  /** Whether it can be chosen; `undefined`: not known yet. */
  readonly canSelect: boolean | undefined;
  readonly isSelected: boolean;
  /** It waits for its turn in a change of many. */
  readonly isQueued: boolean;
  readonly isPickingRole: boolean;
  readonly canChangeRole: boolean;
  /** `undefined`: not known yet. */
  readonly canRemove: boolean | undefined;
  /** What stands beside the person; the same object as long as it is the same. */
  readonly columns: readonly MemberColumn[];
  readonly handlers: MemberRowHandlers;
}

// An element that stays the same is not rendered again (`npm run bench`: a fifth of a page change).
const REMOVE_ICON = <UserMinus aria-hidden className="roster:size-4" />;

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
    canSelect,
    isSelected,
    isQueued,
    isPickingRole,
  } = props;
  const { canChangeRole, canRemove, columns, handlers } = props;
  const { onOpen } = handlers;
  const { labels, formatDate, roleText } = useCoreLocale();
  const person = membership.publicUserData;
  const shownName = fullName(person) ?? person.username;
  const address = person.identifier === shownName ? undefined : (person.identifier ?? undefined);
  const role = roles?.find(({ key }) => key === membership.role);
  const roleName = roleText(role?.name ?? membership.roleName);
  const isPending = isQueued || write?.status === "pending";
  // In a card, what stands below the name begins where the name does.
  const indent = canSelect === false ? "roster:@max-2xl:ps-11" : "roster:@max-2xl:ps-18";
  const date = (time: number) => (
    <time suppressHydrationWarning dateTime={isoTime(time)}>
      {formatDate(time)}
    </time>
  );
  const cell = (column: MemberColumn) => {
    switch (column) {
      case "emailAddress":
        return (
          <td key={column} role="cell" className={cx(CELL.email, indent)}>
            <span title={address} className="roster:flex roster:text-muted">
              <bdi className="roster:truncate">{address}</bdi>
            </span>
          </td>
        );
      case "role":
        return (
          <td key={column} role="cell" aria-busy={isPending || undefined} className={cx(CELL.role, indent)}>
            {canChangeRole && !isProtected && (role || !roles) ? (
              <ListboxButton
                data-slot="member-role"
                isOpen={isPickingRole}
                aria-label={labels.changeRoleOf(name, roleName)}
                onClick={(event) => handlers.onPickRole(membership, slot, event.currentTarget)}
                className="roster:-ms-2 roster:h-8 roster:ps-2 roster:pe-1.5"
              >
                {roleName}
              </ListboxButton>
            ) : (
              <span title={isProtected ? labels.protectedRole : undefined} className="roster:block roster:truncate">
                <span>{roleName}</span>
                {isProtected && <span className="roster:sr-only">{`. ${labels.protectedRole}`}</span>}
              </span>
            )}
          </td>
        );
      case "joined":
        return (
          <td key={column} role="cell" className={CELL.joined}>
            {date(membership.createdAt)}
          </td>
        );
      case "lastChanged":
        return (
          <td key={column} role="cell" className={cx(CELL.own, indent, "roster:text-muted roster:tabular-nums")}>
            {membership.updatedAt > 0 && (
              <>
                <CardLabel>{labels.lastChanged}</CardLabel>
                {date(membership.updatedAt)}
              </>
            )}
          </td>
        );
      default:
        return (
          <td key={column.id} role="cell" className={cx(CELL.own, indent)}>
            <OwnCell column={column} membership={membership} />
          </td>
        );
    }
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
                onChange={(event) => handlers.onSelect(membership, isShiftClick(event.nativeEvent))}
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
              {isViewer && <Badge>{labels.you}</Badge>}
              {person.banned && <Badge isWarning>{labels.banned}</Badge>}
              {person.deprovisioned && <Badge isWarning>{labels.deprovisioned}</Badge>}
            </span>
          </span>
        </th>
        {columns.map(cell)}
        {canRemove !== false && (
          <td role="cell" className={CELL.actions}>
            {canRemove && !isProtected && (
              <Button
                data-slot="member-remove"
                size="icon"
                look="ghost"
                aria-label={labels.removeFor(name)}
                onClick={() => handlers.onRemove(membership, slot)}
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

/** Cells of the table; in a narrow place, parts of a card: name and actions, address, role and date. */
const CELL = {
  person:
    "roster:h-(--roster-row) roster:px-4 roster:font-semibold roster:@max-2xl:h-auto roster:@max-2xl:min-w-0 roster:@max-2xl:p-0",
  email: "roster:px-4 roster:@max-2xl:col-span-2 roster:@max-2xl:pe-0",
  role: "roster:px-4 roster:transition-opacity roster:duration-150 roster:aria-busy:opacity-70 roster:@max-2xl:pe-0",
  joined:
    "roster:px-4 roster:text-muted roster:tabular-nums roster:@max-2xl:col-start-2 roster:@max-2xl:self-center roster:@max-2xl:p-0 roster:@max-2xl:text-end",
  own: "roster:px-4 roster:@max-2xl:col-span-2 roster:@max-2xl:pe-0",
  actions: "roster:pe-3 roster:text-end roster:@max-2xl:col-start-2 roster:@max-2xl:row-start-1 roster:@max-2xl:p-0",
};
