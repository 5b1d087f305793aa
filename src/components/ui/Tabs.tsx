"use client";

import { type ComponentProps, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { cx } from "../../lib/cx.js";
import { findByAttribute } from "../../lib/dom/findByAttribute.js";
import { isComposing } from "../../lib/dom/isComposing.js";
import { scrollIntoSight } from "../../lib/dom/scrollIntoSight.js";
import { useScrollEdges } from "../../lib/dom/useScrollEdges.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { useAnnouncer } from "../../state/list/useAnnouncer.js";
import { asElements } from "./asElements.js";
import { LiveRegion } from "./LiveRegion.js";

export interface TabItem<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** What stands behind the label, e.g. a count. */
  readonly extra?: ReactNode;
}

interface TabListProps<Id extends string> extends Omit<ComponentProps<"div">, "onChange"> {
  readonly tabs: readonly TabItem<Id>[];
  readonly value: Id;
  readonly onValueChange: (id: Id) => void;
  /** What the ids of tabs and panels begin with. */
  readonly base: string;
  /** Default: a line under the chosen one. */
  readonly variant?: keyof typeof VARIANTS;
}

const VARIANTS = {
  line: {
    // No border: what scrolls would be cut at it.
    list: "roster:gap-x-2 roster:bg-[linear-gradient(var(--_roster-line),var(--_roster-line))] roster:bg-size-[100%_1px] roster:bg-bottom roster:bg-no-repeat",
    tab: "roster:h-10 roster:border-b-2 roster:border-transparent roster:px-1 roster:aria-selected:border-accent",
  },
  pills: {
    list: "roster:gap-1",
    tab: "roster:h-8 roster:rounded-control roster:px-3 roster:hover:bg-surface-2 roster:aria-selected:bg-surface-2 roster:pointer-coarse:h-10",
  },
};

const tabId = (base: string, id: string) => `${base}-tab-${id}`;

/** Names the panel of a tab and says which tab it belongs to. */
export const panelProps = (base: string, id: string) => ({
  role: "tabpanel",
  id: `${base}-panel-${id}`,
  "aria-labelledby": tabId(base, id),
});

/**
 * Tabs; the arrow keys go to others and choose them at once. Where it is too narrow, they scroll.
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function TabList<Id extends string>({
  tabs,
  value,
  onValueChange,
  base,
  variant = "line",
  className,
  ...props
}: TabListProps<Id>) {
  const { labels } = useCoreLocale();
  const [announcement, announce] = useAnnouncer();
  const list = useRef<HTMLDivElement>(null);
  useScrollEdges(list);
  useLayoutEffect(() => {
    const chosen = findByAttribute(list.current, "id", tabId(base, value));
    if (list.current && chosen) scrollIntoSight(list.current, chosen);
  }, [base, value]);
  const choose = ({ id, label }: TabItem<Id>) => {
    if (id !== value) announce(labels.showing(label));
    onValueChange(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return;

    const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const [toPrevious, toNext] = isRightToLeft ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
    const at = tabs.findIndex(({ id }) => id === value);
    let to: TabItem<Id> | undefined;
    if (event.key === toPrevious) to = tabs.at(at - 1);
    else if (event.key === toNext) to = tabs[(at + 1) % tabs.length];
    else if (event.key === "Home") to = tabs[0];
    else if (event.key === "End") to = tabs.at(-1);
    if (!to) return;
    event.preventDefault();
    findByAttribute(event.currentTarget, "id", tabId(base, to.id))?.focus();
    choose(to);
  };
  return (
    <>
      <div
        role="tablist"
        data-slot="tabs"
        {...props}
        ref={list}
        // The tabs take the focus, one at a time.
        tabIndex={-1}
        onKeyDown={onKeyDown}
        className={cx(
          "roster:relative roster:flex roster:max-w-full roster:overflow-x-auto roster:[scrollbar-width:none]",
          VARIANTS[variant].list,
          className,
        )}
      >
        {tabs.map(({ id, label, extra }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={tabId(base, id)}
            aria-selected={id === value}
            aria-controls={id === value ? `${base}-panel-${id}` : undefined}
            tabIndex={id === value ? 0 : -1}
            data-slot="tab"
            onClick={() => choose({ id, label })}
            className={cx(
              "roster:flex roster:shrink-0 roster:items-center roster:gap-1.5 roster:text-muted roster:-outline-offset-2 roster:hover:text-fg roster:aria-selected:font-medium roster:aria-selected:text-fg",
              VARIANTS[variant].tab,
            )}
          >
            <span>{label}</span>
            {asElements(extra)}
          </button>
        ))}
      </div>
      <LiveRegion id={announcement.id} text={announcement.text} />
    </>
  );
}
