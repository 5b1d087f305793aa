import type { ReactNode } from "react";
import type { core } from "../../labels/core.js";
import type { MembershipOrderField } from "../../organization/Organization.js";
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
  /** Opens the role list at an element. */
  readonly pickRole: (anchor: HTMLElement) => void;
  readonly labels: typeof core;
  readonly formatDate: (time: number) => string;
}

/** A column of the member table and of its export. Define it outside the component, or in `useMemo`. */
export interface MemberColumn {
  /** A unique id, also used in stored layouts. */
  readonly id: string;
  readonly label: string | ((labels: typeof core) => string);
  /** In rem. Default: 9. */
  readonly width?: number | undefined;
  /** Whether the column takes the remaining width, with `width` as its minimum. */
  readonly canGrow?: boolean | undefined;
  /** The field that the backend sorts by. Absent: not sortable. */
  readonly sortBy?: MembershipOrderField | undefined;
  /** The cell's text. It is exported, and shown unless there is `render`. Times are in ISO 8601. */
  readonly text: (membership: Membership) => string;
  /** Renders the cell. */
  readonly render?: ((membership: Membership, cell: MemberCell) => ReactNode) | undefined;
  /** Whether its cells show pending writes. */
  readonly showsWrites?: boolean | undefined;
  /**
   * Where its cells go in a card: on a line of their own, with or without the label, or at the end of the previous line.
   * Default: `labelled`.
   */
  readonly cardPlace?: "labelled" | "line" | "end" | undefined;
  /** The class of its cells. */
  readonly className?: string | undefined;
}

export const columnLabel = ({ label }: Pick<MemberColumn, "label">, labels: typeof core): string =>
  typeof label === "string" ? label : label(labels);

/** An action of your own in a member's row menu. */
export interface MemberRowAction {
  /** A unique id. The button's `data-slot` is `member-` and this id. */
  readonly id: string;
  /** The button's accessible name: the action and the member. */
  readonly label: (name: string) => string;
  readonly icon: ReactNode;
  /** Whether the action is available for a member. Default: always. */
  readonly isAvailable?: ((membership: Membership, cell: MemberCell) => boolean) | undefined;
  readonly run: (membership: Membership) => void;
  /** Whether the action is destructive. */
  readonly isDestructive?: boolean | undefined;
}
