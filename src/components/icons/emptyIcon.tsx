import type { IconNode } from "lucide";
import { iconElement } from "./iconElement.js";

/** The icon of an `EmptyState`. */
export const emptyIcon = (icon: IconNode) => iconElement(icon, "roster:mb-2 roster:size-6 roster:text-muted");
