import Papa from "papaparse";

/**
 * The rows and cells of delimited text, as papaparse reads them; blank lines are dropped, all line ends become "\n". A
 * quote that is unclosed or followed by text would swallow the rows after it: then each line is read separately, and in a
 * line with such a quote, quotes are plain characters.
 *
 * @param delimiter one character
 * @param most stop after so many rows, blank ones among them
 */
export function readCells(text: string, delimiter: string, most?: number): string[][] {
  const plain = text.replace(/\r\n?/g, "\n");
  const { data, errors } = Papa.parse<string[]>(plain, {
    delimiter,
    newline: "\n",
    preview: most,
    skipEmptyLines: "greedy",
  });
  if (errors.length === 0) return data;
  if (!plain.includes("\n")) return [plain.split(delimiter)];
  return plain.split("\n", most).flatMap((line) => readCells(line, delimiter));
}
