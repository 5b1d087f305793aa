import type { PeopleLabels } from "../../labels/usePeopleLocale.js";
import { fitColumns, type TableFit } from "../list/columnFit.js";
import type { GridColumn } from "../list/GridHead.js";
import { REQUEST_ACTIONS } from "../requests/MembershipRequestRow.js";
import { memberColumns } from "../member-table/memberColumns.js";

/** The columns of members. */
export const MEMBER_COLUMNS = [memberColumns.role, memberColumns.joined];

/** The columns of invitations: the same, with a date of their own. */
export const INVITATION_COLUMNS = [{ id: "role" }, { id: "sent" }];

/** What the dates of each kind of people are known by: they share a column. */
const DATES = ["joined", "sent", "requested"];

/** The columns after the person. */
export const peopleColumns = (labels: PeopleLabels): readonly GridColumn[] => [
  { id: "role", label: labels.role, width: 9 },
  { id: "joined", label: labels.personDate, width: 8.5, priority: 1 },
];

/** How they fit. Where the date gives way, those of all kinds do. */
export function fitPeople(columns: readonly GridColumn[]): TableFit {
  const fit = fitColumns(columns, { actions: REQUEST_ACTIONS, hasAddress: true });
  const date = fit.hidden.get("joined");
  return date === undefined ? fit : { ...fit, hidden: new Map(DATES.map((id) => [id, date])) };
}
