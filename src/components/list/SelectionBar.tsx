"use client";

import { memo, type ReactNode } from "react";
import { useParts } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import type { BulkProgress } from "../../state/list/useBulk.js";
import type { SelectionState } from "../../state/list/useSelection.js";
import { asElements } from "../ui/asElements.js";
import { Button } from "../ui/Button.js";
import { Checkbox } from "../ui/Checkbox.js";
import { useLiveRegionElement } from "../ui/LiveRegion.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { LazyDialog } from "../ui/LazyDialog.js";
import { iconElement } from "../icons/iconElement.js";
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
export const SelectionBar = memo(function SelectionBar({
  selection,
  note,
  progress,
  progressWords,
  isInactive = false,
  onStop,
  children,
}: SelectionBarProps) {
  const { labels, formatNumber, formatCount } = useCoreLocale();
  const parts = useParts();
  const words = progressWords ?? labels.progress;
  const { rows, shown, toggleShown, clear } = selection;
  const count = rows.length;
  const isOpen = count > 0 || progress !== undefined;
  const shownNote = count > 0 && !progress && note;
  const selected = [count > 0 && formatCount(count, labels.selected), shownNote].filter(Boolean).join(" · ");
  const region = useLiveRegionElement({ text: selected });
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
      {(!isInactive || count > 0) &&
        Checkbox.renderIn(parts, {
          checked: shown === "all",
          isIndeterminate: shown === "some",
          onCheckedChange: toggleShown,
          "aria-label": labels.selectAllOnPage,
        })}
      {count > 0 && !shownNote && (
        // In a narrow place the number alone: the bar stays one line, and nothing moves when the first row is chosen.
        <span aria-hidden className="roster:hidden roster:digits roster:@max-xl:inline">
          {formatNumber(count)}
        </span>
      )}
      <span className={cx("roster:digits", !shownNote && "roster:@max-xl:sr-only")}>
        <bdi>{selected}</bdi>
      </span>
      {region}
      {progress ? (
        <LazyDialog part={memberDialogs} onClose={onStop}>
          {({ ProgressBar }) => (
            <ProgressBar
              value={progress.done}
              total={progress.total}
              words={words(formatNumber(progress.done), formatNumber(progress.total))}
              isStopping={progress.isStopping}
              onStop={onStop}
            />
          )}
        </LazyDialog>
      ) : (
        count > 0 && (
          <span className="roster:ms-auto roster:flex roster:flex-wrap roster:items-center roster:gap-2">
            {asElements(children)}
            {Button.renderIn(parts, {
              size: "icon",
              variant: "ghost",
              "aria-label": labels.clearSelection,
              title: labels.clearSelection,
              onClick: clear,
              children: iconElement(x),
            })}
          </span>
        )
      )}
    </div>
  );
});
