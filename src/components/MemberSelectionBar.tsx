"use client";

import { useState } from "react";
import { useCoreLocale } from "../labels/LocaleProvider.js";
import type { Role } from "../organization/records.js";
import type { MemberTableState } from "../state/useMemberTable.js";
import { BulkQuestion } from "./BulkQuestion.js";
import { RoleListbox } from "./RoleListbox.js";
import { Button } from "./ui/Button.js";
import { ListboxButton } from "./ui/ListboxButton.js";
import { SelectionBar } from "./ui/SelectionBar.js";

interface MemberSelectionBarProps {
  readonly table: MemberTableState;
  /** What the list is called. */
  readonly label: string;
  /** Called before a button does what makes it go: takes the focus elsewhere. */
  readonly onAct: () => void;
  readonly dialogContainer: HTMLElement | null | undefined;
}

/** Who is chosen, what can be done to all of them at once, and how far that is. */
export function MemberSelectionBar({ table, label, onAct, dialogContainer }: MemberSelectionBarProps) {
  const { labels, formatCount, formatNumber } = useCoreLocale();
  const { list, bulk, canSelect, canChangeRoles, canRemove } = table;
  const { selection, unselected, includesViewer, collecting, progress } = bulk;
  const [anchor, setAnchor] = useState<HTMLElement>();
  /** What is asked: to give a role, or, without one, to remove. */
  const [asking, setAsking] = useState<{ readonly role: Role | undefined }>();
  const chosen = selection.rows.length;
  const elsewhere = chosen - list.data.filter(selection.has).length;
  return (
    <>
      <SelectionBar
        selection={selection}
        note={
          (unselected === 0 && !includesViewer && labels.allButYou) ||
          (elsewhere > 0 && labels.selectedElsewhere(formatNumber(elsewhere)))
        }
        progress={collecting ?? progress}
        progressWords={collecting && labels.collected}
        isInactive={!canSelect || list.data.length === 0}
        onStop={bulk.stop}
        onAct={onAct}
        label={label}
      >
        {selection.shown === "all" && unselected > 0 && list.pageCount > 1 && (
          <Button size="small" look="ghost" onClick={bulk.selectMatching}>
            {labels.selectMatching(formatNumber(list.count), table.isFiltered)}
          </Button>
        )}
        {canChangeRoles && table.roles && (
          <ListboxButton
            isOpen={anchor !== undefined}
            aria-label={formatCount(chosen, labels.changeRoles)}
            onClick={({ currentTarget }) => setAnchor(anchor ? undefined : currentTarget)}
            className="roster:h-7 roster:border roster:border-line-strong roster:bg-surface roster:px-2 roster:font-medium"
          >
            {labels.changeRole}
          </ListboxButton>
        )}
        {canRemove && (
          <Button
            size="small"
            aria-label={formatCount(chosen, labels.removeMany)}
            onClick={() => setAsking({ role: undefined })}
          >
            {labels.takeOut}
          </Button>
        )}
      </SelectionBar>
      {anchor && chosen > 0 && (
        <RoleListbox
          anchor={anchor}
          roles={table.roles ?? []}
          value={undefined}
          label={formatCount(chosen, labels.changeRoles)}
          onSelect={(key) => setAsking({ role: table.roles?.find((role) => role.key === key) })}
          onClose={() => setAnchor(undefined)}
        />
      )}
      {asking && (
        <BulkQuestion
          rows={selection.rows}
          role={asking.role}
          container={dialogContainer}
          onConfirm={() => (asking.role ? bulk.changeRoles(asking.role.key) : bulk.remove())}
          onClose={() => setAsking(undefined)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onAct();
          }}
        />
      )}
    </>
  );
}
