/** The layout of a table, as plain data that apps can store. */
export interface TableLayout {
  /** The ids of the visible columns, in order. Absent: all. */
  readonly columns?: readonly string[];
  /** The row height. Default: `comfortable`. */
  readonly density?: "comfortable" | "compact";
}

/** Parses a stored layout; `undefined` if it is invalid. */
export function readLayout(text: string | null): TableLayout | undefined {
  const stored = parse(text);
  if (typeof stored !== "object" || stored === null) return undefined;
  const columns = "columns" in stored && Array.isArray(stored.columns) ? stored.columns : undefined;
  const isCompact = "density" in stored && stored.density === "compact";
  return {
    ...(columns && { columns: columns.filter((id) => typeof id === "string") }),
    ...(isCompact && { density: "compact" }),
  };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
}

/** The columns of a layout, in its order, without duplicates and unknown ids. */
export function columnsOf<C extends { readonly id: string }>(
  all: readonly C[],
  { columns }: TableLayout,
): readonly C[] {
  return columns ? [...new Set(columns)].flatMap((wanted) => all.find(({ id }) => id === wanted) ?? []) : all;
}
