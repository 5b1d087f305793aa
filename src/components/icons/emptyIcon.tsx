import type { IconNode } from "lucide";
import { Icon } from "./Icon.js";

/** The icon of an `EmptyState`. */
export const emptyIcon = (icon: IconNode) => (
  <Icon icon={icon} className="roster:mb-2 roster:size-6 roster:text-muted" />
);
