// What benchmarks print, and the statistics in it.

export function print(text = "") {
  process.stdout.write(`${text}\n`);
}

/** Columns as wide as their longest cell; the first to the left, the others to the right. */
export function formatTable(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  return lines
    .map((line) => line.map((cell, at) => (at ? String(cell).padStart(widths[at]) : String(cell).padEnd(widths[at]))))
    .map((cells) => `  ${cells.join("   ").trimEnd()}`)
    .join("\n");
}

export const printTable = (lines) => print(formatTable(lines));

export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  return (sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2;
}

export const median = (values) => quantile(values, 0.5);

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** How many components rendered, from the names of each commit. */
export const countComponents = (commits) => sum(commits.flatMap(Object.values));

/** The names of a commit's components, with how often each rendered. */
export const namesOf = (commit) =>
  Object.entries(commit)
    .map(([name, times]) => (times > 1 ? `${name} ×${times}` : name))
    .join(", ");
