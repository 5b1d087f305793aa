"use client";

import { useKnownRoles } from "../../hooks/reads/useRoles.js";
import { useListLocale } from "../../labels/useListLocale.js";
import { cx } from "../../lib/cx.js";
import type { SendingInvitation } from "../../query/writes/sendingInvitationsOptions.js";
import type { TableFit } from "../list/columnFit.js";
import { GRID } from "../list/gridClasses.js";
import type { GridColumn } from "../list/GridHead.js";
import { valueElement, lineElement } from "../list/GridRow.js";
import { Badge } from "../ui/Badge.js";

interface SendingRowsProps {
  readonly sending: readonly SendingInvitation[];
  /** How many rows there is room for; the others are counted. */
  readonly most: number;
  readonly columns: readonly GridColumn[];
  readonly fit: TableFit;
}

/** Addresses that are being invited, in the place where they will stand. */
export function SendingRows({ sending, most, columns, fit }: SendingRowsProps) {
  const { labels, formatCount, roleText } = useListLocale();
  const roles = useKnownRoles();
  const shown = sending.length > most ? sending.slice(0, most - 1) : sending;
  const more = sending.length - shown.length;
  return (
    <>
      {shown.map(({ emailAddress, role }) => (
        <tr key={emailAddress} role="row" data-slot="sending-invitation" className={cx(GRID.row, "roster:text-muted")}>
          <th
            role="rowheader"
            scope="row"
            className={cx(GRID.first, "roster:ps-[calc(--spacing(4)+var(--roster-select))]")}
          >
            <span className={cx(GRID.nameLine, GRID.wrapping)}>
              {lineElement(emailAddress, { isAlone: true, className: "roster:max-w-full roster:font-medium" })}
              <Badge>{labels.sending}</Badge>
            </span>
          </th>
          {columns.map(({ id }) => (
            <td key={id} role="gridcell" className={cx(GRID.cell, fit.hidden.get(id))}>
              {id === "role" && valueElement(roleText(roles?.find(({ key }) => key === role)?.name ?? role))}
            </td>
          ))}
          <td role="gridcell" className={GRID.actions} />
        </tr>
      ))}
      {more > 0 && (
        <tr role="row" className={GRID.row}>
          <td role="gridcell" colSpan={2} className="roster:h-(--roster-row) roster:px-4 roster:text-muted">
            {formatCount(more, labels.moreSending)}
          </td>
        </tr>
      )}
    </>
  );
}
