"use client";

import { useMemo } from "react";
import { useAcceptMembershipRequest } from "../../hooks/writes/useAcceptMembershipRequest.js";
import { useMembershipRequests, type UseMembershipRequestsParams } from "../../hooks/reads/useMembershipRequests.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useRejectMembershipRequest } from "../../hooks/writes/useRejectMembershipRequest.js";
import { useReopenMembershipRequest } from "../../hooks/writes/useReopenMembershipRequest.js";
import { useRoles } from "../../hooks/reads/useRoles.js";
import { useLocale } from "../../labels/useLocale.js";
import { firstRole } from "../../organization/rules/grantable.js";
import { type NameOf, namesOf } from "../../organization/rules/personName.js";
import type { MembershipRequest, Role } from "../../organization/records.js";
import { REQUESTS } from "../../query/rows.js";
import type { RowWrite } from "../../query/rowWrites.js";
import type { Announcement } from "../list/useAnnouncer.js";
import { type Bulk, useBulk } from "../list/useBulk.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import { type Pagination, usePagination } from "../list/usePagination.js";
import { type Refusal, useRefusals } from "../list/useRefusals.js";
import { partOf, useReport } from "../list/useReport.js";
import { type Selection, useSelection } from "../list/useSelection.js";

export interface UseRequestQueueOptions extends Omit<UseMembershipRequestsParams, "status"> {
  /** The key of the role that people come in with. Default: the one that permits least. */
  readonly defaultRole?: string | undefined;
}

/** Everything the queue of requests to join does; it knows no markup. */
export interface RequestQueueState {
  readonly list: PagedList<MembershipRequest>;
  readonly pagination: Pagination;
  /** `undefined` until they are known, or where the backend cannot list them. */
  readonly roles: readonly Role[] | undefined;
  /** The role that a person would get now. */
  readonly roleFor: (request: MembershipRequest) => string | undefined;
  /** Names a person for an action: with their address, where another person on the page has the same name. */
  readonly nameOf: NameOf;
  readonly chooseRole: (request: MembershipRequest, role: string) => void;
  readonly approve: (request: MembershipRequest) => void;
  readonly decline: (request: MembershipRequest) => void;
  readonly canApprove: boolean;
  readonly canDecline: boolean;
  /** Whether the request waits for its turn in a decision about many. */
  readonly isQueued: (request: MembershipRequest) => boolean;
  readonly selection: Selection<MembershipRequest>;
  /** Lets all who are chosen in, each in the role that is shown for them. */
  readonly approveSelected: () => void;
  readonly declineSelected: () => void;
  /** The running bulk decision. */
  readonly bulk: Bulk<MembershipRequest>;
  /** The latest refusal for each request, with the request: it may be gone from the list. */
  readonly refused: readonly Refusal<MembershipRequest>[];
  /** Decides once more, in the same way, where that was refused and may now succeed. */
  readonly retry: (refusals: readonly Refusal<MembershipRequest>[]) => void;
  readonly dismiss: (write: RowWrite) => void;
  /** The outcome of the latest action, for a live region. */
  readonly announcement: Announcement;
}

/** A decision about a request; with the role, it is an approval. */
interface Decision {
  readonly isApproval: boolean;
  readonly role?: string | undefined;
}

