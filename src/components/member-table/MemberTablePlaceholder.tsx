"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import { Button } from "../ui/Button.js";
import { Placeholder } from "../list/Placeholder.js";
import { lock, searchX, triangleAlert, users } from "../icons/icons.js";

interface MemberTablePlaceholderProps {
  readonly table: MemberTableState;
}

/** Replaces the rows when there are none: why, and what to do. */
export function MemberTablePlaceholder({ table }: MemberTablePlaceholderProps) {
  const { labels } = useCoreLocale();
  const { status, list, clearFilters } = table;
  if (status === "error") {
    return (
      <Placeholder icon={triangleAlert} title={labels.loadFailed} hint={list.error && labels.error(list.error)} isAlert>
        <Button onClick={() => void list.revalidate()}>{labels.tryAgain}</Button>
      </Placeholder>
    );
  }
  if (status === "forbidden") {
    return <Placeholder icon={lock} title={labels.forbidden} hint={labels.forbiddenHint} isAlert />;
  }
  if (status === "noMatch") {
    return (
      <Placeholder icon={searchX} title={labels.noMatch} hint={labels.noMatchHint}>
        <Button onClick={clearFilters}>{labels.showAllMembers}</Button>
      </Placeholder>
    );
  }
  return <Placeholder icon={users} title={labels.noMembers} hint={labels.noMembersHint} />;
}
