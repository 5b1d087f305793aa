"use client";

import { type ComponentProps, useRef, useState } from "react";
import { useLocale } from "../labels/LocaleProvider.js";
import { cx } from "../lib/cx.js";
import { personName } from "../organization/personName.js";
import type { MembershipRequest } from "../organization/records.js";
import { type UseRequestQueueOptions, useRequestQueue } from "../state/useRequestQueue.js";
import { MembershipRequestItem } from "./MembershipRequestItem.js";
import { MembershipRequestsPlaceholder } from "./MembershipRequestsPlaceholder.js";
import { Pager } from "./Pager.js";
import { RefusedRequest } from "./RefusedRequest.js";
import { RequestSelectionBar } from "./RequestSelectionBar.js";
import { RoleListbox } from "./RoleListbox.js";
import { LiveRegion } from "./ui/LiveRegion.js";
import { RefusalsBar } from "./ui/RefusalsBar.js";

export interface MembershipRequestsProps extends UseRequestQueueOptions, Omit<ComponentProps<"section">, "children"> {
  /** Where the dialog is put, for an app that themes a part of its page only. Default: the body. */
  readonly dialogContainer?: HTMLElement | null;
}

/** Who asked to join: in which role to let them in, or not at all, one or many. For members who may manage. */
export function MembershipRequests({
  initialPage,
  pageSize,
  page,
  onPageChange,
  onPageSizeChange,
  query,
  defaultRole,
  dialogContainer,
  className,
  ...props
}: MembershipRequestsProps) {
  const queue = useRequestQueue({ initialPage, pageSize, page, onPageChange, onPageSizeChange, query, defaultRole });
  const { labels } = useLocale();
  const { list, refused, roles, selection } = queue;
  const [picking, setPicking] = useState<{ readonly request: MembershipRequest; readonly anchor: HTMLElement }>();
  const section = useRef<HTMLElement>(null);
  const items = useRef<HTMLUListElement>(null);

  const focusList = () => (items.current ?? section.current)?.focus();
  /** A decided request is gone: the next one's button gets the focus, else the last one's, else the list. */
  const decide = (decision: (request: MembershipRequest) => void, request: MembershipRequest, slot: number) => {
    const buttons = items.current?.querySelectorAll<HTMLElement>('[data-slot="approve-request"]') ?? [];
    (buttons[slot + 1] ?? buttons[slot - 1] ?? items.current)?.focus();
    decision(request);
  };
  return (
    <section
      ref={section}
      tabIndex={-1}
      data-roster=""
      data-slot="membership-requests"
      aria-label={labels.requests}
      {...props}
      className={cx(
        "roster:flex roster:w-full roster:min-w-0 roster:flex-col roster:gap-3 roster:outline-none",
        className,
      )}
    >
      <RefusalsBar
        refused={refused}
        onRetry={(refusals) => {
          focusList();
          queue.retry(refusals);
        }}
        onDismiss={(refusals) => {
          focusList();
          for (const { write } of refusals) queue.dismiss(write);
        }}
      />
      {refused.map((refusal) => (
        <RefusedRequest
          key={refusal.write.id}
          refusal={refusal}
          onRetry={() => {
            focusList();
            queue.retry([refusal]);
          }}
          onDismiss={() => {
            focusList();
            queue.dismiss(refusal.write);
          }}
        />
      ))}
      <div className="roster:rounded-surface roster:border roster:border-line roster:bg-surface">
        <RequestSelectionBar queue={queue} onAct={focusList} dialogContainer={dialogContainer} />
        {list.data.length > 0 ? (
          <ul ref={items} tabIndex={-1} aria-label={labels.requests} aria-busy={list.isPlaceholderData}>
            {list.data.map((request, slot) => (
              <MembershipRequestItem
                key={request.id}
                request={request}
                role={roles?.find(({ key }) => key === queue.roleFor(request))}
                isSelected={selection.has(request)}
                onSelect={(isRange) => selection.toggle(request, isRange)}
                isPickingRole={picking?.request.id === request.id}
                onPickRole={(anchor) => setPicking(picking?.anchor === anchor ? undefined : { request, anchor })}
                onApprove={() => decide(queue.approve, request, slot)}
                onDecline={() => decide(queue.decline, request, slot)}
              />
            ))}
          </ul>
        ) : (
          <MembershipRequestsPlaceholder list={list} isSearch={Boolean(query?.trim())} />
        )}
      </div>
      {list.count > list.data.length && <Pager pagination={queue.pagination} label={labels.requests} />}
      <LiveRegion announcement={queue.announcement} />
      {picking && (
        <RoleListbox
          anchor={picking.anchor}
          roles={roles ?? []}
          value={queue.roleFor(picking.request)}
          label={labels.roleOf(personName(picking.request.publicUserData))}
          onSelect={(role) => queue.chooseRole(picking.request, role)}
          onClose={() => setPicking(undefined)}
        />
      )}
    </section>
  );
}
