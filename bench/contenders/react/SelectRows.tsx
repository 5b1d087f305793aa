import { memo } from "react";
import type { Membership } from "../../../src/index.js";
import { joinedOf, nameOf } from "../page/fixture.js";
import { HEAD, Person, RemoveButton, RoleSelect } from "./parts.js";

interface RowHandlers {
  readonly onSelect: (member: Membership) => void;
  readonly onChangeRole: (member: Membership, role: string) => void;
  readonly onRemove: (member: Membership) => void;
}

interface RowProps extends RowHandlers {
  readonly member: Membership;
  readonly isSelected: boolean;
}

const SelectRow = memo(function SelectRow({ member, isSelected, onSelect, onChangeRole, onRemove }: RowProps) {
  const { publicUserData, createdAt } = member;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`Select ${nameOf(publicUserData)}`}
          checked={isSelected}
          onChange={() => onSelect(member)}
        />
      </td>
      <td>
        <Person member={member} />
      </td>
      <td>{publicUserData.identifier}</td>
      <td>
        <RoleSelect member={member} onChange={onChangeRole} />
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

interface SelectRowsProps extends RowHandlers {
  readonly members: readonly Membership[];
  readonly selected: ReadonlySet<string>;
}

/** A table of memoised rows, keyed by member, with a native select in each. The handlers stay the same functions. */
export const SelectRows = ({ members, selected, ...handlers }: SelectRowsProps) => (
  <table className="members">
    {HEAD}
    <tbody>
      {members.map((member) => (
        <SelectRow key={member.id} member={member} isSelected={selected.has(member.id)} {...handlers} />
      ))}
    </tbody>
  </table>
);
