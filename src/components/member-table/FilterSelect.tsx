"use client";

import { memo } from "react";
import { useKnownGroups } from "../../hooks/reads/useKnownGroups.js";
import { useMembershipMetadataValues } from "../../hooks/reads/useMembershipMetadataValues.js";
import { useMembershipSources } from "../../hooks/reads/useMembershipSources.js";
import { type AppParts, useParts } from "../../hooks/OrganizationProvider.js";
import { type CoreLocale, useCoreLocale } from "../../labels/LocaleProvider.js";
import type { MetadataValue } from "../../organization/records.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import { cx } from "../../lib/cx.js";
import { iconElement } from "../icons/iconElement.js";
import { x } from "../icons/icons.js";
import { Button } from "../ui/Button.js";
import { Select } from "../ui/Select.js";

type Filter = MemberTableState["offeredFilters"][number];

interface FilterSelectProps extends Pick<MemberTableState, "filters" | "setFilters" | "roles"> {
  readonly filter: Filter;
  readonly control: NonNullable<Filter["control"]>;
}

const NONE: readonly MetadataValue[] = [];

/** The select of a filter. Nothing where there is no choice. */
export const FilterSelect = memo(function FilterSelect(props: FilterSelectProps) {
  const { asksFor } = props.filter;
  const locale = useCoreLocale();
  const parts = useParts();
  if (asksFor === undefined) return selectElement(props, NONE, locale, parts);
  if (asksFor === "groups") return <GroupSelect {...props} />;
  return asksFor === "sources" ? (
    <SourceSelect {...props} />
  ) : (
    <MetadataSelect {...props} metadataKey={asksFor.metadata} />
  );
});

function MetadataSelect({ metadataKey, ...props }: FilterSelectProps & { readonly metadataKey: string }) {
  const { data = NONE } = useMembershipMetadataValues(metadataKey);
  return selectElement(props, data, useCoreLocale(), useParts());
}

function SourceSelect(props: FilterSelectProps) {
  const { data = NONE } = useMembershipSources();
  return selectElement(props, data, useCoreLocale(), useParts());
}

/** A group that was deleted stays chosen, and says so. */
function GroupSelect(props: FilterSelectProps) {
  const { filter } = props;
  const locale = useCoreLocale();
  const known = useKnownGroups();
  const ids = known.groups.map(({ id }) => id);
  const labelOf = (text: string) =>
    known.groups.find(({ id }) => id === text)?.name ??
    (known.areAll ? locale.labels.deletedGroup : locale.labels.groups);
  return selectElement({ ...props, filter: { ...filter, options: () => ids, labelOf } }, NONE, locale, useParts());
}

function selectElement(
  { filter: { id, options, labelOf }, control, filters, setFilters, roles = [] }: FilterSelectProps,
  inUse: readonly MetadataValue[],
  locale: CoreLocale,
  parts: AppParts,
) {
  const value = filters[id] ?? "";
  const listed = options(locale, roles, inUse);
  // What is chosen stays choosable, also before the others are known.
  const all = value === "" || listed.includes(value) ? listed : [value, ...listed];
  if (all.length < (id === "group" ? 1 : 2) && value === "") return null;
  return (
    <span data-slot="filter" className="roster:inline-flex roster:items-center">
      {Select.renderIn(parts, {
        "aria-label": control.label(locale.labels),
        value,
        options: [
          { value: "", label: control.all(locale.labels) },
          ...all.map((option) => ({ value: option, label: labelOf(option, locale, roles) })),
        ],
        onValueChange: (next) => setFilters({ [id]: next }),
        className: cx("roster:max-w-48", value !== "" && "roster:[&>select]:border-accent roster:font-medium"),
      })}
      {value !== "" && (
        <Button
          size="icon"
          variant="ghost"
          aria-label={locale.labels.clearFilter(labelOf(value, locale, roles))}
          onClick={({ currentTarget }) => {
            // It goes with the filter.
            currentTarget.parentElement?.querySelector("select")?.focus();
            setFilters({ [id]: "" });
          }}
        >
          {iconElement(x)}
        </Button>
      )}
    </span>
  );
}
