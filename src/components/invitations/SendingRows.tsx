"use client";

import type { SendingInvitation } from "../../query/writes/sendingInvitationsOptions.js";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { GRID } from "../list/gridClasses.js";
import { LineText } from "../list/GridRow.js";
import { Badge } from "../ui/Badge.js";

interface SendingRowsProps {
  readonly sending: readonly SendingInvitation[];
  /** How many rows there is room for; the others are counted. */
  readonly most: number;
}

/** Addresses that are being invited, in the place where they will stand. */
export function SendingRows({ sending, most }: SendingRowsProps) {
  const { labels, formatCount } = useLocale();
  const shown = sending.length > most ? sending.slice(0, most - 1) : sending;
  const more = sending.length - shown.length;
  return (
    <>
      {shown.map(({ emailAddress }) => (
        <tr key={emailAddress} role="row" data-slot="sending-invitation" className={cx(GRID.row, "roster:text-muted")}>
          <th
            role="rowheader"
            scope="row"
            className={cx(GRID.first, "roster:ps-[calc(--spacing(4)+var(--roster-select))]")}
          >
            <LineText className="roster:font-medium">{emailAddress}</LineText>
          </th>
          <td role="gridcell" className={GRID.cell}>
            <Badge>{labels.sending}</Badge>
          </td>
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
