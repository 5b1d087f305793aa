/** Why a file cannot be read as text. */
export type FileProblem = "not_text" | "too_large" | "unreadable";

const MOST_BYTES = 5 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * The text of a file, in the encodings that spreadsheets save: UTF-8, UTF-16 with a mark, else Windows-1252.
 *
 * @throws never: a file that is not text, larger than 5 MB or unreadable answers why
 */
export async function readTextFile(file: File): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
  if (file.size > MOST_BYTES) return { problem: "too_large" };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder("utf-16le").decode(bytes) };
    if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder("utf-16be").decode(bytes) };
    // Spreadsheet files, PDFs and images have these; no text has.
    if (bytes.includes(0)) return { problem: "not_text" };
    return { text: decode(bytes) };
  } catch {
    return { problem: "unreadable" };
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
