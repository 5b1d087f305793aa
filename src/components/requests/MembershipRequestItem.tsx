"use client";

import { memo, type MouseEvent } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { fullName } from "../../organization/rules/personName.js";
import type { MembershipRequest, Role } from "../../organization/records.js";
import { Avatar } from "../ui/Avatar.js";
import { Button } from "../ui/Button.js";
import { Checkbox, isRangeMeant } from "../ui/Checkbox.js";
import { ListboxButton } from "../ui/ListboxButton.js";

interface MembershipRequestItemProps {
  readonly request: MembershipRequest;
  /** What the person is called where something is decided about them. */
  readonly name: string;
  /** The role that the person would get; `undefined` while the roles are not known. */
  readonly role: Role | undefined;
  /** It waits for its turn in a decision about many. */
  readonly isQueued: boolean;
  readonly isSelected: boolean;
  readonly isPickingRole: boolean;
  readonly canApprove: boolean;
  readonly canDecline: boolean;
  readonly handlers: MembershipRequestItemHandlers;
}

/** What an item calls. The object stays the same, so that a change of one renders no other. */
export interface MembershipRequestItemHandlers {
  readonly onSelect: (request: MembershipRequest, isRange: boolean) => void;
  readonly onPickRole: (request: MembershipRequest, anchor: HTMLElement) => void;
  readonly onApprove: (request: MembershipRequest) => void;
  readonly onDecline: (request: MembershipRequest) => void;
}

/** One person who asked to join. */
export const MembershipRequestItem = memo(function MembershipRequestItem(props: MembershipRequestItemProps) {
  const { request, name, role, isQueued, isSelected, isPickingRole, canApprove, canDecline, handlers } = props;
  const { labels, formatDate, roleText } = useLocale();
  const person = request.publicUserData;
  const title = fullName(person) ?? person.username;
  const details = [
    person.identifier === title ? null : person.identifier,
    labels.requestedOn(formatDate(request.createdAt)),
  ];
  /** The second press of a double click would decide about the next person, who has moved up under the pointer. */
  const once = (act: (decided: MembershipRequest) => void) => (event: MouseEvent) => {
    if (event.detail < 2 && !isQueued) act(request);
  };
  return (
    <li
      data-slot="membership-request"
      data-row-id={request.id}
      data-selected={isSelected || undefined}
      className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-4 roster:gap-y-2 roster:border-line roster:px-4 roster:py-3 roster:not-first:border-t roster:data-selected:bg-surface-2"
    >
      {(canApprove || canDecline) && (
        <Checkbox
          checked={isSelected}
          aria-label={labels.select(name)}
          onCheckedChange={() => handlers.onSelect(request, isRangeMeant())}
        />
      )}
      <span className="roster:flex roster:min-w-52 roster:flex-1 roster:items-center roster:gap-3">
        <Avatar person={person} />
        <span className="roster:min-w-0">
          <span className="roster:flex roster:font-semibold">
            <bdi className="roster:truncate">{title ?? labels.unnamed}</bdi>
          </span>
          <span
            suppressHydrationWarning
            className="roster:block roster:wrap-anywhere roster:text-muted roster:tabular-nums"
          >
            <bdi>{details.filter(Boolean).join(" · ")}</bdi>
          </span>
        </span>
      </span>
      {role && canApprove && (
        <ListboxButton
          isOpen={isPickingRole}
          aria-label={labels.roleFor(name, roleText(role.name))}
          aria-disabled={isQueued}
          onClick={(event) => !isQueued && handlers.onPickRole(request, event.currentTarget)}
          className="roster:h-8 roster:px-2"
        >
          {roleText(role.name)}
        </ListboxButton>
      )}
      <span className="roster:ms-auto roster:flex roster:gap-2">
        {canDecline && (
          <Button
            size="small"
            variant="ghost"
            data-slot="decline-request"
            aria-label={labels.declineFor(name)}
            aria-disabled={isQueued}
            onClick={once(handlers.onDecline)}
          >
            {labels.decline}
          </Button>
        )}
        {canApprove && (
          <Button
            size="small"
            data-slot="approve-request"
            aria-label={labels.approveFor(name)}
            aria-disabled={isQueued}
            onClick={once(handlers.onApprove)}
          >
            {labels.approve}
          </Button>
        )}
      </span>
    </li>
  );
});
