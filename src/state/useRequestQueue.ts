"use client";

import { noop, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useAcceptMembershipRequest } from "../hooks/useAcceptMembershipRequest.js";
import { useMembershipRequests, type UseMembershipRequestsParams } from "../hooks/useMembershipRequests.js";
import type { PagedList } from "../hooks/usePagedList.js";
import { useRejectMembershipRequest } from "../hooks/useRejectMembershipRequest.js";
import { useRoles } from "../hooks/useRoles.js";
import { useRowWrites } from "../hooks/useRowWrites.js";
import { useLocale } from "../labels/LocaleProvider.js";
import { leastPermitting } from "../organization/leastPermitting.js";
import { personName } from "../organization/personName.js";
import type { MembershipRequest, Role } from "../organization/records.js";
import { forgetWrite } from "../query/forgetWrite.js";
import { REQUESTS } from "../query/rows.js";
import type { RowWrite } from "../query/rowWrites.js";
import { type Announcement, useAnnouncer } from "./useAnnouncer.js";
import { type Pagination, usePagination } from "./usePagination.js";

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
  readonly chooseRole: (request: MembershipRequest, role: string) => void;
  readonly approve: (request: MembershipRequest) => void;
  readonly decline: (request: MembershipRequest) => void;
  /** The latest refusal for each request, by its id; with the request, for it may be gone from the list. */
  readonly refused: readonly { readonly request: MembershipRequest; readonly write: RowWrite }[];
  readonly retry: (request: MembershipRequest, write: RowWrite) => void;
  readonly dismiss: (write: RowWrite) => void;
  readonly announcement: Announcement;
}

/** The headless queue of requests: who asked, the role to give, and what came of the decisions. */
export function useRequestQueue({ defaultRole, ...params }: UseRequestQueueOptions = {}): RequestQueueState {
  const client = useQueryClient();
  const { labels } = useLocale();
  const list = useMembershipRequests({ ...params, status: ["pending"] });
  const pagination = usePagination(list);
  const { data: roles } = useRoles();
  const { mutateAsync: accept } = useAcceptMembershipRequest();
  const { mutateAsync: reject } = useRejectMembershipRequest();
  const [announcement, announce] = useAnnouncer();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [decided, setDecided] = useState<ReadonlyMap<string, MembershipRequest>>(new Map());
  const writes = useRowWrites(REQUESTS.subject);
  const refused = useMemo(
    () =>
      [...new Map(writes.map((write) => [write.rowId, write])).values()].flatMap((write) => {
        const request = write.error && decided.get(write.rowId);
        return request ? [{ request, write }] : [];
      }),
    [writes, decided],
  );

  const roleFor = ({ id }: MembershipRequest) => chosen.get(id) ?? defaultRole ?? leastPermitting(roles?.data)?.key;
  const approveAs = (request: MembershipRequest, role: string | undefined) => {
    setDecided((before) => new Map(before).set(request.id, request));
    const roleName = roles?.data.find(({ key }) => key === role)?.name ?? role ?? "";
    const name = personName(request.publicUserData);
    accept({ requestId: request.id, role }).then(() => announce(labels.approved(name, roleName)), noop);
  };
  const decline = (request: MembershipRequest) => {
    setDecided((before) => new Map(before).set(request.id, request));
    reject(request.id).then(() => announce(labels.declined(personName(request.publicUserData))), noop);
  };
  const dismiss = ({ id }: RowWrite) => forgetWrite(client, id);
  return {
    list,
    pagination,
    roles: roles?.data,
    roleFor,
    chooseRole: ({ id }, role) => setChosen((before) => new Map(before).set(id, role)),
    approve: (request) => approveAs(request, roleFor(request)),
    decline,
    refused,
    retry: (request, write) => {
      dismiss(write);
      if (write.type === "acceptMembershipRequest") approveAs(request, write.role);
      else decline(request);
    },
    dismiss,
    announcement,
  };
}
