import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { placeOf } from "../../organization/rules/managed.js";
import type { ManagedBy } from "../../organization/records.js";

/** Says what manages something: a link to the place to change it, where that is known. */
export function ManagedNote({ managedBy }: { readonly managedBy: ManagedBy }) {
  const { labels } = useCoreLocale();
  const text = labels.managedBy(managedBy.name);
  const url = placeOf(managedBy);
  return url !== undefined ? (
    <a
      data-slot="managed-by"
      href={url}
      target="_blank"
      rel="noreferrer"
      aria-label={labels.inNewTab(text)}
      className="roster:underline roster:underline-offset-4"
    >
      <bdi>{text}</bdi>
    </a>
  ) : (
    <bdi data-slot="managed-by">{text}</bdi>
  );
}
