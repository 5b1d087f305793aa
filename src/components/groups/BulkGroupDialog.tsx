"use client";

import { useState } from "react";
import { useKnownGroups } from "../../hooks/reads/useKnownGroups.js";
import { useLocale } from "../../labels/useLocale.js";
import type { Membership, MembershipGroup } from "../../organization/records.js";
import type { GroupChange } from "../../state/members/useMemberSelectionDialogs.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";
import { Select } from "../ui/Select.js";

interface BulkGroupDialogProps {
  readonly change: GroupChange;
  readonly rows: readonly Membership[];
  readonly onConfirm: (group: MembershipGroup) => void;
  readonly onClose: () => void;
}

/** Asks for the group that the selected members are added to, or removed from. */
export function BulkGroupDialog({ change, rows, onConfirm, onClose }: BulkGroupDialogProps) {
  const { labels, formatCount } = useLocale();
  const { groups } = useKnownGroups();
  const [chosen, setChosen] = useState("");
  const held = new Set(rows.flatMap((row) => row.groups?.map(({ id }) => id) ?? []));
  const isAddition = change === "add";
  const offered = groups.filter(({ id, managedBy }) => !managedBy && (isAddition || held.has(id)));
  const group = offered.find(({ id }) => id === chosen);
  return (
    <ConfirmDialog
      role="dialog"
      data-slot="bulk-group-dialog"
      title={formatCount(rows.length, isAddition ? labels.addCountToGroup : labels.removeCountFromGroup)}
      description={isAddition ? labels.groupAdditionHint : labels.groupRemovalHint}
      confirmLabel={isAddition ? labels.addToGroup : labels.removeFromGroup}
      variant="primary"
      isBlocked={!group}
      onConfirm={() => {
        if (group) onConfirm({ id: group.id, name: group.name });
      }}
      onClose={onClose}
    >
      {offered.length > 0 ? (
        <Select
          aria-label={labels.chooseGroup}
          value={group ? chosen : ""}
          options={[
            { value: "", label: labels.chooseGroup },
            ...offered.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onValueChange={setChosen}
        />
      ) : (
        <p className="roster:text-muted">{labels.noGroups}</p>
      )}
    </ConfirmDialog>
  );
}
