"use client";

import { memo } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { useMemberSelectionDialogs } from "../../state/members/useMemberSelectionDialogs.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { LazyDialog } from "../ui/LazyDialog.js";
import { SelectionBar } from "../list/SelectionBar.js";
import type { MemberSelectionActionsProps } from "./MemberSelectionActions.js";

/** Who is chosen, what can be done to all of them at once, and how far that is. */
export const MemberSelectionBar = memo(function MemberSelectionBar(
  props: Omit<MemberSelectionActionsProps, "dialogs">,
) {
  const { table } = props;
  const { labels, formatCount } = useCoreLocale();
  const { list, bulk, canSelect } = table;
  const { selection, matching } = bulk;
  const dialogs = useMemberSelectionDialogs();
  const { rows, shown, clear } = selection;
  const noteOf = () => {
    const chosen = new Set(rows);
    const elsewhere = rows.length - list.data.filter((row) => chosen.has(row)).length;
    const leftOut = matching.isSelected ? matching.excluded : list.data.filter(table.isProtected).length;
    return [
      elsewhere > 0 && formatCount(elsewhere, labels.selectedElsewhere),
      matching.excludesViewer && labels.excludingYou,
      shown === "all" && leftOut > 0 && formatCount(leftOut, labels.excludingReadOnly),
    ]
      .filter(Boolean)
      .join(" · ");
  };
  return (
    <>
      <SelectionBar
        selection={selection}
        note={rows.length > 0 && noteOf()}
        progress={matching.progress ?? bulk.progress}
        progressWords={matching.progress && labels.selecting}
        isInactive={!canSelect || list.data.length === 0}
        onStop={matching.progress ? matching.stop : bulk.stop}
      >
        {rows.length > 0 && (
          <LazyDialog part={memberDialogs} onClose={clear}>
            {({ MemberSelectionActions }) => <MemberSelectionActions {...props} dialogs={dialogs} />}
          </LazyDialog>
        )}
      </SelectionBar>
      {dialogs.dialog && (
        <LazyDialog part={memberDialogs} onClose={dialogs.close}>
          {({ MemberSelectionDialogs }) => <MemberSelectionDialogs table={table} dialogs={dialogs} />}
        </LazyDialog>
      )}
    </>
  );
});
