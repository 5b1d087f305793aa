"use client";

import { useMemo } from "react";
import { canAct } from "../../organization/rules/canAct.js";
import { permissionChange } from "../../organization/rules/permissionChange.js";
import type { Membership, Role } from "../../organization/records.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import type { MemberRowsState } from "./useMemberRows.js";

/** A list that is open over a row: its roles, or its actions. */
interface RowList {
  readonly type: "pickRole" | "actions";
  readonly membership: Membership;
  /** Where in the page the row stands, from 0. */
  readonly slot: number;
  /** The button that opened it. */
  readonly anchor: HTMLElement;
}

/** What is asked about a member before it is done. */
export type ConfirmMemberChange =
  | { readonly type: "confirmRole"; readonly membership: Membership; readonly role: Role }
  | { readonly type: "confirmRemoval" | "confirmDeactivation" | "editExpiry"; readonly membership: Membership };

/** What is asked about a member from their menu. */
type AskedFromMenu = Exclude<ConfirmMemberChange["type"], "confirmRole">;

/** The groups of a member. */
interface MemberGroups {
  readonly type: "groups";
  readonly membership: Membership;
}

/** What is open over a member table. */
type MemberDialog = RowList | ConfirmMemberChange | MemberGroups;

/** Opens dialogs. The object stays the same, so that rows need not render again. */
interface OpenMemberDialog {
  /** Opens the list of roles; closes it where it is open there. */
  readonly pickRole: (membership: Membership, slot: number, anchor: HTMLElement) => void;
  /** The same, with the row's actions. */
  readonly actions: (membership: Membership, slot: number, anchor: HTMLElement) => void;
  readonly groups: (membership: Membership) => void;
  readonly ask: (type: AskedFromMenu, membership: Membership) => void;
}

export interface MemberDialogsState {
  /** What is open, of the member as they were when it was opened. */
  readonly dialog: MemberDialog | undefined;
  readonly open: OpenMemberDialog;
  readonly close: () => void;
  /** The member in the picked row as they are now: another person may have changed them. */
  readonly picked: Membership | undefined;
  /** Gives a member a role; asks first where it takes something away, lets them manage others, or cannot be used. */
  readonly giveRole: (membership: Membership, role: string) => void;
}

/** What is open over a member table: the list of roles, the actions of a row, a question. */
export function useMemberDialogs({
  rowAt,
  roles = NO_ROLES,
  actions,
}: Pick<MemberRowsState, "rowAt" | "roles" | "actions">): MemberDialogsState {
  const [dialog, setDialog] = useOrganizationState<MemberDialog | undefined>(() => undefined);
  const row = dialog && "slot" in dialog ? rowAt(dialog.slot) : undefined;
  const picked = row?.id === dialog?.membership.id ? row : undefined;
  // A list closes when its row comes to show another member.
  if (dialog && "slot" in dialog && !picked) setDialog(() => undefined);

  const open = useMemo<OpenMemberDialog>(() => {
    const toggle =
      (type: RowList["type"]): OpenMemberDialog["pickRole"] =>
      (membership, slot, anchor) =>
        setDialog((now) =>
          now && "anchor" in now && now.anchor === anchor ? undefined : { type, membership, slot, anchor },
        );
    return {
      pickRole: toggle("pickRole"),
      actions: toggle("actions"),
      groups: (membership) => setDialog(() => ({ type: "groups", membership })),
      ask: (type, membership) => setDialog(() => ({ type, membership })),
    };
  }, [setDialog]);
  const giveRole = (membership: Membership, key: string) => {
    const role = roles.find((known) => known.key === key);
    const isAsked = role && (permissionChange(membership, role, roles).needsConfirmation || !canAct(membership));
    if (isAsked && key !== membership.role) setDialog(() => ({ type: "confirmRole", membership, role }));
    else actions.changeRole(membership, key);
  };
  return { dialog, open, close: () => setDialog(() => undefined), picked, giveRole };
}

const NO_ROLES: readonly Role[] = [];
