import type { ReactNode } from "react";
import type { core } from "../../labels/core.js";
import type { Membership } from "../../organization/records.js";

/** The columns that the kit has, beside that of the person. */
export type KitColumn = "emailAddress" | "role" | "joined" | "lastChanged";

/** A column of the app's own. */
export interface OwnColumn {
  /** Tells it from others, in a view that is kept too. */
  readonly id: string;
  readonly label: string;
  /** What stands in a row, as text: it is exported, and shown unless there is `render`. */
  readonly text: (membership: Membership) => string;
  /** What stands in a row, as markup. */
  readonly render?: ((membership: Membership) => ReactNode) | undefined;
}

export type MemberColumn = KitColumn | OwnColumn;

/** What is shown unless the app says otherwise. */
export const DEFAULT_COLUMNS: readonly MemberColumn[] = ["emailAddress", "role", "joined"];

/** In rem: of the person with what can be done, and of the columns that are not like the others. */
const WIDTHS = { person: 19, emailAddress: 13, role: 12, other: 9 };

/** The least width of a table with these columns, in rem; below it, the table scrolls. `undefined`: the kit's own columns fit anywhere. */
export function leastWidth(columns: readonly MemberColumn[]): number | undefined {
  if (columns.length <= DEFAULT_COLUMNS.length) return undefined;
  const widthOf = (column: MemberColumn) =>
    column === "emailAddress" || column === "role" ? WIDTHS[column] : WIDTHS.other;
  return columns.reduce((width, column) => width + widthOf(column), WIDTHS.person);
}

export const columnId = (column: MemberColumn): string => (typeof column === "string" ? column : column.id);

export const columnLabel = (column: MemberColumn, labels: typeof core): string =>
  typeof column === "string" ? labels[column] : column.label;

export interface MetadataColumnOptions<T> {
  /** What the column is called. Default: the key. */
  readonly label?: string;
  /** Parses the stored value, which can be anything; `undefined`: there is none. */
  readonly read: (value: unknown) => T | undefined;
  /** The value as text. Default: as it is written; a list with commas. */
  readonly text?: (value: T) => string;
  /** The value as markup. Default: as text. */
  readonly render?: (value: T, membership: Membership) => ReactNode;
}

/**
 * A column of what the app keeps beside a membership, in its public metadata.
 *
 * @param key a key of the public metadata
 * @example metadataColumn("team")
 * @example metadataColumn("seats", { label: "Seats", read: (value) => (typeof value === "number" ? value : undefined) })
 */
export function metadataColumn<T>(key: string, options: MetadataColumnOptions<T>): OwnColumn;
export function metadataColumn(key: string, options?: Partial<MetadataColumnOptions<unknown>>): OwnColumn;
export function metadataColumn(
  key: string,
  { label = key, read = asItIs, text = written, render }: Partial<MetadataColumnOptions<unknown>> = {},
): OwnColumn {
  const valueOf = ({ publicMetadata }: Membership) =>
    // A key like "constructor" is none of the app's unless it is really there.
    Object.hasOwn(publicMetadata, key) ? read(publicMetadata[key]) : undefined;
  return {
    id: `metadata.${key}`,
    label,
    text: (membership) => {
      const value = valueOf(membership);
      return value === undefined ? "" : text(value);
    },
    ...(render && {
      render: (membership) => {
        const value = valueOf(membership);
        return value === undefined ? null : render(value, membership);
      },
    }),
  };
}

const asItIs = (value: unknown) => value;

function written(value: unknown): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(written).join(", ");
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
