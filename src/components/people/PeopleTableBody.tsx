"use client";

import type { Person } from "../../organization/records.js";
import { usePeopleLocale } from "../../labels/usePeopleLocale.js";
import { memberships } from "../../query/lists/memberships.js";
import { people } from "../../query/lists/people.js";
import type { InvitationDialogsState } from "../../state/invitations/useInvitationDialogs.js";
import type { MemberDialogsState } from "../../state/members/useMemberDialogs.js";
import type { MemberRowAction } from "../../state/members/rowAction.js";
import type { FailedPersonWrite } from "../../state/people/useFailedPeople.js";
import type { PeopleTableState } from "../../state/people/usePeopleTable.js";
import type { MembershipRequestDialogsState } from "../../state/requests/useMembershipRequestDialogs.js";
import { iconElement } from "../icons/iconElement.js";
import { mail } from "../icons/icons.js";
import { InvitationRow, type InvitationRowHandlers } from "../invitations/InvitationRow.js";
import type { TableFit } from "../list/columnFit.js";
import { FailedWriteNote } from "../list/FailedWriteNote.js";
import { GRID } from "../list/gridClasses.js";
import { GridSkeleton } from "../list/GridSkeleton.js";
import { MemberRow, type MemberRowHandlers } from "../member-table/MemberRow.js";
import { MembershipRequestRow, type MembershipRequestRowHandlers } from "../requests/MembershipRequestRow.js";
import { INVITATION_COLUMNS, MEMBER_COLUMNS } from "./peopleColumns.js";

/** What is open over the rows, of each kind of people. */
export interface PeopleDialogs {
  readonly members: MemberDialogsState;
  readonly invitations: InvitationDialogsState;
  readonly requests: MembershipRequestDialogsState;
}

interface PeopleTableBodyProps {
  readonly table: PeopleTableState;
  readonly dialogs: PeopleDialogs;
  readonly fit: TableFit;
  readonly columns: readonly { readonly id: string }[];
  /** The app's actions of members. */
  readonly actions: readonly MemberRowAction[];
  readonly handlers: {
    readonly members: MemberRowHandlers;
    readonly invitations: InvitationRowHandlers;
    readonly requests: MembershipRequestRowHandlers;
  };
}

/** Stands where others have a picture. */
const ENVELOPE = (
  <span
    aria-hidden
    className="roster:grid roster:size-8 roster:shrink-0 roster:place-items-center roster:rounded-full roster:bg-surface-2 roster:text-muted"
  >
    {iconElement(mail, "roster:size-4")}
  </span>
);

/** A row for each person of the page, as in the list of their kind. */
export function PeopleTableBody({ table, dialogs, fit, columns, actions, handlers }: PeopleTableBodyProps) {
  const { labels } = usePeopleLocale();
  const { list, status, members, invitations, requests, failed } = table;
  const noteOf = (person: Person) => {
    const failure = failed.find(({ personKey }) => personKey === people.idOf(person));
    return failure && failedPersonElement(failure, failed);
  };
  const rowOf = (person: Person, slot: number) => {
    const key = people.idOf(person);
    if (person.kind === "request") {
      const { request } = person;
      const { dialog } = dialogs.requests;
      return (
        <MembershipRequestRow
          key={key}
          request={request}
          kind={labels.personKinds.request}
          name={requests.nameOf(request.publicUserData)}
          role={requests.roles?.find((role) => role.key === requests.roleFor(request))}
          isQueued={requests.isQueued(request)}
          canSelect={false}
          isSelected={false}
          isPickingRole={dialog?.type === "pickRole" && dialog.request.id === request.id}
          canApprove={requests.canApprove}
          canDecline={requests.canDecline}
          canApproveUntil={requests.canApproveUntil}
          fit={fit}
          handlers={handlers.requests}
        >
          {noteOf(person)}
        </MembershipRequestRow>
      );
    }
    if (person.kind === "invitation") {
      const { invitation } = person;
      const { dialog } = dialogs.invitations;
      return (
        <InvitationRow
          key={key}
          invitation={invitation}
          kind={labels.personKinds.invitation}
          picture={ENVELOPE}
          isPending={invitations.isPending(invitation)}
          isSelected={false}
          canSelect={false}
          hasCheckboxes={false}
          isMenuOpen={dialog?.type === "menu" && dialog.invitation.id === invitation.id}
          hasMenu={invitation.url !== null || invitations.canSelect(invitation)}
          columns={INVITATION_COLUMNS}
          fit={fit}
          handlers={handlers.invitations}
        >
          {noteOf(person)}
        </InvitationRow>
      );
    }
    const { membership } = person;
    const { dialog } = dialogs.members;
    const isOpen = (type: "pickRole" | "actions") => dialog?.type === type && dialog.membership.id === membership.id;
    return (
      <MemberRow
        key={key}
        slot={slot}
        place={list.range.from + slot}
        membership={membership}
        name={members.nameOf(membership.publicUserData)}
        write={members.writes.get(memberships.idOf(membership))}
        roles={members.roles}
        isProtected={members.isProtected(membership)}
        readOnlyReason={members.readOnlyReason(membership)}
        isViewer={memberships.idOf(membership) === members.viewerId}
        canSelect={false}
        isSelected={false}
        isQueued={members.bulk.isQueued(membership)}
        isPickingRole={isOpen("pickRole")}
        areActionsOpen={isOpen("actions")}
        canRemove={members.canRemove}
        canChangeRole={members.canChangeRoles}
        columns={MEMBER_COLUMNS}
        fit={fit}
        actions={actions}
        isFailureCounted={failed.length > 1}
        handlers={handlers.members}
      />
    );
  };
  return (
    <tbody role="rowgroup" data-stale={list.isPlaceholderData || undefined} className={GRID.body}>
      {status === "loading" && (
        <GridSkeleton rows={list.pageSize} columns={columns} fit={fit} hasCheckboxes={false} isOfUsers slot="person" />
      )}
      {status === "ready" && list.data.map(rowOf)}
    </tbody>
  );
}

/** Why the latest write to a person failed. */
export const failedPersonElement = (failure: FailedPersonWrite, failed: readonly FailedPersonWrite[]) => (
  <FailedWriteNote
    key={failure.id}
    name={failure.name}
    words={failure.words}
    error={failure.error}
    canRetry={failure.canRetry}
    isCounted={failed.length > 1}
    onRetry={failure.retry}
    onDismiss={failure.dismiss}
  />
);
