/**
 * The rows and cells of delimited text: RFC 4180's quotes and doubled quotes, any line ending, rows of any length. Blank
 * lines are left out. A quote that is never closed, or whose quotation would run over a line's end to a quote that cannot
 * close it, is a plain character: one stray quote then costs a cell, and not the rest of the file.
 *
 * Own code, because no kept package (papaparse, csv-parse, d3-dsv, udsv) does that last thing, and it is the one that
 * keeps addresses from vanishing: they read the rest of such a file as one cell, or refuse it.
 *
 * @param delimiter one character
 * @param most stop after so many rows
 */
export function readCells(text: string, delimiter: string, most = Infinity): string[][] {
  const rows: string[][] = [];
  const cellEnd = new RegExp(`[${delimiter}\\r\\n]|$`, "g");
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    const close = text.charAt(at) === '"' ? closingQuote(text, at, delimiter) : -1;
    const quoted = close < 0 ? "" : text.slice(at + 1, close).replaceAll('""', '"');
    cellEnd.lastIndex = close < 0 ? at : close + 1;
    const rest = cellEnd.lastIndex;
    const end = cellEnd.exec(text)?.index ?? text.length;
    row.push(quoted + text.slice(rest, end));
    at = end + 1;
    if (text.charAt(end) === delimiter && at < text.length) continue;
    if (row.some((cell) => cell.trim())) rows.push(row);
    row = [];
  }
  return rows;
}

/** Where the quotation that begins here ends; -1 where it does not. Stops at the first quote, so reading stays linear. */
function closingQuote(text: string, open: number, delimiter: string): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  const next = text.charAt(at + 1);
  if (at < 0 || next === "" || next === delimiter || next === "\n" || next === "\r") return at;
  return /[\r\n]/.test(text.slice(open, at)) ? -1 : at;
}
