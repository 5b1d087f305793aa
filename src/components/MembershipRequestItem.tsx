"use client";

import type { MouseEvent } from "react";
import { useLocale } from "../labels/LocaleProvider.js";
import { fullName, personName } from "../organization/personName.js";
import type { MembershipRequest, Role } from "../organization/records.js";
import { Avatar } from "./Avatar.js";
import { Button } from "./ui/Button.js";
import { Checkbox, isShiftClick } from "./ui/Checkbox.js";
import { ListboxButton } from "./ui/ListboxButton.js";

interface MembershipRequestItemProps {
  readonly request: MembershipRequest;
  /** The role that the person would get; `undefined` while the roles are not known. */
  readonly role: Role | undefined;
  readonly isSelected: boolean;
  readonly onSelect: (isRange: boolean) => void;
  readonly isPickingRole: boolean;
  readonly onPickRole: (anchor: HTMLElement) => void;
  readonly onApprove: () => void;
  readonly onDecline: () => void;
}

/** One person who asked to join. */
export function MembershipRequestItem(props: MembershipRequestItemProps) {
  const { request, role, isSelected, onSelect, isPickingRole, onPickRole, onApprove, onDecline } = props;
  const { labels, formatDate } = useLocale();
  const person = request.publicUserData;
  const name = personName(person);
  const title = fullName(person) ?? person.username;
  const details = [
    person.identifier === title ? null : person.identifier,
    labels.requestedOn(formatDate(request.createdAt)),
  ];
  return (
    <li
      data-slot="membership-request"
      data-selected={isSelected || undefined}
      className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-4 roster:gap-y-2 roster:border-line roster:px-4 roster:py-3 roster:not-first:border-t roster:data-selected:bg-surface-2"
    >
      <Checkbox
        checked={isSelected}
        aria-label={labels.select(name)}
        onChange={(event) => onSelect(isShiftClick(event.nativeEvent))}
      />
      <span className="roster:flex roster:min-w-56 roster:flex-1 roster:items-center roster:gap-3">
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
      {role && (
        <ListboxButton
          isOpen={isPickingRole}
          aria-label={labels.roleFor(name, role.name)}
          onClick={(event) => onPickRole(event.currentTarget)}
          className="roster:h-8 roster:px-2"
        >
          {role.name}
        </ListboxButton>
      )}
      <span className="roster:ms-auto roster:flex roster:gap-2">
        <Button
          size="small"
          look="ghost"
          data-slot="decline-request"
          aria-label={labels.declineFor(name)}
          onClick={once(onDecline)}
        >
          {labels.decline}
        </Button>
        <Button size="small" data-slot="approve-request" aria-label={labels.approveFor(name)} onClick={once(onApprove)}>
          {labels.approve}
        </Button>
      </span>
    </li>
  );
}

/** The second press of a double click would decide about the next person, who has moved up under the pointer. */
const once = (act: () => void) => (event: MouseEvent) => {
  if (event.detail < 2) act();
};
