"use client";

import { memo, type ReactNode } from "react";
import { useParts } from "../../hooks/OrganizationProvider.js";
import { cx } from "../../lib/cx.js";
import { useListLocale } from "../../labels/useListLocale.js";
import { isoTime } from "../../lib/isoTime.js";
import { invitedBy } from "./invitationColumns.js";
import type { Invitation } from "../../organization/records.js";
import type { TableFit } from "../list/columnFit.js";
import { GRID } from "../list/gridClasses.js";
import type { GridColumn } from "../list/GridHead.js";
import { valueElement, type GridCell, GridRow, lineElement } from "../list/GridRow.js";
import { menuButtonElement } from "../list/RowMenuButton.js";
import { Badge } from "../ui/Badge.js";

interface InvitationRowProps {
  readonly invitation: Invitation;
  /** A write is pending or queued. */
  readonly isPending: boolean;
  readonly isSelected: boolean;
  readonly canSelect: boolean;
  /** Others can be chosen: the texts of all stand below each other. */
  readonly hasCheckboxes: boolean;
  readonly isMenuOpen: boolean;
  /** Whether its menu has anything. */
  readonly hasMenu: boolean;
  readonly columns: readonly Pick<GridColumn, "id">[];
  readonly fit: TableFit;
  readonly handlers: InvitationRowHandlers;
  /** Stands before the address. The same element each time. */
  readonly picture?: ReactNode;
  /** What the row is, among rows of other kinds. */
  readonly kind?: string;
  /** Why the latest write failed. */
  readonly children: ReactNode;
}

/** What a row calls. The object stays the same, so that a change of one renders no other. */
export interface InvitationRowHandlers {
  readonly onSelect: (invitation: Invitation, isRange: boolean) => void;
  readonly onOpenMenu: (invitation: Invitation, anchor: HTMLElement) => void;
}

/** One address that is, or was, invited. */
export const InvitationRow = memo(function InvitationRow(props: InvitationRowProps) {
  const { invitation, isPending, isSelected, canSelect, hasCheckboxes, isMenuOpen, hasMenu, columns, fit } = props;
  const { handlers, picture, kind, children } = props;
  const { labels, formatDate, formatDistance, roleText } = useListLocale();
  const parts = useParts();
  const { emailAddress, roleName, status, delivery, createdAt, expiresAt } = invitation;
  const time = (at: number, text: string) => (
    <time
      suppressHydrationWarning
      dateTime={isoTime(at)}
      title={formatDate(at)}
      className="roster:whitespace-nowrap roster:digits"
    >
      {text}
    </time>
  );
  const expiry = status === "pending" ? expiresAt : null;
  const inviter = invitedBy(invitation, labels);
  const cells: readonly GridCell[] = [
    { id: "role", content: valueElement(roleText(roleName)) },
    {
      id: "status",
      content: <span className="roster:flex">{Badge.renderIn(parts, { children: labels.statusNames[status] })}</span>,
    },
    {
      id: "expires",
      label: expiry !== null && labels.expiry,
      className: "roster:text-muted",
      content: expiry !== null && time(expiry, formatDistance(expiry)),
    },
    {
      id: "sent",
      label: labels.sentOn,
      className: "roster:text-muted",
      content: time(createdAt, formatDate(createdAt)),
    },
    {
      id: "invitedBy",
      label: inviter && labels.invitedBy,
      className: "roster:text-muted",
      content: inviter && valueElement(inviter),
    },
  ];
  return (
    <GridRow
      slot="invitation"
      rowId={invitation.id}
      name={emailAddress}
      facts={[
        roleText(roleName),
        kind ?? labels.statusNames[status],
        ...(expiry === null ? [labels.sentOn, formatDate(createdAt)] : [labels.expiry, formatDistance(expiry)]),
      ]}
      selectLabel={canSelect ? labels.select(emailAddress) : undefined}
      hasCheckboxes={hasCheckboxes}
      isSelected={isSelected}
      onSelect={(isRange) => handlers.onSelect(invitation, isRange)}
      isPending={isPending}
      picture={picture}
      fit={fit}
      cells={columns.flatMap(({ id }) => cells.find((cell) => cell.id === id) ?? [])}
      actions={
        hasMenu &&
        menuButtonElement(parts, {
          slot: "invitation",
          label: labels.actionsFor(emailAddress),
          isOpen: isMenuOpen,
          onOpen: (anchor) => handlers.onOpenMenu(invitation, anchor),
        })
      }
      error={children}
    >
      <span className={cx(GRID.nameLine, GRID.wrapping)}>
        {lineElement(emailAddress, { isAlone: true, className: "roster:max-w-full roster:font-medium" })}
        {kind && <Badge>{kind}</Badge>}
        {status === "pending" && delivery === "failed" && <Badge isWarning>{labels.mailNotSent}</Badge>}
      </span>
    </GridRow>
  );
});
