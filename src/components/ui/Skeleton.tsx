"use client";

import type { SkeletonProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { part } from "./part.js";

function skeleton({ className, ...props }: SkeletonProps) {
  return <span {...props} className={cx("roster:rounded-control roster:bg-skeleton", className)} />;
}

/** Stands for a text or a picture while it loads; its place gives it a size. */
export const Skeleton = part("Skeleton", "skeleton", skeleton);
