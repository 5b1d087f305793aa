import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { Membership } from "../../../src/index.js";
import { initialsOf, nameOf, ROLES } from "../page/fixture.js";

interface MemberProps {
  readonly member: Membership;
}

export const Person = ({ member: { publicUserData } }: MemberProps) => (
  <>
    <span className="avatar" aria-hidden>
      {initialsOf(publicUserData)}
    </span>
    <span className="name">{nameOf(publicUserData)}</span>
  </>
);

interface RoleSelectProps extends MemberProps {
  readonly onChange: (member: Membership, role: string) => void;
}

export const RoleSelect = ({ member, onChange }: RoleSelectProps) => (
  <select
    className="role"
    aria-label={`Role of ${nameOf(member.publicUserData)}`}
    value={member.role}
    onChange={({ target }) => onChange(member, target.value)}
  >
    {ROLES.map(({ key, name }) => (
      <option key={key} value={key}>
        {name}
      </option>
    ))}
  </select>
);

interface RemoveButtonProps extends MemberProps {
  readonly onRemove: (member: Membership) => void;
}

export const RemoveButton = ({ member, onRemove }: RemoveButtonProps) => (
  <button type="button" className="remove" onClick={() => onRemove(member)}>
    Remove
  </button>
);

interface ToolbarProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
  readonly selectedCount?: number;
  /** The table's own pager, where it has none of a library. */
  readonly children?: ReactNode;
}

export const Toolbar = ({ text, onSearch, selectedCount = 0, children }: ToolbarProps) => (
  <div className="toolbar">
    <input type="search" aria-label="Search" value={text} onChange={({ target }) => onSearch(target.value)} />
    <span role="status">{selectedCount > 0 && `${selectedCount} selected`}</span>
    {children}
  </div>
);

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pageCount: number;
  readonly onTurn: (page: number) => void;
}

export const Pager = ({ page, pageCount, onTurn }: PagerProps) => (
  <>
    <button type="button" disabled={page === 0} onClick={() => onTurn(page - 1)}>
      Previous page
    </button>
    <button type="button" className="next" disabled={page >= pageCount - 1} onClick={() => onTurn(page + 1)}>
      Next page
    </button>
  </>
);

/** The same element each time: it is not rendered again. */
export const HEAD = (
  <thead>
    <tr>
      <th />
      <th>Name</th>
      <th>E-mail</th>
      <th>Role</th>
      <th>Joined</th>
      <th />
    </tr>
  </thead>
);

interface RemoveDialogProps extends MemberProps {
  readonly onRemove: (member: Membership) => void;
  readonly onClose: () => void;
}

export function RemoveDialog({ member, onRemove, onClose }: RemoveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const remove = () => {
    onRemove(member);
    onClose();
  };
  return (
    <dialog ref={dialog} onClose={onClose}>
      <p>Remove {nameOf(member.publicUserData)}?</p>
      <button type="button" onClick={onClose}>
        Cancel
      </button>
      <button type="button" onClick={remove}>
        Remove
      </button>
    </dialog>
  );
}
