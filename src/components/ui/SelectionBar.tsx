"use client";

import type { ReactNode } from "react";
import { useLocale } from "../../labels/LocaleProvider.js";
import type { BulkProgress } from "../../state/useBulk.js";
import type { Selection } from "../../state/useSelection.js";
import { Button } from "./Button.js";
import { Checkbox } from "./Checkbox.js";
import { ProgressBar } from "./ProgressBar.js";

interface SelectionBarProps {
  readonly selection: Pick<Selection<unknown>, "rows" | "shown" | "toggleShown" | "clear">;
  readonly progress: BulkProgress | undefined;
  readonly onStop: () => void;
  /** Called before the focus would be lost: takes it elsewhere. */
  readonly onAct: () => void;
  /** What the rows are called. */
  readonly label: string;
  /** Buttons that act upon the chosen rows. */
  readonly children: ReactNode;
}

/** Chooses all rows of the page; says how many are chosen, what can be done to them, and how far that is. */
export function SelectionBar({ selection, progress, onStop, onAct, label, children }: SelectionBarProps) {
  const { labels, formatNumber } = useLocale();
  const { rows, shown, toggleShown, clear } = selection;
  return (
    <div
      data-slot="selection-bar"
      className="roster:flex roster:min-h-12 roster:flex-wrap roster:items-center roster:gap-x-4 roster:gap-y-2 roster:border-b roster:border-line roster:px-4 roster:py-2"
    >
      <Checkbox
        className="roster:w-auto roster:grid-flow-col roster:gap-4 roster:ps-1 roster:pointer-coarse:w-auto roster:pointer-coarse:ps-3"
        checked={shown === "some" ? "mixed" : shown === "all"}
        onChange={toggleShown}
        aria-label={labels.selectAll(label)}
      >
        {rows.length === 0 && (
          <span aria-hidden className="roster:text-muted">
            {labels.selectPage}
          </span>
        )}
      </Checkbox>
      <span role="status" className="roster:text-muted roster:tabular-nums">
        {rows.length > 0 && labels.selected(formatNumber(rows.length))}
      </span>
      {progress ? (
        <ProgressBar
          value={progress.done}
          total={progress.total}
          words={labels.workedOff(formatNumber(progress.done), formatNumber(progress.total))}
          isStopping={progress.isStopping}
          onStop={onStop}
          onLeave={onAct}
        />
      ) : (
        rows.length > 0 && (
          <span className="roster:ms-auto roster:flex roster:flex-wrap roster:gap-2">
            {children}
            <Button size="small" look="ghost" onClick={clear}>
              {labels.clearSelection}
            </Button>
          </span>
        )
      )}
    </div>
  );
}
