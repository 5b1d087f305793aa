"use client";

import { type ComponentProps, useLayoutEffect, useMemo, useRef } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { useFocusHome } from "../../lib/dom/useFocusHome.js";
import type { MembershipRequest } from "../../organization/records.js";
import type { FailedWrite } from "../../state/list/useFailedWrites.js";
import {
  type UseMembershipRequestTableOptions,
  useMembershipRequestTable,
} from "../../state/requests/useMembershipRequestTable.js";
import { useMembershipRequestDialogs } from "../../state/requests/useMembershipRequestDialogs.js";
import { MembershipRequestItem, type MembershipRequestItemHandlers } from "./MembershipRequestItem.js";
import { ForManagers } from "../list/ForManagers.js";
import { Pager } from "../list/Pager.js";
import { MembershipRequestSelectionBar } from "./MembershipRequestSelectionBar.js";
import { usePreload } from "../ui/LazyDialog.js";
import { RoleMenu } from "../role-picker/RoleMenu.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { BusyBar, ListNotes } from "../list/ListNotes.js";
import { ListPlaceholder } from "../list/ListPlaceholder.js";
import { Notice } from "../ui/Notice.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { FailedWritesBar } from "../list/FailedWritesBar.js";
import { inbox } from "../icons/icons.js";

export interface MembershipRequestTableProps
  extends UseMembershipRequestTableOptions, Omit<ComponentProps<"section">, "children"> {}

/**
 * Lists join requests; approves them with a role or declines them, one or many. Renders nothing for viewers who can't manage
 * members, and where the backend doesn't list requests.
 */
export function MembershipRequestTable(props: MembershipRequestTableProps) {
  const { labels } = useLocale();
  const isOffered = useOrganization().getMembershipRequests !== undefined;
  return (
    isOffered && (
      <ForManagers forbidden={labels.requestsPlaceholder.forbidden}>
        <Requests {...props} />
      </ForManagers>
    )
  );
}

function Requests({
  view,
  defaultView,
  onViewChange,
  defaultRole,

  className,
  ...props
}: MembershipRequestTableProps) {
  const queue = useMembershipRequestTable({ view, defaultView, onViewChange, defaultRole });
  const { labels } = useLocale();
  const { list, failed, roles, selection } = queue;
  const dialogs = useMembershipRequestDialogs(queue);
  const { open, close } = dialogs;
  const picking = dialogs.dialog?.type === "pickRole" ? dialogs.dialog : undefined;
  const section = useRef<HTMLElement>(null);

  useFocusHome(section);
  usePreload(memberDialogs, queue.canApprove);
  const latest = useRef(queue);
  useLayoutEffect(() => {
    latest.current = queue;
  });
  const handlers = useMemo<MembershipRequestItemHandlers>(() => {
    /** Moves the focus from a decided request to the same button of the next one, else of the last one, else to the section. */
    const leave = (slot: string, request: MembershipRequest) => {
      const at = latest.current.list.data.findIndex(({ id }) => id === request.id);
      const buttons = section.current?.querySelectorAll<HTMLElement>(`[data-slot="${slot}"]`) ?? [];
      (buttons[at + 1] ?? buttons[at - 1] ?? section.current)?.focus();
    };
    return {
      onSelect: (request, isRange) => latest.current.selection.toggle(request, isRange),
      onPickRole: open.pickRole,
      onApprove: (request) => {
        leave("approve-request", request);
        latest.current.approve(request);
      },
      onDecline: (request) => {
        leave("decline-request", request);
        latest.current.decline(request);
      },
    };
  }, [open]);
  const retry = (writes: readonly FailedWrite<MembershipRequest>[]) => {
    queue.retry(writes);
  };
  const dismiss = (writes: readonly FailedWrite<MembershipRequest>[]) => {
    for (const { write } of writes) queue.dismiss(write);
  };
  return (
    <section
      ref={section}
      tabIndex={-1}
      data-focus-home=""
      data-roster=""
      data-slot="membership-request-table"
      aria-label={labels.requests}
      {...props}
      className={cx(
        "roster:flex roster:w-full roster:min-w-0 roster:flex-col roster:gap-3 roster:outline-none",
        className,
      )}
    >
      <FailedWritesBar failed={failed} onRetry={retry} onDismiss={dismiss} />
      {failed.map((failure) => (
        <FailedWriteNote
          key={failure.write.id}
          name={queue.nameOf(failure.row.publicUserData)}
          words={labels.requestWrites[failure.write.name]}
          error={failure.error}
          canRetry={failure.canRetry}
          onRetry={() => retry([failure])}
          onDismiss={() => dismiss([failure])}
        />
      ))}
      <div className="roster:relative roster:overflow-clip roster:rounded-surface roster:border roster:border-line roster:bg-surface">
        <BusyBar list={list} />
        <MembershipRequestSelectionBar queue={queue} dialogs={dialogs} />
        {list.data.length > 0 ? (
          <ul aria-label={labels.requests} aria-busy={list.isPlaceholderData}>
            {list.data.map((request) => (
              <MembershipRequestItem
                key={request.id}
                request={request}
                name={queue.nameOf(request.publicUserData)}
                role={roles?.find(({ key }) => key === queue.roleFor(request))}
                isQueued={queue.isQueued(request)}
                isSelected={selection.has(request)}
                isPickingRole={picking?.request.id === request.id}
                canApprove={queue.canApprove}
                canDecline={queue.canDecline}
                handlers={handlers}
              />
            ))}
          </ul>
        ) : (
          <ListPlaceholder
            list={list}
            isSearch={Boolean(queue.query.trim())}
            icon={inbox}
            words={labels.requestsPlaceholder}
          />
        )}
      </div>
      <ListNotes list={list} subject="requests" />
      {queue.pagination.isNeeded && <Pager pagination={queue.pagination} label={labels.requests} />}
      <Notice announcement={queue.announcement} />
      {picking && (
        <RoleMenu
          anchor={picking.anchor}
          roles={roles ?? []}
          value={queue.roleFor(picking.request)}
          label={labels.roleOf(queue.nameOf(picking.request.publicUserData))}
          onSelect={(role) => queue.chooseRole(picking.request, role)}
          onClose={close}
        />
      )}
    </section>
  );
}
