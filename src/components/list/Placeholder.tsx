"use client";

import type { IconNode } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "../icons/Icon.js";

export interface PlaceholderProps {
  /** Its path. */
  readonly icon: IconNode;
  readonly title: string;
  readonly hint: ReactNode;
  /** Whether it says that something went wrong. */
  readonly isAlert?: boolean;
  readonly children?: ReactNode;
}

/** Replaces a list that shows nothing: why, and what to do. */
export function Placeholder({ icon, title, hint, isAlert, children }: PlaceholderProps) {
  return (
    <div
      role={isAlert ? "alert" : "status"}
      data-slot="placeholder"
      className="roster:flex roster:flex-col roster:items-center roster:gap-1 roster:px-6 roster:py-16 roster:text-center"
    >
      <Icon icon={icon} className="roster:mb-2 roster:size-6 roster:text-muted" />
      <p className="roster:font-semibold roster:wrap-anywhere">{title}</p>
      {hint && <p className="roster:max-w-sm roster:text-muted roster:wrap-anywhere">{hint}</p>}
      {children && <div className="roster:mt-4">{children}</div>}
    </div>
  );
}
