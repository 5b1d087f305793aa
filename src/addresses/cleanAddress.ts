const beyondAscii = /[^ -~]/;
// Zero-width characters, soft hyphens and the marks of direction that mail programs copy along.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const directions = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const quotes = "\"'`´“”„‟‘’‚‹›«»";
const brackets = "()[]{}<>（）「」【】•· \t\u00A0\u3000";
const around = new Set(quotes + brackets);
const after = new Set(`${quotes}${brackets}.,;:!?…`);
const aroundName = new Set(`${quotes}-–—:,|•·*\u200B\u2060 \t\r\n\u00A0\u3000`);

/** Takes characters off the two ends. By hand: an expression for the end alone tries each place, which is quadratic. */
function trim(text: string, start: ReadonlySet<string>, end: ReadonlySet<string>): string {
  let from = 0;
  let to = text.length;
  while (from < to && start.has(text.charAt(from))) from++;
  while (to > from && end.has(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An address without what came along when it was copied: quotes, brackets, punctuation after it, invisible characters, a
 * scheme or label before it (`mailto:`, `Email:`) and a link's query after it; the full-width "@" and full stops of East
 * Asian keyboards become plain. Letter case and everything else stay.
 */
export function cleanAddress(text: string): string {
  const plain = beyondAscii.test(text)
    ? text
        .replace(invisible, "")
        .replace("＠", "@")
        .replace(/[。．｡]/g, ".")
    : text;
  const address = trim(plain, around, after);
  if (!/[:?]/.test(address) || !address.includes("@")) return address;
  const scheme = /^[A-Za-z\u0080-\uFFFF-]+:/.exec(address)?.[0] ?? "";
  const query = address.indexOf("?", address.indexOf("@"));
  const end = query > 0 && address.includes("=", query) ? query : address.length;
  const bare = address.slice(scheme.length, end);
  return trim(scheme.toLowerCase() === "mailto:" ? decode(bare) : bare, around, after);
}

/** A display name without its quotes and escapes, without a label before it (`To: Ann Lee`), its spaces made single. */
export function cleanName(text: string): string {
  const unquoted = /["\\]/.test(text) ? text.replace(/\\(.)|"/g, "$1") : text;
  const plain = beyondAscii.test(unquoted) ? unquoted.replace(directions, "") : unquoted;
  return trim(plain.slice(plain.lastIndexOf(":") + 1), aroundName, aroundName).replace(/\s+/g, " ");
}
