"use client";

import Lock from "lucide-react/icons/lock";
import SearchX from "lucide-react/icons/search-x";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import Users from "lucide-react/icons/users";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import { Button } from "../ui/Button.js";
import { Placeholder } from "../list/Placeholder.js";

interface MemberTablePlaceholderProps {
  readonly table: MemberTableState;
}

/** Replaces the rows when there are none: why, and what to do. */
export function MemberTablePlaceholder({ table }: MemberTablePlaceholderProps) {
  const { labels } = useCoreLocale();
  const { status, list, clearFilters } = table;
  if (status === "error") {
    return (
      <Placeholder icon={TriangleAlert} title={labels.loadFailed} hint={list.error && labels.error(list.error)} isAlert>
        <Button onClick={() => void list.revalidate()}>{labels.tryAgain}</Button>
      </Placeholder>
    );
  }
  if (status === "forbidden") {
    return <Placeholder icon={Lock} title={labels.forbidden} hint={labels.forbiddenHint} isAlert />;
  }
  if (status === "noMatch") {
    return (
      <Placeholder icon={SearchX} title={labels.noMatch} hint={labels.noMatchHint}>
        <Button onClick={clearFilters}>{labels.showAllMembers}</Button>
      </Placeholder>
    );
  }
  return <Placeholder icon={Users} title={labels.noMembers} hint={labels.noMembersHint} />;
}
