"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import { Button } from "../ui/Button.js";
import { emptyIcon } from "../icons/emptyIcon.js";
import { EmptyState } from "../ui/EmptyState.js";
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
      <EmptyState
        status="error"
        icon={emptyIcon(triangleAlert)}
        title={labels.loadFailed}
        hint={list.error && labels.error(list.error)}
      >
        <Button onClick={() => void list.revalidate()}>{labels.tryAgain}</Button>
      </EmptyState>
    );
  }
  if (status === "forbidden") {
    return (
      <EmptyState status="forbidden" icon={emptyIcon(lock)} title={labels.forbidden} hint={labels.forbiddenHint} />
    );
  }
  if (status === "noMatch") {
    return (
      <EmptyState status="noMatch" icon={emptyIcon(searchX)} title={labels.noMatch} hint={labels.noMatchHint}>
        <Button onClick={clearFilters}>{labels.showAllMembers}</Button>
      </EmptyState>
    );
  }
  return <EmptyState status="empty" icon={emptyIcon(users)} title={labels.noMembers} hint={labels.noMembersHint} />;
}
