"use client";

import type { ComponentProps } from "react";
import { cx } from "../../lib/cx.js";
import type { Membership } from "../../organization/records.js";
import { iconElement } from "../icons/iconElement.js";
import { lock } from "../icons/icons.js";
import { GRID } from "../list/gridClasses.js";

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
export const lockElement = ({ slot, reason, label, url, onExplain }: LockProps) =>
  url !== undefined ? (
    <a
      data-slot={slot}
      href={url}
      target="_blank"
      rel="noreferrer"
      tabIndex={-1}
      title={reason}
      aria-label={label}
      className={LOCK}
    >
      {LOCK_ICON}
    </a>
  ) : (
    <button
      type="button"
      tabIndex={-1}
      data-slot={slot}
      title={reason}
      aria-label={label}
      onClick={() => onExplain(label)}
      className={LOCK}
    >
      {LOCK_ICON}
    </button>
  );

/** More of them than this are counted. */
const MOST_GROUPS = 2;

/** The names of a member's groups. Those that are counted are told to screen readers, and on hover. */
export function groupsElement({ groups = [] }: Membership) {
  const names = groups.map(({ name }) => name);
  const rest = names.length - MOST_GROUPS;
  return (
    <span title={rest > 0 ? names.join(", ") : undefined} className={GRID.value}>
      {namesElement(names.slice(0, MOST_GROUPS))}
      {rest > 0 && (
        <span aria-hidden dir="ltr" className="roster:ms-1 roster:digits">
          {`+${rest}`}
        </span>
      )}
      {rest > 0 && <span className="roster:sr-only">{`, ${names.slice(MOST_GROUPS).join(", ")}`}</span>}
    </span>
  );
}

/** Each name in its own direction. */
const namesElement = (names: readonly string[]) =>
  names.map((name, index) => (
    <span key={name}>
      {index > 0 && <span>, </span>}
      <bdi>{name}</bdi>
    </span>
  ));
