"use client";

import Lock from "lucide-react/icons/lock";
import SearchX from "lucide-react/icons/search-x";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import Users from "lucide-react/icons/users";
import type { ReactNode } from "react";
import { useLocale } from "../labels/LocaleProvider.js";
import type { MemberTableState } from "../state/useMemberTable.js";
import { Button } from "./ui/Button.js";

interface MemberTablePlaceholderProps {
  readonly table: MemberTableState;
  /** Called before a button does what will make it go: takes the focus elsewhere. */
  readonly onAct: () => void;
}

/** What stands in the place of the rows when there are none: why, and what to do. */
export function MemberTablePlaceholder({ table, onAct }: MemberTablePlaceholderProps) {
  const { labels } = useLocale();
  const { status, list, clearFilters } = table;
  const act = (action: () => unknown) => {
    onAct();
    action();
  };
  if (status === "error") {
    return (
      <Placeholder icon={TriangleAlert} title={labels.loadFailed} hint={list.error && labels.error(list.error)} isAlert>
        <Button onClick={() => act(list.revalidate)}>{labels.tryAgain}</Button>
      </Placeholder>
    );
  }
  if (status === "forbidden") {
    return <Placeholder icon={Lock} title={labels.forbidden} hint={labels.forbiddenHint} isAlert />;
  }
  if (status === "noMatch") {
    return (
      <Placeholder icon={SearchX} title={labels.noMatch} hint={labels.noMatchHint}>
        <Button onClick={() => act(clearFilters)}>{labels.showAllMembers}</Button>
      </Placeholder>
    );
  }
  return <Placeholder icon={Users} title={labels.noMembers} hint={labels.noMembersHint} />;
}

interface PlaceholderProps {
  readonly icon: typeof Users;
  readonly title: string;
  readonly hint: ReactNode;
  readonly isAlert?: boolean;
  readonly children?: ReactNode;
}

function Placeholder({ icon: Icon, title, hint, isAlert, children }: PlaceholderProps) {
  return (
    <div
      role={isAlert ? "alert" : "status"}
      data-slot="member-table-placeholder"
      className="roster:flex roster:flex-col roster:items-center roster:gap-1 roster:border-t roster:border-line roster:px-6 roster:py-16 roster:text-center"
    >
      <Icon aria-hidden className="roster:mb-2 roster:size-6 roster:text-muted" />
      <p className="roster:font-semibold roster:wrap-anywhere">{title}</p>
      <p className="roster:max-w-sm roster:text-muted roster:wrap-anywhere">{hint}</p>
      {children && <div className="roster:mt-4">{children}</div>}
    </div>
  );
}
