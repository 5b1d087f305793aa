"use client";

import type { ComponentProps, ReactNode } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { offeredFilters } from "../../state/members/memberFilters.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { SearchState } from "../../state/list/useSearch.js";
import { SearchField } from "../list/SearchField.js";
import { Select } from "../ui/Select.js";

interface MemberTableToolbarProps {
  /** Absent where the app has the field elsewhere. */
  readonly search: SearchState | undefined;
  readonly table: Pick<MemberTableState, "filters" | "setFilters" | "savedFilters" | "roles">;
  /** What the app puts at the end. */
  readonly children?: ReactNode;
}

/** Search, role filter, and what the app adds. */
export function MemberTableToolbar(props: MemberTableToolbarProps) {
  const { search, table, children } = props;
  const { filters, setFilters, savedFilters, roles = [] } = table;
  const offered = offeredFilters(useOrganization());
  const locale = useCoreLocale();
  const { labels } = locale;
  const isSaved = savedFilters.some(({ isActive }) => isActive);
  return (
    <div data-slot="member-table-toolbar" className="roster:flex roster:flex-wrap roster:items-center roster:gap-2">
      {search && <SearchField search={search} label={labels.searchMembers} />}
      {offered.map(({ id, control, options }) => {
        const value = filters[id];
        const all = options(locale, roles);
        if (!control || all.length < 2) return null;
        const isKnown = value === "" || all.some((option) => option.value === value);
        const unknown = isKnown ? [] : [{ value, label: value }];
        return (
          <Select
            key={id}
            aria-label={control.label(labels)}
            value={value}
            options={[{ value: "", label: control.all(labels) }, ...unknown, ...all]}
            onValueChange={(next) => setFilters({ [id]: next })}
            className="roster:max-w-48"
          />
        );
      })}
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
      {!isSaved &&
        offered.map(({ id, control, options }) => {
          const on = control ? undefined : options(locale, roles).find(({ value }) => value === filters[id]);
          return (
            on && (
              <FilterChip key={id} aria-pressed onClick={() => setFilters({ [id]: "" })}>
                {on.label}
              </FilterChip>
            )
          );
        })}
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
