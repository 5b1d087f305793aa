"use client";

import type { IconNode } from "lucide";
import { memo, type ReactNode } from "react";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { type CoreLocale, useCoreLocale } from "../../labels/LocaleProvider.js";
import type { ListStatus } from "../../state/list/listStatus.js";
import { Button } from "../ui/Button.js";
import { emptyIcon } from "../icons/emptyIcon.js";
import { EmptyState } from "../ui/EmptyState.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { lock, searchX, triangleAlert } from "../icons/icons.js";

interface ListPlaceholderProps {
  /** Why the list could not be read. */
  readonly error: OrganizationError | null;
  /** Reads it again. */
  readonly onRetry: () => void;
  readonly status: ListStatus;
  /** For a list that is empty. */
  readonly icon: IconNode;
  readonly words: {
    readonly forbidden: string;
    readonly failed: string;
    readonly noMatch: string;
    readonly noMatchHint: string;
    readonly empty: string;
    readonly emptyHint?: string | undefined;
  };
  /** Shows all rows again where none matches. */
  readonly onClear: () => void;
  readonly clearLabel: string;
  /** What to do about a list that is empty. */
  readonly emptyAction?: ReactNode;
}

/** Replaces a list's rows when there are none: why, and what to do. Nothing while they load. */
export const ListPlaceholder = memo(function ListPlaceholder(props: ListPlaceholderProps) {
  const { status, words } = props;
  const { labels } = useCoreLocale();
  return (
    <>
      {reasonElement(props, labels)}
      {/* The others are alerts. */}
      <LiveRegion text={status === "noMatch" ? words.noMatch : status === "empty" ? words.empty : ""} />
    </>
  );
});

function reasonElement(props: ListPlaceholderProps, labels: CoreLocale["labels"]) {
  const { error, onRetry, status, icon, words, onClear, clearLabel, emptyAction } = props;
  switch (status) {
    case "forbidden":
      return <EmptyState status={status} icon={emptyIcon(lock)} title={words.forbidden} hint={labels.forbiddenHint} />;
    case "error":
      return (
        <EmptyState
          status={status}
          icon={emptyIcon(triangleAlert)}
          title={words.failed}
          hint={error && labels.error(error)}
        >
          <Button onClick={onRetry}>{labels.tryAgain}</Button>
        </EmptyState>
      );
    case "noMatch":
      return (
        <EmptyState status={status} icon={emptyIcon(searchX)} title={words.noMatch} hint={words.noMatchHint}>
          <Button onClick={onClear}>{clearLabel}</Button>
        </EmptyState>
      );
    case "empty":
      return (
        <EmptyState status={status} icon={emptyIcon(icon)} title={words.empty} hint={words.emptyHint}>
          {emptyAction}
        </EmptyState>
      );
    default:
      return null;
  }
}
