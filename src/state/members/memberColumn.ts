import type { ReactNode } from "react";
import type { core } from "../../labels/core.js";
import type { MembershipFilterField, MembershipOrderField } from "../../organization/listParams.js";
import type { Membership, Role } from "../../organization/records.js";

/** What a cell can use besides the member. */
export interface MemberCell {
  /** The member's unambiguous name, for the labels of controls. */
  readonly name: string;
  /** The role's translated name. */
  readonly roleName: string;
  readonly roles: readonly Role[] | undefined;
  /** Whether a write to the member is pending. */
  readonly isPending: boolean;
  /** Whether the viewer manages members but can't change this one. */
  readonly isProtected: boolean;
  /** Why the app says that this member can't be edited. */
  readonly readOnlyReason: string | undefined;
  /** Whether the viewer can change roles. */
  readonly canChangeRole: boolean;
  readonly isPickingRole: boolean;
  /** Announces why something can't be edited. */
  readonly explain: (text: string) => void;
  /** Opens the role list at an element. */
  readonly pickRole: (anchor: HTMLElement) => void;
  readonly labels: typeof core;
  readonly formatDate: (time: number) => string;
  /** With the time of day. */
  readonly formatTime: (time: number) => string;
  /** As the distance from now, e.g. "3 days ago". */
  readonly formatDistance: (time: number) => string;
}

interface MemberColumnBase {
  /** A unique id, also used in stored layouts. */
  readonly id: string;
  /** Its name in the head, the list of columns and the export. Where it is empty, the id is shown. */
  readonly label: string | ((labels: typeof core) => string);
  /** In rem. Default: 9. */
  readonly width?: number | undefined;
  /** Whether the column takes the remaining width, with `width` as its minimum. */
  readonly canGrow?: boolean | undefined;
  /**
   * Among the columns that are hidden where the table is too narrow for all, those with higher numbers go first. Absent: it
   * is always shown, and the table scrolls.
   */
  readonly priority?: number | undefined;
  /** The field that the backend sorts by. Absent: not sortable. */
  readonly sortBy?: MembershipOrderField | undefined;
  /** The filter's field that it shows: it is there where the backend knows it, and the viewer may. Absent: it is always there. */
  readonly field?: MembershipFilterField | undefined;
  /** Whether its cells show pending writes. */
  readonly showsWrites?: boolean | undefined;
  /** Whether a card shows the value without the label. Default: false. */
  readonly isPlainInCard?: boolean | undefined;
  /** The class of its cells. */
  readonly className?: string | undefined;
}

type RenderCell = (membership: Membership, cell: MemberCell) => ReactNode;

export interface MemberTextColumn extends MemberColumnBase {
  /** The cell's text. It is exported, and shown unless there is `render`. Times are in ISO 8601. */
  readonly text: (membership: Membership) => string;
  /** Renders the cell. Default: its text. */
  readonly render?: RenderCell | undefined;
}

/** It has nothing to export: it is in the table only. */
interface MemberRenderedColumn extends MemberColumnBase {
  readonly text?: undefined;
  readonly render: RenderCell;
}

/**
 * A column of the member table and, if it has a `text`, of its export. Define it outside the component, or in `useMemo`.
 */
export type MemberColumn = MemberTextColumn | MemberRenderedColumn;

/** The columns of an export: those with a text. */
export const exportedColumns = (columns: readonly MemberColumn[]): readonly MemberTextColumn[] =>
  columns.filter((column) => column.text !== undefined);

/** A column's name: its label, or its id where that is empty. */
export const columnLabel = ({ id, label }: Pick<MemberColumn, "id" | "label">, labels: typeof core): string =>
  (typeof label === "string" ? label : label(labels)).trim() || id;
