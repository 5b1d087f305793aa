"use client";

import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { asElements } from "../ui/asElements.js";
import { SCROLL_EDGE } from "./scrollEdge.js";

export interface Problem {
  readonly id: number;
  /** What it is about: an address, or another id. */
  readonly name: string;
  /** What is wrong with it, in words. */
  readonly reason: string;
  /** What can be done about it: buttons. */
  readonly actions?: ReactNode;
}

interface ProblemListProps extends Omit<ComponentPropsWithoutRef<"ul">, "children"> {
  readonly problems: readonly Problem[];
}

/** More are counted. */
const MOST_SHOWN = 20;

/** A list of more than these scrolls. */
const FEW = 4;

/** What went wrong with which, a line each. */
export function ProblemList({ problems, ...props }: ProblemListProps) {
  const { labels, formatCount } = useLocale();
  const more = problems.length - MOST_SHOWN;
  return (
    <ul
      role="list"
      {...props}
      className={cx(
        "roster:rounded-control roster:border roster:border-line",
        problems.length > FEW && cx("roster:max-h-60", SCROLL_EDGE),
      )}
    >
      {problems.slice(0, MOST_SHOWN).map(({ id, name, reason, actions }) => (
        <li
          key={id}
          className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-3 roster:gap-y-1 roster:border-line roster:px-3 roster:py-2 roster:not-first:border-t"
        >
          <span className="roster:min-w-40 roster:flex-1">
            {/* Written left to right, but aligned to the start of the line. */}
            <span className="roster:flex roster:font-medium">
              <bdi className="roster:line-clamp-3 roster:wrap-anywhere">{name}</bdi>
            </span>
            <span className="roster:text-muted roster:wrap-anywhere">
              <bdi>{reason}</bdi>
            </span>
          </span>
          {asElements(actions)}
        </li>
      ))}
      {more > 0 && (
        <li className="roster:border-t roster:border-line roster:px-3 roster:py-2 roster:text-muted">
          <bdi>{formatCount(more, labels.moreAddresses)}</bdi>
        </li>
      )}
    </ul>
  );
}
