"use client";

import type { ComponentProps } from "react";
import { cx } from "../../lib/cx.js";

import { iconElement } from "../icons/iconElement.js";
import { lock } from "../icons/icons.js";

// Elements that stay the same are not rendered again (`npm run bench`: a fifth of a page change).
const LOCK_ICON = iconElement(lock, "roster:size-4");

/** The person's name: a button where there is more to see of them. Called: a component less for each row. */
export function nameElement({ onClick, ...props }: ComponentProps<"button">) {
  return onClick ? (
    <button
      type="button"
      data-slot="member-open"
      aria-haspopup="dialog"
      dir="auto"
      tabIndex={-1}
      {...props}
      onClick={onClick}
      className={cx(
        "roster:min-h-6 roster:min-w-0 roster:rounded-control roster:underline-offset-4 roster:hover:underline",
        props.className,
      )}
    />
  ) : (
    <bdi title={props.title} className={props.className}>
      {props.children}
    </bdi>
  );
}

interface LockProps {
  readonly slot: string;
  /** Why something can't be edited, in short. */
  readonly reason: string;
  /** The whole of it, with the member's name. */
  readonly label: string;
  /** Where it can be changed. */
  readonly url?: string | undefined;
  /** Says why, where there is no such place. */
  readonly onExplain: (text: string) => void;
}

const LOCK =
  "roster:inline-grid roster:size-6 roster:shrink-0 roster:place-items-center roster:rounded-control roster:text-muted roster:pointer-coarse:size-10";

/** What is read-only in a row: a button that says why, or a link to the place to change it. */
export function lockElement({ slot, reason, label, url, onExplain }: LockProps) {
  const props = {
    "data-slot": slot,
    tabIndex: -1,
    title: reason,
    "aria-label": label,
    className: LOCK,
  };
  return url === undefined ? (
    <button type="button" {...props} onClick={() => onExplain(label)}>
      {LOCK_ICON}
    </button>
  ) : (
    <a {...props} href={url} target="_blank" rel="noreferrer">
      {LOCK_ICON}
    </a>
  );
}
