/**
 * The rows and cells of delimited text (RFC 4180); blank lines are dropped, all line ends become "\n". A quote that is
 * unclosed or followed by text would swallow the rows after it: then each line is read separately, and in a line with such
 * a quote, quotes are plain characters.
 *
 * @param delimiter one character
 * @param most stop after so many rows, blank ones among them
 */
export function readCells(text: string, delimiter: string, most = Infinity): string[][] {
  const plain = text.replace(/\r\n?/g, "\n");
  const rows = readRows(plain, delimiter, most);
  if (rows) return rows.filter((cells) => cells.join("").trim() !== "");
  if (!plain.includes("\n")) return [plain.split(delimiter)];
  return plain
    .split("\n")
    .slice(0, most)
    .flatMap((line) => readCells(line, delimiter));
}

/** @returns `undefined` when a cell begins with a quote that is unclosed or followed by text */
function readRows(text: string, delimiter: string, most: number): string[][] | undefined {
  const cellEnd = new RegExp(`[\\n${delimiter}]|$`, "g");
  const rows: string[][] = [];
  let row: string[] = [];
  while (rows.length < most) {
    const start = cellEnd.lastIndex;
    const isQuoted = text[start] === '"';
    const rest = isQuoted ? endOfQuotation(text, start) : start;
    cellEnd.lastIndex = rest;
    const end = cellEnd.exec(text);
    const plain = text.slice(rest, end?.index);
    if (isQuoted && (rest === 0 || plain.trim() !== "")) return undefined;
    row.push(isQuoted ? text.slice(start + 1, rest - 1).replaceAll('""', '"') : plain);
    if (end?.[0] === delimiter) continue;
    rows.push(row);
    row = [];
    if (!end?.[0]) break;
  }
  return rows;
}

/** The position after the quote that closes the one at `start`; 0: none does. */
function endOfQuotation(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (quote > 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote + 1;
}
