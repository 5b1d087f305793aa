"use client";

import type { ComponentProps } from "react";
import { cx } from "../../lib/cx.js";
import type { Membership } from "../../organization/records.js";
import type { OwnColumn } from "./memberColumns.js";
import { asElements } from "../ui/asElements.js";

/** The person's name: a button where there is more to see of them. */
export function Name({ onClick, ...props }: ComponentProps<"button">) {
  return onClick ? (
    <button
      type="button"
      data-slot="member-open"
      aria-haspopup="dialog"
      dir="auto"
      {...props}
      onClick={onClick}
      className={cx(
        "roster:min-h-6 roster:rounded-control roster:text-start roster:underline-offset-4 roster:hover:underline roster:pointer-coarse:min-h-10",
        props.className,
      )}
    />
  ) : (
    <bdi title={props.title} className={props.className}>
      {props.children}
    </bdi>
  );
}

/** What a cell is about, where there is no head above it. */
export const CardLabel = ({ children }: { readonly children: string }) => (
  <span className="roster:me-1 roster:hidden roster:shrink-0 roster:text-muted roster:@max-2xl:inline">{children}</span>
);

/** What a column of the app's own says of a member. */
export function OwnCell({ column, membership }: { readonly column: OwnColumn; readonly membership: Membership }) {
  const text = column.text(membership);
  return (
    <span className="roster:flex">
      {text && <CardLabel>{column.label}</CardLabel>}
      {column.render ? (
        asElements(column.render(membership))
      ) : (
        <bdi title={text} className="roster:truncate">
          {text}
        </bdi>
      )}
    </span>
  );
}
