"use client";

import { usePageLocale } from "../../labels/usePageLocale.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { useLazyPart } from "../../lib/react/useLazyPart.js";
import { DEFAULT_PAGE_SIZE } from "../../organization/rules/page.js";
import { emptyIcon } from "../icons/emptyIcon.js";
import { triangleAlert } from "../icons/icons.js";
import { fitColumns } from "../list/columnFit.js";
import { GRID, indentOf } from "../list/gridClasses.js";
import { GridSkeleton } from "../list/GridSkeleton.js";
import type { PeopleTableProps } from "../people/PeopleTable.js";
import { Button } from "../ui/Button.js";
import { EmptyState } from "../ui/EmptyState.js";

const peopleTable = lazyPart(() => import("../people/PeopleTable.js"));

const FIT = fitColumns([], { hasAddress: true });

/** The list of people, whose code is fetched when it is first shown: most pages have tabs instead. */
export function PeoplePanel(props: PeopleTableProps) {
  const { labels } = usePageLocale();
  const { loaded, hasFailed, retry } = useLazyPart(peopleTable);
  if (loaded) return <loaded.PeopleTable {...props} />;
  if (hasFailed)
    return (
      <EmptyState status="error" icon={emptyIcon(triangleAlert)} title={labels.partFailed} hint={undefined}>
        <Button onClick={retry}>{labels.tryAgain}</Button>
      </EmptyState>
    );
  const indent = indentOf({ canSelect: false, hasPicture: true });
  return (
    <div className={`${indent} ${GRID.frame} roster:@container roster:[--roster-row:--spacing(14)]`}>
      <table aria-hidden className={GRID.table}>
        <tbody className={GRID.body}>
          <GridSkeleton
            rows={props.view?.pageSize ?? DEFAULT_PAGE_SIZE}
            columns={[]}
            fit={FIT}
            hasCheckboxes={false}
            isOfUsers
            slot="person"
          />
        </tbody>
      </table>
    </div>
  );
}
