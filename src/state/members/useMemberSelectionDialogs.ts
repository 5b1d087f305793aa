"use client";

import type { Role } from "../../organization/records.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** What is open over a selection of members: the list of roles, groups, or what asks to give a role or, without one, to remove. */
type MemberSelectionDialog =
  | { readonly type: "pickRole"; readonly anchor: HTMLElement }
  | { readonly type: "groups"; readonly change: GroupChange }
  | { readonly type: "confirm"; readonly role: Role | undefined };

/** What is done to many members and a group. */
export type GroupChange = "add" | "remove";

export interface MemberSelectionDialogsState {
  readonly dialog: MemberSelectionDialog | undefined;
  /** Opens the list of roles; closes it where it is open. */
  readonly pickRole: (anchor: HTMLElement) => void;
  readonly confirm: (role?: Role) => void;
  /** Opens the groups to add to, or to remove from. */
  readonly groups: (change: GroupChange) => void;
  readonly close: () => void;
}

/** The dialogs of a selection of members. */
export function useMemberSelectionDialogs(): MemberSelectionDialogsState {
  const [dialog, setDialog] = useOrganizationState<MemberSelectionDialog | undefined>(() => undefined);
  return {
    dialog,
    pickRole: (anchor) => setDialog((now) => (now?.type === "pickRole" ? undefined : { type: "pickRole", anchor })),
    confirm: (role) => setDialog(() => ({ type: "confirm", role })),
    groups: (change) => setDialog(() => ({ type: "groups", change })),
    close: () => setDialog(() => undefined),
  };
}
