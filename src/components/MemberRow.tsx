"use client";

import UserMinus from "lucide-react/icons/user-minus";
import { memo } from "react";
import { useCoreLocale } from "../labels/LocaleProvider.js";
import { cx } from "../lib/cx.js";
import { fullName, personName } from "../organization/personName.js";
import type { Membership, Role } from "../organization/records.js";
import type { RowWrite } from "../query/rowWrites.js";
import { Avatar } from "./Avatar.js";
import { RefusedWrite } from "./RefusedWrite.js";
import { Badge } from "./ui/Badge.js";
import { Button } from "./ui/Button.js";
import { Checkbox, isShiftClick } from "./ui/Checkbox.js";
import { ListboxButton } from "./ui/ListboxButton.js";

/** What a row's buttons ask the table for. The object stays the same, so that rows need not render again. */
export interface MemberRowHandlers {
  readonly onSelect: (membership: Membership, isRange: boolean) => void;
  readonly onPickRole: (membership: Membership, slot: number, anchor: HTMLElement) => void;
  readonly onRemove: (membership: Membership, slot: number) => void;
  readonly onRetry: (membership: Membership, write: RowWrite) => void;
  readonly onDismiss: (membership: Membership, write: RowWrite) => void;
}

export interface MemberRowProps {
  /** Where in the page the row stands, from 0. */
  readonly slot: number;
  readonly membership: Membership;
  /** The latest write to this member. */
  readonly write: RowWrite | undefined;
  readonly roles: readonly Role[] | undefined;
  readonly isViewer: boolean;
  /** Whether it can be chosen; `undefined`: not known yet. */
  readonly canSelect: boolean | undefined;
  readonly isSelected: boolean;
  /** It waits for its turn in a change of many. */
  readonly isQueued: boolean;
  readonly isPickingRole: boolean;
  readonly canChangeRole: boolean;
  /** `undefined`: not known yet. */
  readonly canRemove: boolean | undefined;
  readonly handlers: MemberRowHandlers;
}

// An element that stays the same is not rendered again (`npm run bench`: a fifth of a page change).
const REMOVE_ICON = <UserMinus aria-hidden className="roster:size-4" />;

/** One member. It renders again only when something of its own changes. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { slot, membership, write, roles, isViewer, canSelect, isSelected, isQueued, isPickingRole } = props;
  const { canChangeRole, canRemove, handlers } = props;
  const { labels, formatDate } = useCoreLocale();
  const person = membership.publicUserData;
  const name = personName(person);
  const shownName = fullName(person) ?? person.username;
  const address = person.identifier === shownName ? undefined : (person.identifier ?? undefined);
  const role = roles?.find(({ key }) => key === membership.role);
  const roleName = role?.name ?? membership.roleName;
  const isPending = isQueued || write?.status === "pending";
  // In a card, what stands below the name begins where the name does.
  const indent = canSelect === false ? "roster:@max-2xl:ps-11" : "roster:@max-2xl:ps-18";
  return (
    <>
      <tr
        role="row"
        data-slot="member-row"
        data-row-id={membership.id}
        data-pending={isPending || undefined}
        data-viewer={isViewer || undefined}
        data-selected={isSelected || undefined}
        className="roster:border-t roster:border-line roster:hover:bg-surface-2 roster:data-selected:bg-surface-2 roster:@max-2xl:grid roster:@max-2xl:grid-cols-[1fr_auto] roster:@max-2xl:items-center roster:@max-2xl:gap-x-3 roster:@max-2xl:px-4 roster:@max-2xl:py-3"
      >
        <th role="rowheader" scope="row" className={CELL.person}>
          <span className="roster:flex roster:items-center roster:gap-3">
            {canSelect === undefined && <span className="roster:w-4" />}
            {canSelect && (
              <Checkbox
                data-slot="member-select"
                checked={isSelected}
                aria-label={labels.select(name)}
                onChange={(event) => handlers.onSelect(membership, isShiftClick(event.nativeEvent))}
              />
            )}
            <Avatar person={person} />
            <span className="roster:flex roster:min-w-0 roster:items-center roster:gap-2">
              {shownName ? (
                <bdi title={shownName} className="roster:truncate">
                  {shownName}
                </bdi>
              ) : (
                <span className="roster:truncate roster:font-normal roster:text-muted">{labels.unnamed}</span>
              )}
              {isViewer && <Badge>{labels.you}</Badge>}
              {person.banned && <Badge isWarning>{labels.banned}</Badge>}
              {person.deprovisioned && <Badge isWarning>{labels.deprovisioned}</Badge>}
            </span>
          </span>
        </th>
        <td role="cell" className={cx(CELL.email, indent)}>
          <span title={address} className="roster:flex roster:text-muted">
            <bdi className="roster:truncate">{address}</bdi>
          </span>
        </td>
        <td role="cell" aria-busy={isPending || undefined} className={cx(CELL.role, indent)}>
          {canChangeRole && (role || !roles) ? (
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
            <span className="roster:block roster:truncate">{roleName}</span>
          )}
        </td>
        <td role="cell" className={CELL.joined}>
          <time suppressHydrationWarning dateTime={new Date(membership.createdAt).toISOString()}>
            {formatDate(membership.createdAt)}
          </time>
        </td>
        {canRemove !== false && (
          <td role="cell" className={CELL.actions}>
            {canRemove && (
              <Button
                data-slot="member-remove"
                size="icon"
                look="ghost"
                aria-label={labels.remove(name)}
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
          <td role="cell" colSpan={5} className="roster:px-4 roster:pb-3 roster:@max-2xl:block">
            <RefusedWrite membership={membership} write={write} handlers={handlers} />
          </td>
        </tr>
      )}
    </>
  );
});

/** Cells of the table; in a narrow place, parts of a card: name and actions, address, role and date. */
const CELL = {
  person:
    "roster:h-12 roster:px-4 roster:font-semibold roster:@max-2xl:h-auto roster:@max-2xl:min-w-0 roster:@max-2xl:p-0",
  email: "roster:px-4 roster:@max-2xl:col-span-2 roster:@max-2xl:pe-0",
  role: "roster:px-4 roster:transition-opacity roster:duration-150 roster:aria-busy:opacity-70 roster:@max-2xl:pe-0",
  joined:
    "roster:px-4 roster:text-muted roster:tabular-nums roster:@max-2xl:self-center roster:@max-2xl:p-0 roster:@max-2xl:text-end",
  actions: "roster:pe-3 roster:text-end roster:@max-2xl:col-start-2 roster:@max-2xl:row-start-1 roster:@max-2xl:p-0",
};
