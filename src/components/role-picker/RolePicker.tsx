"use client";

import { type ComponentProps, useId, useRef, useState } from "react";
import { useKnownRoles } from "../../hooks/reads/useRoles.js";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { RoleListbox } from "./RoleListbox.js";
import { ListboxButton } from "../ui/ListboxButton.js";

export interface RolePickerProps extends Omit<ComponentProps<"div">, "onChange" | "defaultValue" | "children"> {
  /** The key of the selected role, controlled; empty for none. */
  readonly value?: string;
  /** The key of the initially selected role. */
  readonly defaultValue?: string;
  /** Called with the key of the chosen role. */
  readonly onValueChange?: (role: string) => void;
  /** The field's name in a form. */
  readonly name?: string;
  /** Whether the form requires a role. */
  readonly required?: boolean;
  /** The visible label. Default: "Role". */
  readonly label?: string;
  /** The name of a selected role that isn't in the list. The form then submits no role, so the user must choose another. */
  readonly roleName?: string;
}

/**
 * A form field that selects a role of the organization. Its button opens a listbox: arrow keys, Home and End move in it, typed
 * letters find a role, Enter and Space choose one, Escape closes it.
 */
export function RolePicker({
  value: given,
  defaultValue = "",
  onValueChange,
  name,
  required,
  label: givenLabel,
  roleName,
  className,
  ...props
}: RolePickerProps) {
  const { labels, roleText } = useLocale();
  const roles = useKnownRoles();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [own, setOwn] = useState(defaultValue);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const value = given ?? own;
  const label = givenLabel ?? labels.role;
  const role = roles?.find(({ key }) => key === value);
  const isGone = value !== "" && roles !== undefined && !role;
  const shown =
    (role && roleText(role.name)) ?? (isGone || !value ? roleName : (roleName ?? value)) ?? labels.chooseRole;

  const select = (key: string) => {
    setOwn(key);
    onValueChange?.(key);
  };
  return (
    <div
      data-roster=""
      data-slot="role-picker"
      {...props}
      className={cx("roster:relative roster:flex roster:flex-col roster:items-start roster:gap-1.5", className)}
    >
      <span id={`${id}-label`} className="roster:font-medium">
        {label}
      </span>
      <ListboxButton
        ref={button}
        id={`${id}-value`}
        aria-labelledby={`${id}-label ${id}-value`}
        isOpen={anchor !== null}
        onClick={(event) => setAnchor(anchor ? null : event.currentTarget)}
        className={cx(
          "roster:h-9 roster:w-full roster:justify-between roster:border roster:border-line-strong roster:px-3 roster:text-start",
          (!value || isGone) && "roster:text-muted",
        )}
      >
        {shown}
      </ListboxButton>
      {/* What the form reads and checks: the browser can point at it, people use the button. */}
      <input
        // Without a name it is no part of the app's form.
        form={name || required ? undefined : ""}
        name={name}
        value={isGone ? "" : value}
        required={required}
        onChange={() => {}}
        onFocus={() => button.current?.focus()}
        tabIndex={-1}
        aria-hidden
        className="roster:pointer-events-none roster:absolute roster:inset-x-0 roster:bottom-0 roster:h-px roster:w-full roster:opacity-0"
      />
      {anchor && (
        <RoleListbox
          anchor={anchor}
          roles={roles ?? []}
          value={value}
          label={label}
          onSelect={select}
          onClose={() => setAnchor(null)}
        />
      )}
    </div>
  );
}
