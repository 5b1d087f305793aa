"use client";

import { memo, type MouseEvent, type ReactNode } from "react";
import { useParts } from "../../hooks/OrganizationProvider.js";
import { useListLocale } from "../../labels/useListLocale.js";
import { isoTime } from "../../lib/isoTime.js";
import { addressBeside, fullName } from "../../organization/rules/personName.js";
import type { MembershipRequest, Role } from "../../organization/records.js";
import type { TableFit } from "../list/columnFit.js";
import { GRID } from "../list/gridClasses.js";
import { GridRow, lineElement } from "../list/GridRow.js";
import { Avatar } from "../ui/Avatar.js";
import { Badge } from "../ui/Badge.js";
import { iconElement } from "../icons/iconElement.js";
import { calendarClock } from "../icons/icons.js";
import { Button } from "../ui/Button.js";
import { IN_CELL, listboxButtonElement } from "../ui/ListboxButton.js";

interface MembershipRequestRowProps {
  readonly request: MembershipRequest;
  /** What the person is called where something is decided about them. */
  readonly name: string;
  /** The role that the person would get; `undefined` while the roles are not known. */
  readonly role: Role | undefined;
  /** It waits for its turn in a decision about many. */
  readonly isQueued: boolean;
  readonly isSelected: boolean;
  readonly isPickingRole: boolean;
  readonly canApprove: boolean;
  readonly canDecline: boolean;
  /** Whether the access of a new member can end. */
  readonly canApproveUntil: boolean;
  readonly fit: TableFit;
  /** Whether it can be selected. Default: true. */
  readonly canSelect?: boolean;
  /** What the row is, among rows of other kinds. */
  readonly kind?: string;
  readonly handlers: MembershipRequestRowHandlers;
  /** Why the latest write failed. */
  readonly children: ReactNode;
}

/** What a row calls. The object stays the same, so that a change of one renders no other. */
export interface MembershipRequestRowHandlers {
  readonly onSelect: (request: MembershipRequest, isRange: boolean) => void;
  readonly onPickRole: (request: MembershipRequest, anchor: HTMLElement) => void;
  readonly onApprove: (request: MembershipRequest) => void;
  /** Asks when access ends. */
  readonly onApproveUntil: (request: MembershipRequest) => void;
  readonly onDecline: (request: MembershipRequest) => void;
}

/** The width of a row's buttons, in rem. */
export const REQUEST_ACTIONS = 14.5;

const CALENDAR = iconElement(calendarClock, "roster:size-4");

/** One person who asked to join. */
export const MembershipRequestRow = memo(function MembershipRequestRow(props: MembershipRequestRowProps) {
  const { request, name, role, isQueued, isSelected, isPickingRole, canApprove, canDecline, canApproveUntil, fit } =
    props;
  const { canSelect = true, kind, handlers, children } = props;
  const hasCheckbox = canSelect && (canApprove || canDecline);
  const { labels, formatDate, roleText } = useListLocale();
  const parts = useParts();
  const person = request.publicUserData;
  const title = fullName(person) ?? person.username;
  const address = addressBeside(person);
  /** The second press of a double click would decide about the next person, who has moved up under the pointer. */
  const once = (act: (decided: MembershipRequest) => void) => (event: MouseEvent) => {
    if (event.detail < 2 && !isQueued) act(request);
  };
  return (
    <GridRow
      slot="membership-request"
      rowId={request.id}
      name={name}
      facts={[
        address,
        kind,
        canApprove && role && roleText(role.name),
        labels.requestedOn,
        formatDate(request.createdAt),
      ]}
      selectLabel={hasCheckbox ? labels.select(name) : undefined}
      hasCheckboxes={hasCheckbox}
      isSelected={isSelected}
      onSelect={(isRange) => handlers.onSelect(request, isRange)}
      isPending={isQueued}
      picture={Avatar.renderIn(parts, { person })}
      fit={fit}
      cells={[
        {
          id: "role",
          content:
            role &&
            canApprove &&
            listboxButtonElement({
              isOpen: isPickingRole,
              tabIndex: -1,
              "data-slot": "membership-request-role",
              "aria-label": labels.roleFor(name, roleText(role.name)),
              "aria-disabled": isQueued,
              onClick: (event) => !isQueued && handlers.onPickRole(request, event.currentTarget),
              className: IN_CELL,
              children: roleText(role.name),
            }),
        },
        {
          id: "requested",
          label: labels.requestedOn,
          className: "roster:text-muted",
          content: (
            <time
              suppressHydrationWarning
              dateTime={isoTime(request.createdAt)}
              className="roster:whitespace-nowrap roster:digits"
            >
              {formatDate(request.createdAt)}
            </time>
          ),
        },
      ]}
      hasWideActions
      actions={
        <span className="roster:inline-flex roster:gap-2 roster:@max-xl:-ms-2">
          {canDecline &&
            Button.renderIn(parts, {
              size: "small",
              variant: "ghost",
              tabIndex: -1,
              "data-slot": "decline-request",
              "aria-label": labels.declineFor(name),
              "aria-disabled": isQueued,
              onClick: once(handlers.onDecline),
              children: labels.decline,
            })}
          {canApprove &&
            Button.renderIn(parts, {
              size: "small",
              tabIndex: -1,
              "data-slot": "approve-request",
              "aria-label": labels.approveFor(name),
              "aria-disabled": isQueued,
              onClick: once(handlers.onApprove),
              children: labels.approve,
            })}
          {canApproveUntil &&
            Button.renderIn(parts, {
              size: "icon",
              variant: "ghost",
              tabIndex: -1,
              "data-slot": "approve-request-until",
              title: labels.approveUntil,
              "aria-label": labels.approveUntilFor(name),
              "aria-haspopup": "dialog",
              "aria-disabled": isQueued,
              onClick: once(handlers.onApproveUntil),
              children: CALENDAR,
            })}
        </span>
      }
      error={children}
    >
      <span className={GRID.nameLine}>
        {lineElement(title ?? labels.unnamed, {
          className: title ? "roster:font-semibold" : "roster:font-normal roster:text-muted",
        })}
        {kind && <Badge>{kind}</Badge>}
      </span>
      {address && lineElement(address, { className: "roster:text-muted" })}
    </GridRow>
  );
});
