"use client";

import type { BulkActionEvent, RowActionEvent } from "../../hooks/ActionEvent.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useKnownRoles } from "../../hooks/reads/useRoles.js";
import { useListLocale } from "../../labels/useListLocale.js";
import type { MembershipRequestFilters } from "../../organization/listParams.js";
import type { MembershipRequest, Role } from "../../organization/records.js";
import { defaultRoleOf } from "../../organization/rules/grantable.js";
import type { NameOf } from "../../organization/rules/personName.js";
import { requestWrites } from "../../query/writes/requestWrites.js";
import { type ListActions, useListActions } from "../list/useListActions.js";
import type { Report } from "../list/useReport.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** What can be done to the join requests of a list, and how it ended. */
export interface MembershipRequestActions extends Pick<
  ListActions<MembershipRequest>,
  "selection" | "bulk" | "failed" | "retry" | "dismiss"
> {
  /** `undefined` until they are known, or where the backend doesn't list them. */
  readonly roles: readonly Role[] | undefined;
  /** The selected role of a request. */
  readonly roleFor: (request: MembershipRequest) => string | undefined;
  /** Names a user unambiguously: with their address where two users on the page have the same name. */
  readonly nameOf: NameOf;
  readonly chooseRole: (request: MembershipRequest, role: string) => void;
  /** @param expiresAt when access ends, in epoch milliseconds. Default: it doesn't */
  readonly approve: (request: MembershipRequest, expiresAt?: number | null) => void;
  readonly decline: (request: MembershipRequest) => void;
  readonly canApprove: boolean;
  /** Whether `approve` can say when access ends. */
  readonly canApproveUntil: boolean;
  readonly canDecline: boolean;
  readonly isQueued: (request: MembershipRequest) => boolean;
  /** Approves the selected requests, each with its selected role. */
  readonly approveSelected: () => void;
  readonly declineSelected: () => void;
}

interface UseMembershipRequestActionsOptions {
  readonly list: Pick<PagedList<MembershipRequest>, "data">;
  readonly filters: MembershipRequestFilters;
  readonly report: Report<RowActionEvent<MembershipRequest> | BulkActionEvent<MembershipRequest>>;
  readonly nameOf: NameOf;
  /** The key of the initially selected role. Default: the least privileged role. */
  readonly defaultRole: string | undefined;
}

const { idOf } = requestWrites.list;
const { acceptMembershipRequest, rejectMembershipRequest } = requestWrites.byName;

const declining = (row: MembershipRequest) => rejectMembershipRequest.call(idOf(row));

/** Approves join requests with a role or declines them, one or many, with undo. */
export function useMembershipRequestActions({
  defaultRole,
  nameOf,
  ...options
}: UseMembershipRequestActionsOptions): MembershipRequestActions {
  const organization = useOrganization();
  const { labels, roleText } = useListLocale();
  const roles = useKnownRoles();
  const [chosen, setChosen] = useOrganizationState<ReadonlyMap<string, string>>(() => new Map());
  const first = defaultRoleOf(defaultRole, roles);
  /** Replaces a selected role that no longer exists by the default one. */
  const roleFor = ({ id }: MembershipRequest) => defaultRoleOf(chosen.get(id) ?? first, roles);
  const { act, actOnMany, selection, ...engine } = useListActions({
    ...options,
    writes: requestWrites,
    words: labels.requestWrites,
    nameOf: ({ publicUserData }) => nameOf(publicUserData),
    detailOf: (_, { role }) => {
      const roleName = roles?.find(({ key }) => key === role)?.name ?? role;
      return roleName && roleText(roleName);
    },
  });

  const canApprove = organization.acceptMembershipRequest !== undefined;
  const approval = (row: MembershipRequest, expiresAt: number | null = null) =>
    acceptMembershipRequest.call({ requestId: idOf(row), role: roleFor(row), expiresAt });
  return {
    ...engine,
    roles,
    roleFor,
    nameOf,
    chooseRole: ({ id }, role) => setChosen((before) => new Map(before).set(id, role)),
    approve: (request, expiresAt) => act(request, approval(request, expiresAt)),
    decline: (request) => act(request, declining(request)),
    canApprove,
    canApproveUntil: canApprove && organization.updateMemberExpiry !== undefined,
    canDecline: organization.rejectMembershipRequest !== undefined,
    isQueued: engine.bulk.isQueued,
    selection,
    approveSelected: () => actOnMany(new Map(selection.rows.map((row) => [row, approval(row)]))),
    declineSelected: () => actOnMany(new Map(selection.rows.map((row) => [row, declining(row)]))),
  };
}