/** The headless queue of requests: who asked, the role to give, and what came of the decisions. */
export function useRequestQueue({ defaultRole, ...params }: UseRequestQueueOptions = {}): RequestQueueState {
  const organization = useOrganization();
  const { labels, roleText } = useLocale();
  const list = useMembershipRequests({ ...params, status: ["pending"] });
  const pagination = usePagination(list);
  const { data: roles } = useRoles();
  const { mutateAsync: accept } = useAcceptMembershipRequest();
  const { mutateAsync: reject } = useRejectMembershipRequest();
  const { mutateAsync: reopen } = useReopenMembershipRequest();
  const { announcement, tellOfMany, follow } = useReport();
  const [chosen, setChosen] = useOrganizationState<ReadonlyMap<string, string>>(() => new Map());
  const { refused, remember, dismiss } = useRefusals(REQUESTS);
  const selection = useSelection(list.data, REQUESTS.idOf);
  const bulk = useBulk(REQUESTS);

  const nameOf = useMemo(() => namesOf(list.data.map(({ publicUserData }) => publicUserData)), [list.data]);
  const first = firstRole(defaultRole, roles?.data);
  /** One that was chosen and is gone gives way to the first: the row shows which. */
  const roleFor = ({ id }: MembershipRequest) => firstRole(chosen.get(id) ?? first, roles?.data);
  const decide = (request: MembershipRequest, { isApproval, role }: Decision) => {
    remember(request);
    selection.remove([request]);
    return isApproval ? accept({ requestId: request.id, role }) : reject(request.id);
  };
  const approve = (request: MembershipRequest) => {
    const role = roleFor(request);
    const roleName = roles?.data.find(({ key }) => key === role)?.name ?? role;
    const name = nameOf(request.publicUserData);
    const words = labels.requestWrites.acceptMembershipRequest;
    follow(
      decide(request, { isApproval: true, role }),
      { type: "acceptMembershipRequest", subject: request },
      { done: () => ({ message: words.done(name, roleName && roleText(roleName)) }), failed: words.failed(name) },
    );
  };
  const reopenRequest = (request: MembershipRequest) => {
    const name = nameOf(request.publicUserData);
    const words = labels.requestWrites.reopenMembershipRequest;
    remember(request);
    follow(
      reopen(request.id),
      { type: "reopenMembershipRequest", subject: request },
      { done: () => ({ message: words.done(name, undefined) }), failed: words.failed(name) },
    );
  };
  const decline = (request: MembershipRequest) => {
    const name = nameOf(request.publicUserData);
    const words = labels.requestWrites.rejectMembershipRequest;
    const undo = organization.reopenMembershipRequest && (() => reopenRequest(request));
    follow(
      decide(request, { isApproval: false }),
      { type: "rejectMembershipRequest", subject: request },
      { done: () => ({ message: words.done(name, undefined), undo }), failed: words.failed(name) },
    );
  };
  const decideMany = async (
    requests: readonly MembershipRequest[],
    decisionOf: (request: MembershipRequest) => Decision,
  ) => {
    const outcome = await bulk.run(requests, (request) => decide(request, decisionOf(request)));
    const isApproval = (request: MembershipRequest) => decisionOf(request).isApproval;
    const declined = partOf(outcome, (request) => !isApproval(request));
    const canUndo = organization.reopenMembershipRequest !== undefined && declined.succeeded.length > 0;
    tellOfMany([
      {
        type: "acceptMembershipRequests",
        subject: partOf(outcome, isApproval),
        done: labels.requestWrites.acceptMembershipRequest.doneCount,
      },
      {
        type: "rejectMembershipRequests",
        subject: declined,
        done: labels.requestWrites.rejectMembershipRequest.doneCount,
        undo: canUndo ? () => void reopenMany(declined.succeeded, true) : undefined,
      },
    ]);
  };
  const reopenMany = async (requests: readonly MembershipRequest[], isUndo = false) => {
    const subject = await bulk.run(requests, (request) => {
      remember(request);
      return reopen(request.id);
    });
    tellOfMany(
      [{ type: "reopenMembershipRequests", subject, done: labels.requestWrites.reopenMembershipRequest.doneCount }],
      false,
      isUndo,
    );
  };
  return {
    list,
    pagination,
    roles: roles?.data,
    roleFor,
    nameOf,
    chooseRole: ({ id }, role) => setChosen((before) => new Map(before).set(id, role)),
    approve,
    decline,
    canApprove: organization.acceptMembershipRequest !== undefined,
    canDecline: organization.rejectMembershipRequest !== undefined,
    selection,
    approveSelected: () => void decideMany(selection.rows, (request) => ({ isApproval: true, role: roleFor(request) })),
    declineSelected: () => void decideMany(selection.rows, () => ({ isApproval: false })),
    bulk,
    isQueued: bulk.isQueued,
    // A write that is being retried hasn't failed yet.
    refused: refused.filter(({ row }) => !bulk.isQueued(row)),
    retry: (refusals) => {
      const again = refusals.filter(({ canRetry }) => canRetry);
      for (const { write } of again) dismiss(write);
      const reopened = again.filter(isReopening).map(({ row }) => row);
      const decisions = new Map(
        again
          .filter((refusal) => !isReopening(refusal))
          .map(({ row, write: { type, role } }) => [row, { isApproval: type === "acceptMembershipRequest", role }]),
      );
      if (reopened.length > 0) void reopenMany(reopened);
      if (decisions.size > 0)
        void decideMany([...decisions.keys()], (row) => decisions.get(row) ?? { isApproval: false });
    },
    dismiss,
    announcement,
  };
}

const isReopening = ({ write }: Refusal<MembershipRequest>) => write.type === "reopenMembershipRequest";
