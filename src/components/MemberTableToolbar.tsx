"use client";

import { memo, type ReactNode } from "react";
import { useCoreLocale } from "../labels/LocaleProvider.js";
import type { Role } from "../organization/records.js";
import type { RoleFilter } from "../state/useMemberTable.js";
import type { Search } from "../state/useSearch.js";
import { SearchField } from "./ui/SearchField.js";
import { Select } from "./ui/Select.js";

interface MemberTableToolbarProps {
  /** Absent where the app has the field elsewhere. */
  readonly search: Search | undefined;
  readonly roleFilter: RoleFilter;
  readonly roles: readonly Role[] | undefined;
  /** What the app puts at the end. */
  readonly children?: ReactNode;
}

/** Search, role filter, and what the app adds. */
export const MemberTableToolbar = memo(function MemberTableToolbar(props: MemberTableToolbarProps) {
  const { search, roleFilter, roles, children } = props;
  const { labels } = useCoreLocale();
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
              {name}
            </option>
          ))}
        </Select>
      )}
      {children && <div className="roster:ms-auto roster:flex roster:gap-2">{children}</div>}
    </div>
  );
});
