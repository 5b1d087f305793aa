"use client";

import { type ComponentProps, memo, type ReactNode } from "react";
import { type AppParts, useParts } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import type { PageStep, Pagination } from "../../state/list/usePagination.js";
import { Button } from "../ui/Button.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { Select } from "../ui/Select.js";
import { iconElement } from "../icons/iconElement.js";
import { chevronLeft, chevronRight, chevronsLeft, chevronsRight } from "../icons/icons.js";

export interface PagerProps extends ComponentProps<"nav"> {
  /** The pages, from `usePagination` or a table's state. */
  readonly pagination: Pagination;
  /** The list's name, for the pager's label. Default: "Members". */
  readonly label?: string;
}

const ICON = "roster:size-4 roster:rtl:rotate-180";
const ICONS = {
  first: iconElement(chevronsLeft, ICON),
  previous: iconElement(chevronLeft, ICON),
  next: iconElement(chevronRight, ICON),
  last: iconElement(chevronsRight, ICON),
};

/** The visible range, buttons for other pages, and the page size. */
export const Pager = memo(function Pager({ pagination, label, className, ...props }: PagerProps) {
  const { labels, formatNumber } = useCoreLocale();
  const parts = useParts();
  const { pageSize, pageSizes, setPageSize, summary } = pagination;
  return (
    <nav
      aria-label={labels.pagination(label ?? labels.members)}
      data-slot="pager"
      {...props}
      className={cx("roster:flex roster:flex-wrap roster:items-center roster:gap-x-4 roster:gap-y-2", className)}
    >
      <label className="roster:flex roster:items-center roster:gap-2 roster:text-muted">
        <span>{labels.rowsPerPage}</span>
        {Select.renderIn(parts, {
          value: String(pageSize),
          options: pageSizes.map((size) => ({ value: String(size), label: formatNumber(size) })),
          onValueChange: (size) => setPageSize(Number(size)),
          className: "roster:text-fg roster:digits",
        })}
      </label>
      <div className="roster:ms-auto roster:flex roster:items-center roster:gap-2">
        <p suppressHydrationWarning data-slot="pager-summary" className="roster:text-muted roster:digits">
          <bdi>{summary}</bdi>
        </p>
        <LiveRegion text={summary} />
        <div className="roster:flex">
          {stepElement(parts, pagination.first, labels.firstPage, ICONS.first)}
          {stepElement(parts, pagination.previous, labels.previousPage, ICONS.previous)}
          {stepElement(parts, pagination.next, labels.nextPage, ICONS.next)}
          {stepElement(parts, pagination.last, labels.lastPage, ICONS.last)}
        </div>
      </div>
    </nav>
  );
});

/** A disabled step stays focusable, so that focus isn't lost at the end of the list. */
const stepElement = (parts: AppParts, step: PageStep, label: string, icon: ReactNode) =>
  Button.renderIn(parts, {
    size: "icon",
    variant: "ghost",
    "aria-label": label,
    "aria-disabled": step.isDisabled,
    onPointerEnter: step.prepare,
    onFocus: step.prepare,
    onClick: step.go,
    children: icon,
  });
