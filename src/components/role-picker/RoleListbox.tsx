"use client";

import { useEffect, useId, useRef, useState } from "react";
import { useRoles } from "../../hooks/reads/useRoles.js";
import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { cx } from "../../lib/cx.js";
import { useOpener } from "../../lib/dom/useOpener.js";
import type { Role } from "../../organization/records.js";
import { useListbox } from "../../state/ui/useListbox.js";
import { AnchoredPopover } from "../list/AnchoredPopover.js";
import { ReadFailedNote } from "../list/ReadFailedNote.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { TextInput } from "../ui/TextInput.js";
import { iconElement } from "../icons/iconElement.js";
import { check } from "../icons/icons.js";

export interface RoleListboxProps {
  /** The button that opened it: the list stands beside it, and gives the focus back to it, or to its row. */
  readonly anchor: HTMLElement;
  readonly roles: readonly Role[];
  /** The key of the role that is chosen now. */
  readonly value: string | undefined;
  /** What the choice is about, for screen readers. */
  readonly label: string;
  readonly onSelect: (role: string) => void;
  readonly onClose: () => void;
}

/** From one more on, the list has a field to find a role by its name. */
const MOST_ROLES = 20;

/** The open list of roles that the viewer may give, with name and description of each, above everything else. Rendered while it is open. */
export function RoleListbox({ anchor, roles, value, label, onSelect, onClose }: RoleListboxProps) {
  const { labels, roleText } = useMemberDialogLocale();
  const id = useId();
  const all = useRoles();
  const [filter, setFilter] = useState("");
  // A role that the viewer can't assign shows for members who have it.
  const offered = roles
    .filter(({ isGrantable, key }) => isGrantable !== false || key === value)
    .map(({ key, name, description }) => ({
      key,
      name: roleText(name),
      description: description && roleText(description),
    }));
  const isLong = offered.length > MOST_ROLES;
  const shown = offered.filter(({ name }) => name.toLocaleLowerCase().includes(filter.trim().toLocaleLowerCase()));
  const noneText = all.isLoading ? labels.rolesLoading : filter ? labels.noMatchingRoles : labels.noRoles;
  const missing = shown.length > 0 || all.isError ? "" : noneText;
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const opener = useOpener(anchor);
  const close = () => {
    opener.focus({ preventScroll: true });
    onClose();
  };
  const select = (role: string) => {
    close();
    onSelect(role);
  };
  const { active, setActive, onKeyDown } = useListbox({
    items: shown,
    value,
    hasField: isLong,
    onSelect: select,
    onClose: close,
  });

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  return (
    <AnchoredPopover
      anchor={anchor}
      focused={isLong ? field : list}
      slot="role-listbox"
      onClose={close}
      className="roster:w-72"
    >
      {isLong && (
        <TextInput
          ref={field}
          type="search"
          role="combobox"
          aria-label={labels.searchRoles}
          placeholder={labels.searchRoles}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={filter}
          onChange={(event) => {
            setFilter(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="roster:mb-1 roster:w-full roster:px-2"
        />
      )}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        className="roster:outline-none"
      >
        {shown.map(({ key, name, description }, index) => (
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
              "roster:grid roster:cursor-default roster:grid-cols-[--spacing(4)_1fr] roster:gap-x-2 roster:rounded-control roster:px-2 roster:py-1.5",
              index === active && "roster:bg-surface-2 roster:outline-2 roster:-outline-offset-2 roster:outline-ring",
            )}
          >
            {key === value ? iconElement(check, "roster:mt-0.5 roster:size-4") : <span />}
            <span className="roster:min-w-0">
              <span className="roster:block roster:font-medium roster:wrap-anywhere">{name}</span>
              {description && (
                <span className="roster:block roster:text-muted roster:wrap-anywhere">{description}</span>
              )}
            </span>
          </div>
        ))}
      </div>
      {!all.isSuccess && (
        <ReadFailedNote
          isFailed={all.isLoadingError}
          error={all.error}
          onRetry={all.refetch}
          failed={labels.rolesFailed}
        />
      )}
      {missing && <p className="roster:px-2 roster:py-1.5 roster:text-muted">{missing}</p>}
      <LiveRegion text={missing} />
    </AnchoredPopover>
  );
}
