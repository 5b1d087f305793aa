"use client";

import { useState } from "react";
import { useUpdateGroup } from "../../hooks/writes/useUpdateGroup.js";
import { useLocale } from "../../labels/useLocale.js";
import type { Group } from "../../organization/records.js";
import { ManagedNote } from "../member-details/ManagedNote.js";
import { Button } from "../ui/Button.js";
import { GroupNameForm } from "./GroupNameForm.js";

interface GroupRowProps {
  readonly group: Group;
  readonly onRenamed: (name: string) => void;
  readonly onDelete: () => void;
}

/** A group, with its number of members, and what can be done to it. */
export function GroupRow({ group, onRenamed, onDelete }: GroupRowProps) {
  const { labels, formatCount } = useLocale();
  const [isRenaming, setIsRenaming] = useState(false);
  const { mutate, isPending, error, reset } = useUpdateGroup();
  const rename = (name: string) => {
    // The list shows it until a refusal brings the old name back, with the reason.
    mutate(
      { groupId: group.id, name },
      {
        onSuccess: (renamed) => {
          setIsRenaming(false);
          onRenamed(renamed.name);
        },
      },
    );
  };
  return (
    <li
      data-slot="group"
      className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-3 roster:gap-y-1 roster:py-2"
    >
      {isRenaming ? (
        <GroupNameForm
          label={labels.groupName}
          name={group.name}
          submitLabel={labels.save}
          isPending={isPending}
          error={error}
          onSubmit={rename}
          onCancel={() => {
            reset();
            setIsRenaming(false);
          }}
        />
      ) : (
        <>
          <span className="roster:min-w-0 roster:flex-1 roster:basis-40">
            <bdi className="roster:font-medium roster:wrap-anywhere">{group.name}</bdi>
            <span className="roster:block roster:text-muted roster:digits">
              {formatCount(group.membersCount, labels.memberCount)}
            </span>
          </span>
          {group.managedBy ? (
            <span className="roster:text-muted">
              <ManagedNote managedBy={group.managedBy} />
            </span>
          ) : (
            <span className="roster:flex roster:gap-2">
              <Button size="small" aria-label={labels.renameGroup(group.name)} onClick={() => setIsRenaming(true)}>
                {labels.rename}
              </Button>
              <Button
                size="small"
                aria-label={labels.deleteNamedGroup(group.name)}
                onClick={onDelete}
                className="roster:text-danger-text"
              >
                {labels.delete}
              </Button>
            </span>
          )}
        </>
      )}
    </li>
  );
}
