"use client";

import type { ComponentProps } from "react";
import { cx } from "../../lib/cx.js";

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
