import type { ReactNode } from "react";
import type { core } from "../../labels/core.js";
import type { MembershipOrderField } from "../../organization/Organization.js";
import type { Membership, Role } from "../../organization/records.js";

/** What a cell can show beside the member. */
export interface MemberCell {
  /** What the person is called in the names of controls. */
  readonly name: string;
  /** What the role is called. */
  readonly roleName: string;
  readonly roles: readonly Role[] | undefined;
  /** A write to the member is pending. */
  readonly isPending: boolean;
  /** The viewer manages members, but may not change this one. */
  readonly isProtected: boolean;
  /** Whether the viewer may change roles. */
  readonly canChangeRole: boolean;
  readonly isPickingRole: boolean;
  /** Opens the list of roles beside an element. */
  readonly pickRole: (anchor: HTMLElement) => void;
  readonly labels: typeof core;
  readonly formatDate: (time: number) => string;
}

/** A column of the member table and of its export, declared outside of the component or in `useMemo`. */
export interface MemberColumn {
  /** Tells it from others, in a stored layout too. */
  readonly id: string;
  readonly label: string | ((labels: typeof core) => string);
  /** In rem. Default: 9. */
  readonly width?: number | undefined;
  /** Whether it takes what room is left, and `width` is the least. */
  readonly canGrow?: boolean | undefined;
  /** What the backend sorts by for it. */
  readonly sortBy?: MembershipOrderField | undefined;
  /** What stands in a row, as text: it is exported, and shown unless there is `render`. Times are in ISO 8601. */
  readonly text: (membership: Membership) => string;
  /** What stands in a row, as markup. */
  readonly render?: ((membership: Membership, cell: MemberCell) => ReactNode) | undefined;
  /** Whether its cells change with writes that are pending. */
  readonly showsWrites?: boolean | undefined;
  /** Where its cells stand in a card: in a line, with its label or without, or at the end of the line before. Default: labelled. */
  readonly cardPlace?: "labelled" | "line" | "end" | undefined;
  /** Classes of its cells. */
  readonly className?: string | undefined;
}

export const columnLabel = ({ label }: Pick<MemberColumn, "label">, labels: typeof core): string =>
  typeof label === "string" ? label : label(labels);

/** Something that can be done to one member, beside what the kit offers. */
export interface MemberRowAction {
  /** Tells it from others; `member-` and this is the button's `data-slot`. */
  readonly id: string;
  /** The button's name: what is done, and to whom. */
  readonly label: (name: string) => string;
  readonly icon: ReactNode;
  /** Whether it is offered for a member. Default: always. */
  readonly isAvailable?: ((membership: Membership, cell: MemberCell) => boolean) | undefined;
  readonly run: (membership: Membership) => void;
  /** Whether it destroys something. */
  readonly isDestructive?: boolean | undefined;
}
