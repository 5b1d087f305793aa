"use client";

import type { ComponentProps, ReactNode } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { Search } from "../../state/list/useSearch.js";
import { SearchField } from "../list/SearchField.js";
import { Select } from "../ui/Select.js";

interface MemberTableToolbarProps {
  /** Absent where the app has the field elsewhere. */
  readonly search: Search | undefined;
  readonly table: Pick<MemberTableState, "roleFilter" | "roles" | "joined" | "setJoined" | "savedFilters">;
  /** What the app puts at the end. */
  readonly children?: ReactNode;
}

/** Search, role filter, and what the app adds. */
export function MemberTableToolbar(props: MemberTableToolbarProps) {
  const { search, table, children } = props;
  const { roleFilter, roles, joined, setJoined, savedFilters } = table;
  const { labels, roleText } = useCoreLocale();
  const isUnknown = roleFilter.value !== "" && !roles?.some(({ key }) => key === roleFilter.value);
  return (
    <div data-slot="member-table-toolbar" className="roster:flex roster:flex-wrap roster:items-center roster:gap-2">
      {search && <SearchField search={search} label={labels.searchMembers} />}
      {roles && roles.length > 1 && (
        <Select
          aria-label={labels.filterByRole}
          value={roleFilter.value}
          onChange={(event) => roleFilter.set(event.target.value)}
          className="roster:max-w-48"
        >
          <option value="">{labels.allRoles}</option>
          {isUnknown && <option value={roleFilter.value}>{roleFilter.value}</option>}
          {roles.map(({ key, name }) => (
            <option key={key} value={key}>
              {roleText(name)}
            </option>
          ))}
        </Select>
      )}
      {savedFilters.length > 0 && (
        <div role="group" aria-label={labels.savedFilters} className="roster:flex roster:flex-wrap roster:gap-1.5">
          {savedFilters.map(({ id, label, isActive, toggle }) => (
            <FilterChip key={id} aria-pressed={isActive} onClick={toggle}>
              {label}
            </FilterChip>
          ))}
        </div>
      )}
      {/* Active filters show, and can be removed, also after arriving by a link. */}
      {joined && !savedFilters.some(({ isActive }) => isActive) && (
        <FilterChip aria-pressed onClick={() => setJoined("")}>
          {labels.joinedSince[joined]}
        </FilterChip>
      )}
      {children && <div className="roster:ms-auto roster:flex roster:gap-2">{children}</div>}
    </div>
  );
}

/** A filter that is on or off. */
const FilterChip = (props: ComponentProps<"button">) => (
  <button
    type="button"
    {...props}
    className="roster:inline-flex roster:h-7 roster:items-center roster:rounded-full roster:border roster:border-line-strong roster:px-3 roster:text-muted roster:hover:bg-surface-2 roster:aria-pressed:border-accent roster:aria-pressed:bg-surface-2 roster:aria-pressed:font-medium roster:aria-pressed:text-fg roster:pointer-coarse:h-10"
  />
);
