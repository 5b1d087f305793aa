"use client";

import type { ReactNode } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { iconElement } from "../icons/iconElement.js";
import { chevronLeft, chevronRight } from "../icons/icons.js";
import { asElements } from "../ui/asElements.js";
import { Button } from "../ui/Button.js";
import { DialogToolbar } from "./DialogBars.js";

interface MemberDetailsToolbarProps {
  readonly actions: ReactNode;
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
  readonly hasShortcuts: boolean;
}

const STEPS = [
  { id: "previous", icon: chevronLeft, keys: "Alt+ArrowUp" },
  { id: "next", icon: chevronRight, keys: "Alt+ArrowDown" },
] as const;

/** The panel's buttons: the members before and after, and the app's actions. Without any, the one that closes stays above what scrolls. */
export function MemberDetailsToolbar({ actions, previous, next, hasShortcuts }: MemberDetailsToolbarProps) {
  const { labels } = useLocale();
  const steps = { previous, next };
  const hasSteps = previous !== undefined || next !== undefined;
  return (
    <DialogToolbar>
      {hasSteps && (
        <div className="roster:me-auto roster:flex">
          {STEPS.map(({ id, icon, keys }) => (
            <Button
              key={id}
              data-slot={`${id}-member`}
              size="icon"
              variant="ghost"
              aria-label={labels[`${id}Member`]}
              aria-disabled={steps[id] === undefined}
              aria-keyshortcuts={hasShortcuts ? keys : undefined}
              onClick={steps[id]}
            >
              {iconElement(icon, "roster:size-4 roster:rtl:rotate-180")}
            </Button>
          ))}
        </div>
      )}
      {asElements(actions)}
    </DialogToolbar>
  );
}
