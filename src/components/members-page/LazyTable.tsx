"use client";

import type { ReactNode } from "react";
import { usePageLocale } from "../../labels/usePageLocale.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { useLazyPart } from "../../lib/react/useLazyPart.js";
import { DEFAULT_PAGE_SIZE } from "../../organization/rules/page.js";
import { cx } from "../../lib/cx.js";
import { emptyIcon } from "../icons/emptyIcon.js";
import { triangleAlert } from "../icons/icons.js";
import { fitColumns } from "../list/columnFit.js";
import { GRID, indentOf } from "../list/gridClasses.js";
import { GridSkeleton } from "../list/GridSkeleton.js";
import { ListToolbar } from "../list/ListToolbar.js";
import { Button } from "../ui/Button.js";
import { EmptyState } from "../ui/EmptyState.js";
import { Skeleton } from "../ui/Skeleton.js";

/** The code of the tables that a page doesn't open with, as a rule. */
export const otherTables = lazyPart(() => import("./otherTables.js"));

type Tables = NonNullable<ReturnType<typeof otherTables.current>>;

interface LazyTableProps {
  /** The rows that may come. */
  readonly rows: number | undefined;
  /** What the rows are. */
  readonly slot: string;
  readonly hasCheckboxes: boolean;
  /** Whether rows are of users: with a picture and a second line. */
  readonly isOfUsers: boolean;
  readonly children: (tables: Tables) => ReactNode;
}

const FIT = fitColumns([], { hasAddress: true });

/** A table whose code is fetched when it is first shown, or once the page has rendered. Rows of the same shape until then. */
export function LazyTable({ rows, slot, hasCheckboxes, isOfUsers, children }: LazyTableProps) {
  const { labels } = usePageLocale();
  const { loaded, hasFailed, retry } = useLazyPart(otherTables);
  if (loaded !== undefined) return children(loaded);
  if (hasFailed)
    return (
      <EmptyState status="error" icon={emptyIcon(triangleAlert)} title={labels.partFailed} hint={undefined}>
        <Button onClick={retry}>{labels.tryAgain}</Button>
      </EmptyState>
    );
  const indent = indentOf({ canSelect: hasCheckboxes, hasPicture: isOfUsers });
  const row = isOfUsers ? "roster:[--roster-row:--spacing(14)]" : "roster:[--roster-row:--spacing(12)]";
  return (
    <div aria-hidden className={cx(GRID.list, indent, row)}>
      <ListToolbar>
        <Skeleton className="roster:h-9 roster:w-80 roster:max-w-full roster:pointer-coarse:h-10" />
      </ListToolbar>
      <div className={GRID.frame}>
        <table className={GRID.table}>
          <thead className={GRID.head}>
            <tr className={GRID.headRow}>
              <th className="roster:h-10" />
            </tr>
          </thead>
          <tbody className={GRID.body}>
            <GridSkeleton
              rows={rows ?? DEFAULT_PAGE_SIZE}
              columns={[]}
              fit={FIT}
              hasCheckboxes={hasCheckboxes}
              isOfUsers={isOfUsers}
              slot={slot}
            />
          </tbody>
        </table>
      </div>
    </div>
  );
}
