"use client";

import type { ReactNode } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import type { BulkProgress } from "../../state/list/useBulk.js";
import type { SelectionState } from "../../state/list/useSelection.js";
import { asElements } from "../ui/asElements.js";
import { Button } from "../ui/Button.js";
import { Checkbox } from "../ui/Checkbox.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { ProgressBar } from "../ui/ProgressBar.js";
import { Icon } from "../icons/Icon.js";
import { x } from "../icons/icons.js";

interface SelectionBarProps {
  readonly selection: Pick<SelectionState<unknown>, "rows" | "shown" | "toggleShown" | "clear">;
  /** What is to be known of those that are chosen. */
  readonly note?: string | false;
  readonly progress: BulkProgress | undefined;
  /** How far it is, in words. Default: how many of how many are done. */
  readonly progressWords?: ((done: string, total: string) => string) | undefined;
  /** Nothing can be selected now; the space stays reserved. */
  readonly isInactive?: boolean;
  readonly onStop: () => void;
  /** Buttons that act upon the chosen rows. */
  readonly children: ReactNode;
}

/**
 * Lies over the head of a table: a checkbox for all rows of the page, and, once some are chosen, how many, what can be done to
 * them, and how far that is. Part of a `GRID.frame`, before the table.
 */
export function SelectionBar({
  selection,
  note,
  progress,
  progressWords,
  isInactive = false,
  onStop,
  children,
}: SelectionBarProps) {
  const { labels, formatNumber, formatCount } = useCoreLocale();
  const words = progressWords ?? labels.progress;
  const { rows, shown, toggleShown, clear } = selection;
  const isOpen = rows.length > 0 || progress !== undefined;
  const shownNote = rows.length > 0 && !progress && note;
  const selected = [rows.length > 0 && formatCount(rows.length, labels.selected), shownNote]
    .filter(Boolean)
    .join(" · ");
  return (
    <div
      data-slot="selection-bar"
      className={cx(
        // Its border lies over that of the first row.
        "roster:z-2 roster:-mb-[calc(--spacing(10)+1px)] roster:flex roster:min-h-[calc(--spacing(10)+1px)] roster:flex-wrap roster:items-center roster:gap-x-3 roster:gap-y-1 roster:border-b roster:ps-4 roster:pe-3",
        isOpen
          ? "roster:sticky roster:top-0 roster:border-line roster:bg-surface"
          : "roster:relative roster:w-fit roster:border-transparent",
      )}
    >
      {(!isInactive || rows.length > 0) && (
        <Checkbox
          checked={shown === "all"}
          isIndeterminate={shown === "some"}
          onCheckedChange={toggleShown}
          aria-label={labels.selectAllOnPage}
        />
      )}
      {rows.length > 0 && !shownNote && (
        // In a narrow place the number alone: the bar stays one line, and nothing moves when the first row is chosen.
        <span aria-hidden className="roster:hidden roster:tabular-nums roster:@max-xl:inline">
          {formatNumber(rows.length)}
        </span>
      )}
      <span className={cx("roster:tabular-nums", !shownNote && "roster:@max-xl:sr-only")}>
        <bdi>{selected}</bdi>
      </span>
      <LiveRegion text={selected} />
      {progress ? (
        <ProgressBar
          value={progress.done}
          total={progress.total}
          words={words(formatNumber(progress.done), formatNumber(progress.total))}
          isStopping={progress.isStopping}
          onStop={onStop}
        />
      ) : (
        rows.length > 0 && (
          <span className="roster:ms-auto roster:flex roster:flex-wrap roster:items-center roster:gap-2">
            {asElements(children)}
            <Button
              size="icon"
              variant="ghost"
              aria-label={labels.clearSelection}
              title={labels.clearSelection}
              onClick={clear}
            >
              <Icon icon={x} />
            </Button>
          </span>
        )
      )}
    </div>
  );
}
