"use client";

import { useCallback, useMemo } from "react";
import type { BulkActionEvent, RowActionEvent } from "../../hooks/ActionEvent.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useKnownRoles } from "../../hooks/reads/useRoles.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import type { Organization } from "../../organization/Organization.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership, Role } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";
import { isUngrantable } from "../../organization/rules/grantable.js";
import type { NameOf } from "../../organization/rules/personName.js";
import { memberships } from "../../query/lists/memberships.js";
import type { RowWrite } from "../../query/writes/rowWrites.js";
import type { FailedWrite } from "../list/useFailedWrites.js";
import type { Pagination } from "../list/usePagination.js";
import type { Report } from "../list/useReport.js";
import { type MemberActions, type MemberBulk, useMemberActions } from "./useMemberActions.js";
import type { MemberList } from "./useMemberList.js";

/** Returns why a member can't be edited, or nothing for one who can. */
export type IsReadOnly = (membership: Membership) => string | false | undefined;

/** The members of a list, what the viewer may do to them, and how that ended: what rows, menus and dialogs need. */
export interface MemberRowsState {
  /** The members of the page; with `mode: "infinite"` those in sight, and access to all. */
  readonly list: MemberList;
  /** The member in a row: counted from 0, in the page or, with `mode: "infinite"`, in the whole list. */
  readonly rowAt: (slot: number) => Membership | undefined;
  readonly pagination: Pick<Pagination, "previous" | "next">;
  /** The roles to choose from; `undefined` until they are known, or where the backend doesn't list them. */
  readonly roles: readonly Role[] | undefined;
  /** The signed-in user's id, where the backend supports it. */
  readonly viewerId: string | undefined;
  /** Names a member unambiguously: with their address where two members on the page have the same name. */
  readonly nameOf: NameOf;
  readonly canChangeRoles: boolean;
  /** `undefined` until the viewer's permissions are known. */
  readonly canRemove: boolean | undefined;
  /** Whether the viewer manages members, and the backend supports the write. */
  readonly can: (write: RowWriteName<Membership> & keyof Organization) => boolean;
  /** Whether the viewer manages members but can't change this one: their role can't be assigned, or they are read-only. */
  readonly isProtected: (row: Membership) => boolean;
  /** The app's reason why a manager can't edit this member. */
  readonly readOnlyReason: (row: Membership) => string | undefined;
  /** Whether the viewer can add members to groups and remove them. */
  readonly canChangeGroups: boolean;
  /** The latest write to each member, by user id: pending, successful or failed. */
  readonly writes: ReadonlyMap<string, RowWrite<Membership>>;
  /** The failed writes, to members on any page. */
  readonly failed: readonly FailedWrite<Membership>[];
  readonly actions: MemberActions;
  readonly bulk: MemberBulk;
  /** The user id of the member whose details are open; empty: none. */
  readonly openMember: string;
  /** Opens the details of a member. Empty: closes them. */
  readonly setOpenMember: (userId: string) => void;
  /** Announces a text. */
  readonly tell: (text: string) => void;
}

interface UseMemberRowsOptions {
  readonly list: Pick<PagedList<Membership>, "data" | "count">;
  readonly filters: MembershipFilters;
  readonly nameOf: NameOf;
  readonly isReadOnly: IsReadOnly | undefined;
  readonly report: Report<RowActionEvent<Membership> | BulkActionEvent<Membership>>;
}

/** What the viewer may do to the members of a list, and the actions. */
export function useMemberRows({ list, filters, nameOf, isReadOnly, report }: UseMemberRowsOptions) {
  const organization = useOrganization();
  const roles = useKnownRoles();
  const { data: viewer, isLoading: isViewerLoading } = useViewer();
  const viewerId = viewer?.publicUserData.userId;
  const canManage = usePermission(MANAGE_MEMBERS);
  const readOnlyReason = useCallback(
    (row: Membership) => (canManage && isReadOnly?.(row)) || undefined,
    [canManage, isReadOnly],
  );
  const isProtected = useCallback(
    (row: Membership) =>
      canManage &&
      (readOnlyReason(row) !== undefined || (isUngrantable(row.role, roles) && memberships.idOf(row) !== viewerId)),
    [canManage, readOnlyReason, roles, viewerId],
  );
  const { engine, actions, bulk } = useMemberActions({ list, filters, viewerId, isProtected, nameOf, report });
  const { failed, latest, isRemembered } = engine;
  // Where a member is added, the dialog shows the error; a row shows it only for one who was removed here.
  const writes = useMemo(
    () => new Map([...latest].filter(([rowId, { name }]) => name !== "addMember" || isRemembered(rowId))),
    [isRemembered, latest],
  );
  const can = useCallback(
    (write: RowWriteName<Membership> & keyof Organization) => canManage && organization[write] !== undefined,
    [canManage, organization],
  );
  const isUnknown = organization.removeMember !== undefined && isViewerLoading;
  return {
    roles,
    viewerId,
    canChangeRoles: can("updateMember") && organization.getRoles !== undefined,
    canChangeGroups: canManage && organization.addGroupMembers !== undefined,
    canRemove: isUnknown ? undefined : can("removeMember"),
    can,
    isProtected,
    readOnlyReason,
    writes,
    failed,
    actions,
    bulk,
  };
}
