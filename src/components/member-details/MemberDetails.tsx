"use client";

import { type KeyboardEvent, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { useLocale } from "../../labels/useLocale.js";
import { isComposing } from "../../lib/dom/isComposing.js";
import type { Membership } from "../../organization/records.js";
import { personName } from "../../organization/rules/personName.js";
import { memberships } from "../../query/lists/memberships.js";
import { useLatestMembership } from "../../state/members/useLatestMembership.js";
import type { IsReadOnly } from "../../state/members/useMemberRows.js";
import { isTextField, ShortcutsContext } from "../../state/ui/useShortcut.js";
import { Avatar } from "../ui/Avatar.js";
import { Badge } from "../ui/Badge.js";
import { Dialog } from "../ui/Dialog.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { type LeavePanel, MemberDetailsContent } from "./MemberDetailsContent.js";
import { MemberDetailsToolbar } from "./MemberDetailsToolbar.js";

export interface MemberDetailsProps {
  /**
   * The member, as of when the panel was opened. With another member the open panel shows that one: don't give it a `key`, and
   * the focus stays.
   */
  readonly membership: Membership;
  /** Rows that the app already shows. A member who isn't among them is fetched. */
  readonly rows?: readonly Membership[];
  /** Returns why the member can't be edited, as for the table. It only hides: the backend must refuse the writes itself. */
  readonly isReadOnly?: IsReadOnly | undefined;
  /** Rendered in the panel's head, e.g. the button of a menu. */
  readonly actions?: ReactNode;
  /**
   * Shows the member before this one: give the panel their `membership`. Called by a button and by Alt+ArrowUp; unsaved changes
   * ask for confirmation first. `undefined`: this is the first. The buttons show when `previous` or `next` is given.
   */
  readonly previous?: (() => void) | undefined;
  /** Shows the member after this one, as `previous`; by Alt+ArrowDown. `undefined`: this is the last. */
  readonly next?: (() => void) | undefined;
  /** Called when the panel closes. Unsaved changes ask for confirmation first. */
  readonly onClose: () => void;
}

const NO_ROWS: readonly Membership[] = [];

/**
 * A side panel with a member's role, permissions, custom fields and history. It is open while it is mounted. A modal dialog with the
 * member's name: Escape closes it, Alt+ArrowUp and Alt+ArrowDown show `previous` and `next`.
 */
export function MemberDetails({
  membership: opened,
  rows = NO_ROWS,
  isReadOnly,
  actions,
  previous,
  next,
  onClose,
}: MemberDetailsProps) {
  const { labels } = useLocale();
  const now = useLatestMembership(opened, rows);
  const { publicUserData: person } = now.membership;
  const { data: viewer } = useViewer();
  const name = personName(person);
  const userId = memberships.idOf(opened);
  const isViewer = viewer?.publicUserData.userId === userId;

  const leavePanel = useRef<LeavePanel>(null);
  const leave = (to: () => void) => leavePanel.current?.(to);

  /** How often the panel has gone to another member. */
  const [shown, setShown] = useState({ userId, moves: 0 });
  if (shown.userId !== userId) setShown({ userId, moves: shown.moves + 1 });
  const head = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (shown.moves > 0) head.current?.scrollIntoView({ block: "nearest" });
  }, [shown.moves]);

  const hasShortcuts = useContext(ShortcutsContext);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!hasShortcuts || isComposing(event.nativeEvent) || event.defaultPrevented || event.repeat) return;
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isTextField(event.target)) return;
    // A dialog above it is elsewhere in the page.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
    const step = event.key === "ArrowUp" ? previous : event.key === "ArrowDown" ? next : undefined;
    if (!step) return;
    event.preventDefault();
    leave(step);
  };
  return (
    <Dialog
      data-slot="member-details"
      placement="side"
      className="roster:outline-none"
      isOpen
      onOpenChange={() => leave(onClose)}
      onKeyDown={onKeyDown}
      onOpenAutoFocus={(event) => {
        // To be read first: a field with the focus would open a keyboard over it.
        event.preventDefault();
        if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
      }}
      title={
        <span ref={head} className="roster:flex roster:items-start roster:gap-3">
          <Avatar person={person} />
          <span className="roster:flex roster:min-h-8 roster:min-w-0 roster:flex-wrap roster:items-center roster:gap-x-2 roster:gap-y-1">
            <bdi className="roster:min-w-0">{name}</bdi>
            {isViewer && <Badge>{labels.you}</Badge>}
            {person.banned && <Badge isWarning>{labels.banned}</Badge>}
            {person.deprovisioned && <Badge isWarning>{labels.deprovisioned}</Badge>}
          </span>
        </span>
      }
      description={
        <span className="roster:-mt-2 roster:block roster:ps-11">
          <bdi>{person.identifier ?? person.username ?? userId}</bdi>
        </span>
      }
    >
      <MemberDetailsToolbar
        actions={actions}
        previous={previous && (() => leave(previous))}
        next={next && (() => leave(next))}
        hasShortcuts={hasShortcuts}
      />
      <LiveRegion id={shown.moves} text={shown.moves > 0 ? name : ""} />
      <MemberDetailsContent
        key={userId}
        opened={opened}
        now={now}
        isViewer={isViewer}
        isReadOnly={isReadOnly}
        leavePanel={leavePanel}
      />
    </Dialog>
  );
}
