"use client";

import { type ReactNode, useId, useRef } from "react";
import { cx } from "../../lib/cx.js";
import { useOpener } from "../../lib/dom/useOpener.js";
import { useListbox } from "../../state/ui/useListbox.js";
import { AnchoredPopover } from "./AnchoredPopover.js";

/** An action of a row's menu. */
export interface RowMenuItem {
  /** A unique id. */
  readonly id: string;
  /** A verb. */
  readonly label: string;
  /** Decorates the label. */
  readonly icon?: ReactNode;
  /** Whether it is shown in red. */
  readonly isDestructive?: boolean | undefined;
  /** Called when the menu has closed. */
  readonly onSelect: () => void;
}

interface RowMenuProps {
  /** The button that opened it: the menu stands beside it, and gives the focus back to it, or to its row. */
  readonly anchor: HTMLElement;
  readonly items: readonly RowMenuItem[];
  /** Its accessible name. */
  readonly label: string;
  /** What the rows are: the items' `data-slot` begins with it. */
  readonly slot: string;
  readonly onClose: () => void;
}

/** The open menu of a row. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function RowMenu({ anchor, items, label, slot, onClose }: RowMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const opener = useOpener(anchor);
  const close = () => {
    opener.focus({ preventScroll: true });
    onClose();
  };
  const select = (index: number) => {
    close();
    items[index]?.onSelect();
  };
  const { active, setActive, onKeyDown } = useListbox({
    items: items.map(({ label: name }, index) => ({ key: String(index), name })),
    value: undefined,
    onSelect: (key) => select(Number(key)),
    onClose: close,
  });
  return (
    <AnchoredPopover anchor={anchor} focused={menu} slot={`${slot}-menu`} onClose={close} className="roster:min-w-44">
      <div
        ref={menu}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
        className="roster:outline-none"
      >
        {items.map((item, index) => (
          // The keyboard is the menu's, by `aria-activedescendant`.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            // An app's action may have the id of another.
            key={index}
            id={`${id}-${index}`}
            role="menuitem"
            tabIndex={-1}
            data-slot={`${slot}-${item.id}`}
            data-active={index === active || undefined}
            data-destructive={item.isDestructive || undefined}
            onPointerMove={() => setActive(index)}
            onClick={() => select(index)}
            className={cx(
              "roster:flex roster:min-h-8 roster:cursor-default roster:items-center roster:gap-2 roster:rounded-control roster:px-2 roster:py-1.5 roster:data-destructive:text-danger-text roster:pointer-coarse:min-h-10",
              // What destroys stands apart.
              index > 0 &&
                item.isDestructive &&
                !items[index - 1]?.isDestructive &&
                "roster:relative roster:mt-2 roster:before:absolute roster:before:inset-x-0 roster:before:-top-1 roster:before:border-t roster:before:border-line",
              index === active && "roster:bg-surface-2 roster:outline-2 roster:-outline-offset-2 roster:outline-ring",
            )}
          >
            {item.icon && <span aria-hidden>{item.icon}</span>}
            <span className="roster:wrap-anywhere">{item.label}</span>
          </div>
        ))}
      </div>
    </AnchoredPopover>
  );
}
