"use client";

import { type ComponentProps, memo, type ReactNode } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { Role } from "../../organization/records.js";
import type { MemberColumn } from "../../state/members/memberColumn.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import type { SearchState } from "../../state/list/useSearch.js";
import { iconElement } from "../icons/iconElement.js";
import { x } from "../icons/icons.js";
import { ListToolbar } from "../list/ListToolbar.js";
import { SearchField } from "../list/SearchField.js";
import { FilterSelect } from "./FilterSelect.js";

interface MemberTableToolbarProps extends Pick<
  MemberTableState,
  "filters" | "setFilters" | "offeredFilters" | "savedFilters" | "roles" | "hasManaged" | "hasGroups"
> {
  /** Absent where the app has the field elsewhere. */
  readonly search: SearchState | undefined;
  /** Those that the app shows: some filters come with one. */
  readonly columns: readonly MemberColumn[];
  /** What the app puts at the end. */
  readonly children?: ReactNode;
}

const NO_ROLES: readonly Role[] = [];

/** Search, role filter, and what the app adds. */
export const MemberTableToolbar = memo(function MemberTableToolbar(props: MemberTableToolbarProps) {
  const {
    search,
    filters,
    setFilters,
    offeredFilters: offered,
    savedFilters,
    roles,
    hasManaged,
    columns,
    hasGroups,
    children,
  } = props;
  const locale = useCoreLocale();
  const { labels } = locale;
  const isSaved = savedFilters.some(({ isActive }) => isActive);
  // Most organizations have neither: once something shows that there is one, its select stays.
  const hasValues = { sources: useOnce(hasManaged), groups: useOnce(hasGroups) };
  const selectOf = ({ id, asksFor, column, control }: (typeof offered)[number]) => {
    if (typeof asksFor === "string" && !hasValues[asksFor] && !filters[id]) return undefined;
    return column === undefined || columns.some((shown) => shown.id === column) ? control : undefined;
  };
  return (
    <ListToolbar>
      {search && <SearchField search={search} label={labels.searchMembers} />}
      {offered.map((filter) => {
        const control = selectOf(filter);
        return control ? (
          <FilterSelect
            key={filter.id}
            filter={filter}
            control={control}
            filters={filters}
            setFilters={setFilters}
            roles={roles}
          />
        ) : null;
      })}
      {savedFilters.length > 0 && (
        <div role="group" aria-label={labels.savedFilters} className="roster:flex roster:flex-wrap roster:gap-2">
          {savedFilters.map(({ id, label, isActive, toggle }) => (
            <FilterChip key={id} aria-pressed={isActive} onClick={toggle}>
              {label}
            </FilterChip>
          ))}
        </div>
      )}
      {/* Active filters show, and can be removed, also after arriving by a link. */}
      {!isSaved &&
        offered.map((filter) => {
          const { id, labelOf } = filter;
          const value = filters[id];
          return (
            !selectOf(filter) &&
            value && (
              <FilterChip
                key={id}
                aria-label={labels.clearFilter(labelOf(value, locale, roles ?? NO_ROLES))}
                aria-pressed
                onClick={() => setFilters({ [id]: "" })}
              >
                <span>{labelOf(value, locale, roles ?? NO_ROLES)}</span>
                {iconElement(x, "roster:size-3.5")}
              </FilterChip>
            )
          );
        })}
      {children && (
        <div className="roster:ms-auto roster:flex roster:flex-wrap roster:items-center roster:justify-end roster:gap-2">
          {children}
        </div>
      )}
    </ListToolbar>
  );
});

/** Whether something is so, or was so in this organization. */
function useOnce(isSo: boolean): boolean {
  const [wasSo, setWasSo] = useOrganizationState(() => isSo);
  if (isSo && !wasSo) setWasSo(() => true);
  return isSo || wasSo;
}

/** A filter that is on or off. */
const FilterChip = (props: ComponentProps<"button">) => (
  <button
    type="button"
    {...props}
    className="roster:inline-flex roster:h-9 roster:items-center roster:gap-1.5 roster:rounded-full roster:border roster:border-line-strong roster:px-3 roster:text-muted roster:hover:bg-surface-2 roster:aria-pressed:border-accent roster:aria-pressed:bg-surface-2 roster:aria-pressed:font-medium roster:aria-pressed:text-fg roster:pointer-coarse:h-10"
  />
);
