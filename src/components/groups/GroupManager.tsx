"use client";

import { useState } from "react";
import { useCreateGroup } from "../../hooks/writes/useCreateGroup.js";
import { useDeleteGroup } from "../../hooks/writes/useDeleteGroup.js";
import { useGroups } from "../../hooks/reads/useGroups.js";
import { useLocale } from "../../labels/useLocale.js";
import { useDebounced } from "../../lib/react/useDebounced.js";
import type { Group } from "../../organization/records.js";
import { useAnnouncer } from "../../state/list/useAnnouncer.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";
import { Dialog } from "../ui/Dialog.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { TextInput } from "../ui/TextInput.js";
import { GroupListNote, MOST_LISTED, SEARCH_DELAY } from "./GroupListNote.js";
import { GroupNameForm } from "./GroupNameForm.js";
import { GroupRow } from "./GroupRow.js";

/** Creates, renames and deletes groups. It is there while it is open. */
export function GroupManager({ onClose }: { readonly onClose: () => void }) {
  const { labels, formatCount } = useLocale();
  const [text, setText] = useState("");
  const query = useDebounced(text, SEARCH_DELAY);
  const groups = useGroups({ query, pageSize: MOST_LISTED });
  const creation = useCreateGroup();
  const deletion = useDeleteGroup();
  const [deleted, setDeleted] = useState<Group>();
  const [announcement, announce] = useAnnouncer();
  const count = groups.data.find(({ id }) => id === deleted?.id)?.membersCount ?? deleted?.membersCount ?? 0;
  return (
    <Dialog
      data-slot="manage-groups-dialog"
      isOpen
      onOpenChange={onClose}
      title={labels.manageGroups}
      description={labels.manageGroupsHint}
    >
      <GroupNameForm
        label={labels.newGroup}
        submitLabel={labels.createGroup}
        isPending={creation.isPending}
        error={creation.error}
        onSubmit={(name, done) =>
          creation.mutate(
            { name },
            {
              onSuccess: (group) => {
                done();
                announce(labels.groupCreated(group.name));
              },
            },
          )
        }
      />
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
      {groups.data.length > 0 && (
        <ul
          aria-label={labels.groups}
          className="roster:-mx-1 roster:flex roster:max-h-96 roster:flex-col roster:[&>*+*]:border-t roster:[&>*+*]:border-line roster:overflow-y-auto roster:px-1"
        >
          {groups.data.map((group) => (
            <GroupRow
              key={group.id}
              group={group}
              onRenamed={(name) => announce(labels.groupRenamed(name))}
              onDelete={() => setDeleted(group)}
            />
          ))}
        </ul>
      )}
      <GroupListNote groups={groups} query={query} />
      <LiveRegion id={announcement.id} text={announcement.text} />
      {deleted && (
        <ConfirmDialog
          data-slot="delete-group-dialog"
          title={labels.deleteGroupQuestion(deleted.name)}
          description={formatCount(count, labels.deleteGroupConsequence)}
          confirmLabel={labels.deleteGroup}
          onConfirm={async () => {
            await deletion.mutateAsync(deleted.id);
            announce(labels.groupDeleted(deleted.name));
          }}
          onClose={() => setDeleted(undefined)}
        />
      )}
    </Dialog>
  );
}

/** So many groups are seen at a glance. */
const MOST_FEW = 8;
