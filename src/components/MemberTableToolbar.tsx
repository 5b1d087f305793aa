"use client";

import SearchIcon from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import { memo, type ReactNode, useRef } from "react";
import { useLocale } from "../labels/LocaleProvider.js";
import type { Role } from "../organization/records.js";
import type { RoleFilter } from "../state/useMemberTable.js";
import type { Search } from "../state/useSearch.js";
import { Button } from "./ui/Button.js";
import { Select } from "./ui/Select.js";

const SEARCH_ICON = (
  <SearchIcon
    aria-hidden
    className="roster:pointer-events-none roster:absolute roster:start-3 roster:top-1/2 roster:size-4 roster:-translate-y-1/2 roster:text-muted"
  />
);

interface MemberTableToolbarProps {
  readonly search: Search;
  readonly roleFilter: RoleFilter;
  readonly roles: readonly Role[] | undefined;
  /** What the app puts at the end. */
  readonly children?: ReactNode;
}

/** Search, role filter, and what the app adds. */
export const MemberTableToolbar = memo(function MemberTableToolbar(props: MemberTableToolbarProps) {
  const { search, roleFilter, roles, children } = props;
  const { labels } = useLocale();
  return (
    <div data-slot="member-table-toolbar" className="roster:flex roster:flex-wrap roster:items-center roster:gap-2">
      <SearchField search={search} />
      {roles && roles.length > 1 && (
        <Select
          aria-label={labels.filterByRole}
          value={roleFilter.value}
          onChange={(event) => roleFilter.set(event.target.value)}
          className="roster:max-w-48"
        >
          <option value="">{labels.allRoles}</option>
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

function SearchField({ search }: { readonly search: Search }) {
  const { labels } = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const follow = (event: { readonly currentTarget: HTMLInputElement }) => search.setText(event.currentTarget.value);
  return (
    <div className="roster:relative roster:min-w-40 roster:max-w-80 roster:flex-1">
      {SEARCH_ICON}
      <input
        ref={input}
        type="search"
        aria-label={labels.searchMembers}
        placeholder={labels.searchMembers}
        autoComplete="off"
        spellCheck={false}
        value={search.text}
        // React leaves out changes that a script made: `onInput` follows those too.
        onInput={follow}
        onChange={follow}
        onKeyDown={(event) => {
          if (event.key === "Enter") search.submit();
          if (event.key === "Escape") search.clear();
        }}
        className="roster:h-9 roster:w-full roster:rounded-control roster:border roster:border-line-strong roster:bg-surface roster:ps-9 roster:pe-9 roster:pointer-coarse:h-10"
      />
      {search.text && (
        <Button
          look="ghost"
          size="icon"
          aria-label={labels.clearSearch}
          onClick={() => {
            search.clear();
            input.current?.focus();
          }}
          className="roster:absolute roster:end-0.5 roster:top-0.5 roster:pointer-coarse:top-0"
        >
          <X aria-hidden className="roster:size-4" />
        </Button>
      )}
    </div>
  );
}
