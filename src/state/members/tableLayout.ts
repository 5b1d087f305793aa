/** How a table is shown: plain data, which an app keeps where it likes. */
export interface TableLayout {
  /** The ids of the columns that are shown, in their order. Absent: all. */
  readonly columns?: readonly string[];
  /** How high rows are. Default: `comfortable`. */
  readonly density?: "comfortable" | "compact";
}

/** Parses a stored layout; `undefined` when it is none. */
export function readLayout(text: string | null): TableLayout | undefined {
  const kept = parse(text);
  if (typeof kept !== "object" || kept === null) return undefined;
  const columns = "columns" in kept && Array.isArray(kept.columns) ? kept.columns : undefined;
  const isCompact = "density" in kept && kept.density === "compact";
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

/** The columns that a layout shows, in its order, each once; a column that is no longer there is passed over. */
export function columnsOf<C extends { readonly id: string }>(
  all: readonly C[],
  { columns }: TableLayout,
): readonly C[] {
  return columns ? [...new Set(columns)].flatMap((wanted) => all.find(({ id }) => id === wanted) ?? []) : all;
}
