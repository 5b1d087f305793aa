import type { ReactNode } from "react";
import type { Membership } from "../../organization/records.js";

/** What an action may depend on besides the member. */
export interface MemberRowContext {
  /** Whether the member is the signed-in user. */
  readonly isViewer: boolean;
  /** Whether the viewer manages members but can't change this one. */
  readonly isProtected: boolean;
}

/** The question that an action asks first. */
export interface MemberRowConfirmation {
  readonly title: string;
  readonly description: ReactNode;
  /** The button that confirms. Default: the action's label. */
  readonly confirmLabel?: string | undefined;
}

/** An action of your own on members. Define it outside the component, or in `useMemo`. */
export interface MemberRowAction {
  /** A unique id. Its `data-slot` is `member-` and this id. */
  readonly id: string;
  /** A verb, e.g. "Impersonate". */
  readonly label: string;
  /** Decorates the label; screen readers skip it. */
  readonly icon?: ReactNode;
  /** Whether it is offered for a member. Default: always. */
  readonly isShown?: ((membership: Membership, context: MemberRowContext) => boolean) | undefined;
  /** Whether it is shown in red, and its question too. */
  readonly isDestructive?: boolean | undefined;
  /** What to ask first. Default: nothing. */
  readonly confirm?: ((memberships: readonly Membership[]) => MemberRowConfirmation) | undefined;
  /**
   * Called from a row's menu. Absent: it isn't in the menu. While a promise is pending, the action can't be started again
   * for the member. The message of an error is shown.
   */
  readonly onSelect?: ((membership: Membership) => unknown) | undefined;
  /** Called from the bulk bar with the selected members that it is offered for. Absent: it isn't in the bulk bar. */
  readonly onSelectMany?: ((memberships: readonly Membership[]) => unknown) | undefined;
}

/** Whether an action is offered for a member. */
export const isOffered = ({ isShown }: MemberRowAction, membership: Membership, context: MemberRowContext): boolean =>
  isShown?.(membership, context) ?? true;
