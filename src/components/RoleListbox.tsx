"use client";

import Check from "lucide-react/icons/check";
import { useEffect, useId, useLayoutEffect, useRef } from "react";
import { useCoreLocale } from "../labels/LocaleProvider.js";
import { cx } from "../lib/cx.js";
import type { Role } from "../organization/records.js";
import { useListbox } from "../state/useListbox.js";
import { placePopover } from "./ui/placePopover.js";

export interface RoleListboxProps {
  /** The button that opened it: the list stands beside it, and gives the focus back to it. */
  readonly anchor: HTMLElement;
  readonly roles: readonly Role[];
  /** The key of the role that is chosen now. */
  readonly value: string | undefined;
  /** What the choice is about, for screen readers. */
  readonly label: string;
  readonly onSelect: (role: string) => void;
  readonly onClose: () => void;
}

/** The open list of roles, with name and description of each, above everything else. Rendered while it is open. */
export function RoleListbox({ anchor, roles, value, label, onSelect, onClose }: RoleListboxProps) {
  const { labels } = useCoreLocale();
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const close = () => {
    anchor.focus({ preventScroll: true });
    onClose();
  };
  const select = (role: string) => {
    close();
    onSelect(role);
  };
  const { active, setActive, onKeyDown } = useListbox({ items: roles, value, onSelect: select, onClose: close });

  useLayoutEffect(() => {
    const shown = popover.current;
    if (!shown) return undefined;
    const place = () => placePopover(shown, anchor);
    shown.showPopover();
    place();
    list.current?.focus({ preventScroll: true });
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [anchor]);

  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !popover.current?.contains(target) && !anchor.contains(target)) onClose();
    };
    document.addEventListener("pointerdown", onPointerDown, { capture: true });
    return () => document.removeEventListener("pointerdown", onPointerDown, { capture: true });
  }, [anchor, onClose]);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  return (
    <div
      ref={popover}
      popover="manual"
      data-slot="role-listbox"
      className="roster:fixed roster:inset-auto roster:w-72 roster:max-w-[calc(100vw-1rem)] roster:overflow-y-auto roster:rounded-surface roster:border roster:border-transparent roster:bg-raised roster:p-1 roster:text-fg roster:shadow-float"
    >
      <div
        ref={list}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        aria-activedescendant={roles.length > 0 ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        className="roster:outline-none"
      >
        {roles.map(({ key, name, description }, index) => (
          // The keyboard is the listbox's, by `aria-activedescendant`.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={key === value}
            data-active={index === active || undefined}
            onPointerMove={() => setActive(index)}
            onClick={() => select(key)}
            className={cx(
              "roster:grid roster:cursor-default roster:grid-cols-[1rem_1fr] roster:gap-x-2 roster:rounded-control roster:px-2 roster:py-1.5",
              index === active && "roster:bg-surface-2 roster:outline-2 roster:-outline-offset-2 roster:outline-ring",
            )}
          >
            {key === value ? <Check aria-hidden className="roster:mt-0.5 roster:size-4" /> : <span />}
            <span className="roster:min-w-0">
              <span className="roster:block roster:font-medium roster:wrap-anywhere">{name}</span>
              {description && (
                <span className="roster:block roster:text-muted roster:wrap-anywhere">{description}</span>
              )}
            </span>
          </div>
        ))}
      </div>
      {roles.length === 0 && <p className="roster:px-2 roster:py-1.5 roster:text-muted">{labels.noRoles}</p>}
    </div>
  );
}
