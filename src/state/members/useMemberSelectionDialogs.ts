"use client";

import type { Role } from "../../organization/records.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** A change of many members that is asked before. */
export type BulkChange =
  | { readonly write: "updateMember"; readonly role: Role }
  | { readonly write: "removeMember" | "deactivateMember"; readonly role?: undefined };

/** What is open over a selection of members: the list of roles, groups, or the confirmation of a change. */
type MemberSelectionDialog =
  | { readonly type: "pickRole"; readonly anchor: HTMLElement }
  | { readonly type: "groups"; readonly change: GroupChange }
  | { readonly type: "confirm"; readonly change: BulkChange };

/** What is done to many members and a group. */
export type GroupChange = "add" | "remove";

export interface MemberSelectionDialogsState {
  readonly dialog: MemberSelectionDialog | undefined;
  /** Opens the list of roles; closes it where it is open. */
  readonly pickRole: (anchor: HTMLElement) => void;
  readonly confirm: (change: BulkChange) => void;
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
    confirm: (change) => setDialog(() => ({ type: "confirm", change })),
    groups: (change) => setDialog(() => ({ type: "groups", change })),
    close: () => setDialog(() => undefined),
  };
}
