import { memo, useLayoutEffect, useRef } from "react";
import type { Membership } from "../../../src/index.js";
import { joinedOf, nameOf, ROLES } from "../page/fixture.js";
import { Person, RemoveButton } from "./parts.js";

/** Whose role is picked, and the button that the list stands at. */
export interface Picking {
  readonly member: Membership;
  readonly anchor: HTMLElement;
}

interface ButtonRowProps {
  readonly member: Membership;
  readonly isSelected: boolean;
  /** From the top of the list, in pixels: for a row that is placed by itself. */
  readonly top?: number;
  readonly onSelect: (member: Membership) => void;
  readonly onPick: (picking: Picking) => void;
  readonly onRemove: (member: Membership) => void;
}

export const ButtonRow = memo(function ButtonRow(props: ButtonRowProps) {
  const { member, isSelected, top, onSelect, onPick, onRemove } = props;
  const { publicUserData, roleName, createdAt } = member;
  const name = nameOf(publicUserData);
  return (
    <tr style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}>
      <td>
        <input type="checkbox" aria-label={`Select ${name}`} checked={isSelected} onChange={() => onSelect(member)} />
      </td>
      <td>
        <Person member={member} />
      </td>
      <td>{publicUserData.identifier}</td>
      <td>
        <button
          type="button"
          className="role"
          aria-haspopup="listbox"
          aria-label={`Role of ${name}: ${roleName}`}
          onClick={({ currentTarget }) => onPick({ member, anchor: currentTarget })}
        >
          {roleName}
        </button>
      </td>
      <td>
        <time dateTime={new Date(createdAt).toISOString()}>{joinedOf(member)}</time>
      </td>
      <td>
        <RemoveButton member={member} onRemove={onRemove} />
      </td>
    </tr>
  );
});

interface RolePickerProps extends Picking {
  readonly onChoose: (member: Membership, role: string) => void;
  readonly onClose: () => void;
}

/** One for the table, as a native popover. */
export function RolePicker({ member, anchor, onChoose, onClose }: RolePickerProps) {
  const picker = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { left, bottom } = anchor.getBoundingClientRect();
    picker.current?.style.setProperty("left", `${left}px`);
    picker.current?.style.setProperty("top", `${bottom}px`);
    picker.current?.showPopover();
  }, [anchor]);
  return (
    <div
      ref={picker}
      className="picker"
      popover="auto"
      role="listbox"
      aria-label="Role"
      onToggle={({ newState }) => newState === "closed" && onClose()}
    >
      {ROLES.map(({ key, name }) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={key}
          role="option"
          tabIndex={-1}
          aria-selected={key === member.role}
          onClick={() => {
            onChoose(member, key);
            onClose();
          }}
        >
          {name}
        </div>
      ))}
    </div>
  );
}
