"use client";

import { useState } from "react";
import { useGroups } from "../../hooks/reads/useGroups.js";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { useDebounced } from "../../lib/react/useDebounced.js";
import type { Membership } from "../../organization/records.js";
import { useLatestMembership } from "../../state/members/useLatestMembership.js";
import type { MemberRowsState } from "../../state/members/useMemberRows.js";
import { ManagedNote } from "../member-details/ManagedNote.js";
import { Checkbox } from "../ui/Checkbox.js";
import { Dialog } from "../ui/Dialog.js";
import { TextInput } from "../ui/TextInput.js";
import { GroupListNote, MOST_LISTED, SEARCH_DELAY } from "./GroupListNote.js";

interface MemberGroupsDialogProps {
  /** The member as they were when it was opened. */
  readonly membership: Membership;
  readonly table: Pick<MemberRowsState, "list" | "nameOf" | "actions">;
  readonly onClose: () => void;
}

/** Ticks the groups of a member. Each tick is a write, which the member's row shows. */
export function MemberGroupsDialog({ membership: opened, table, onClose }: MemberGroupsDialogProps) {
  const { labels } = useLocale();
  const [text, setText] = useState("");
  const query = useDebounced(text, SEARCH_DELAY);
  const groups = useGroups({ query, pageSize: MOST_LISTED });
  const { membership, isGone } = useLatestMembership(opened, table.list.data);
  const held = new Set(membership.groups?.map(({ id }) => id));
  const name = table.nameOf(opened.publicUserData);
  return (
    <Dialog
      data-slot="member-groups-dialog"
      isOpen
      onOpenChange={onClose}
      title={labels.groupsOf(name)}
      description={isGone ? labels.noLongerMember(name) : labels.groupsHint}
    >
      {(groups.count > MOST_FEW || text !== "") && (
        <TextInput
          type="search"
          aria-label={labels.searchGroups}
          placeholder={labels.searchGroups}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {!isGone && groups.data.length > 0 && (
        <ul
          aria-label={labels.groups}
          aria-busy={groups.isPlaceholderData || undefined}
          className="roster:flex roster:max-h-80 roster:flex-col roster:overflow-y-auto roster:rounded-control roster:border roster:border-line roster:p-2"
        >
          {groups.data.map((group) => (
            <li key={group.id} className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-2">
              <Checkbox
                checked={held.has(group.id)}
                aria-disabled={group.managedBy !== undefined}
                onCheckedChange={(isIn) => {
                  if (group.managedBy) return;
                  const act = isIn ? table.actions.addToGroup : table.actions.removeFromGroup;
                  act(membership, { id: group.id, name: group.name });
                }}
                className={cx("roster:grow roster:py-1", group.managedBy && "roster:text-muted")}
              >
                <bdi className="roster:min-w-0 roster:wrap-anywhere">{group.name}</bdi>
              </Checkbox>
              {group.managedBy && (
                <span className="roster:text-muted">
                  <ManagedNote managedBy={group.managedBy} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <GroupListNote groups={groups} query={query} />
    </Dialog>
  );
}

/** So many groups are seen at a glance. */
const MOST_FEW = 8;
