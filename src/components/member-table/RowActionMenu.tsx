"use client";

import { useId, useRef } from "react";
import { cx } from "../../lib/cx.js";
import type { MemberRowAction } from "../../state/members/rowAction.js";
import { useListbox } from "../../state/ui/useListbox.js";
import { AnchoredPopover } from "../list/AnchoredPopover.js";

export interface RowActionMenuProps {
  /** The button that opened it: the menu stands beside it, and gives the focus back to it. */
  readonly anchor: HTMLElement;
  readonly actions: readonly MemberRowAction[];
  /** Its accessible name. */
  readonly label: string;
  readonly onSelect: (action: MemberRowAction) => void;
  readonly onClose: () => void;
}

/** The open menu of a row: the app's actions. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function RowActionMenu({ anchor, actions, label, onSelect, onClose }: RowActionMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const close = () => {
    anchor.focus({ preventScroll: true });
    onClose();
  };
  const select = (key: string) => {
    close();
    const action = actions.find((one) => one.id === key);
    if (action) onSelect(action);
  };
  const { active, setActive, onKeyDown } = useListbox({
    items: actions.map((action) => ({ key: action.id, name: action.label })),
    value: undefined,
    onSelect: select,
    onClose: close,
  });
  return (
    <AnchoredPopover anchor={anchor} focused={menu} slot="member-menu" onClose={close} className="roster:min-w-44">
      <div
        ref={menu}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
        className="roster:outline-none"
      >
        {actions.map((action, index) => (
          // The keyboard is the menu's, by `aria-activedescendant`.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={action.id}
            id={`${id}-${index}`}
            role="menuitem"
            tabIndex={-1}
            data-slot={`member-${action.id}`}
            data-active={index === active || undefined}
            data-destructive={action.isDestructive || undefined}
            onPointerMove={() => setActive(index)}
            onClick={() => select(action.id)}
            className={cx(
              "roster:flex roster:min-h-8 roster:cursor-default roster:items-center roster:gap-2 roster:rounded-control roster:px-2 roster:py-1.5 roster:data-destructive:text-danger-text roster:pointer-coarse:min-h-10",
              index === active && "roster:bg-surface-2 roster:outline-2 roster:-outline-offset-2 roster:outline-ring",
            )}
          >
            {action.icon && <span aria-hidden>{action.icon}</span>}
            <span className="roster:wrap-anywhere">{action.label}</span>
          </div>
        ))}
      </div>
    </AnchoredPopover>
  );
}
