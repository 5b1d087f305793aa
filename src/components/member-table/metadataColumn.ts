"use client";

import type { ReactNode } from "react";
import type { Membership } from "../../organization/records.js";
import type { MemberColumn } from "../../state/members/memberColumn.js";

export interface MetadataColumnOptions<T> {
  /** The column's label. Default: the key. */
  readonly label?: string;
  /** Parses the metadata value, which may be anything. Return `undefined` for a missing or invalid value. */
  readonly read: (value: unknown) => T | undefined;
  /** Formats the value as text. Default: its string; lists are joined with commas. */
  readonly text?: (value: T) => string;
  /** Renders the value. Default: as text. */
  readonly render?: (value: T, membership: Membership) => ReactNode;
}

/**
 * A column for a key of the membership's public metadata.
 *
 * @param key a key of the public metadata
 * @example metadataColumn("team")
 * @example metadataColumn("seats", { label: "Seats", read: (value) => (typeof value === "number" ? value : undefined) })
 */
export function metadataColumn<T>(key: string, options: MetadataColumnOptions<T>): MemberColumn;
export function metadataColumn(key: string, options?: Partial<MetadataColumnOptions<unknown>>): MemberColumn;
export function metadataColumn(
  key: string,
  { label = key, read = asItIs, text = written, render }: Partial<MetadataColumnOptions<unknown>> = {},
): MemberColumn {
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
