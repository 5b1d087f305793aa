// A file that is changed by edits of its text, so that all other text stays as it is.
const { analyze } = require("./scopes.cjs");

/** The offset at which the line of `at` begins. */
const lineStart = (text, at) => text.lastIndexOf("\n", at - 1) + 1;

const isInside = ([start, end], [from, to]) =>
  start >= from && end <= to && end > from && start < to && end - start < to - from;

/** Applies `[start, end, text]`s: of those at one place, the first comes first; one inside another goes. */
function apply(text, edits) {
  let result = "";
  let at = 0;
  const ordered = edits
    .filter((edit) => !edits.some((other) => isInside(edit, other)))
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [start, end, inserted] of ordered) {
    if (start < at) throw new Error("Two edits overlap.");
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

/** @returns undefined where the offsets of the tree are not those of the text */
function createFile(source, j) {
  const isWindows = source.includes("\r\n");
  const text = source.replaceAll("\r\n", "\n");
  // A tab as wide as a space: Recast replaces tabs before it parses.
  const parse = (code) => j(code, { tabWidth: 1 }).get().value;
  const scopes = analyze(parse(text).program);
  const isExact = ({ type, name, start, end }) => type !== "Identifier" || text.slice(start, end).startsWith(name);
  if (!scopes.nodes.every(isExact)) return undefined;

  const edits = [];
  const parentOf = (node) => scopes.parents.get(node);
  const textOf = ({ start, end }) => text.slice(start, end);

  /** Replaces a node, or what is between two offsets. */
  const replace = ({ start, end }, inserted) => {
    if (!edits.some(([from, to, same]) => from === start && to === end && same === inserted))
      edits.push([start, end, inserted]);
  };

  /** Where a comment about a node can stand: before its statement, or in the braces of its JSX. */
  const placeOf = (node) => {
    for (let at = node; at; at = parentOf(at)) {
      const parent = parentOf(at);
      if (parent?.type === "JSXExpressionContainer") {
        const outer = indentOf(parent.start);
        const indent = outer + (outer.includes("\t") ? "\t" : "  ");
        return { start: parent.start + 1, end: at.start, close: parent.end - 1, outer, indent, isInBraces: true };
      }
      const start = lineStart(text, at.start);
      if (/^(Program|BlockStatement|SwitchCase)$/.test(parent?.type) && !text.slice(start, at.start).trim())
        return { start, end: at.start, indent: text.slice(start, at.start), isInBraces: false };
    }
    return undefined;
  };
  const indentOf = (at) => /^[ \t]*/.exec(text.slice(lineStart(text, at)))[0];

  /** What stands directly before a statement: lines of comments. */
  const commentsBefore = (end) => {
    let start = end;
    while (start > 0 && /^\s*(\/\/|\/\*|\*)/.test(text.slice(lineStart(text, start - 1), start)))
      start = lineStart(text, start - 1);
    return text.slice(start, end);
  };

  /** Says what is left to do, where it is to do. */
  const note = (node, sentence) => {
    const place = placeOf(node);
    const line = `// roster: ${sentence}`;
    const there = place && (place.isInBraces ? text.slice(place.start, place.end) : commentsBefore(place.start));
    if (!place || there.includes(`${line}\n`)) return;
    const inserted = place.isInBraces ? `\n${place.indent}${line}` : `${place.indent}${line}\n`;
    const rest = place.isInBraces && !/^\s*\n/.test(text.slice(place.start)) ? `\n${place.indent}` : "";
    // All comments of one place are one edit.
    const known = edits.find((edit) => edit.place === place.start);
    if (known?.lines.has(line)) return;
    if (known) {
      known.lines.add(line);
      known[2] = place.isInBraces
        ? known[2].replace(/(\n[^\n]*\/\/[^\n]*)(\n\s*)?$/, `$1${inserted}$2`)
        : known[2] + inserted;
      return;
    }
    if (rest) edits.push([place.close, place.close, `\n${place.outer}`]);
    edits.push(
      Object.assign([place.start, place.start, inserted + rest], { place: place.start, lines: new Set([line]) }),
    );
  };

  /** Replaces `a?.b` by `a.b`, and `a?.()` by `a()`. */
  const stripOptional = (node) => {
    if (!node.optional) return;
    const from = (node.object ?? node.callee).end;
    const dots = text.indexOf("?.", from);
    replace({ start: dots, end: dots + 2 }, node.computed || node.callee ? "" : ".");
  };

  /** A name that the file doesn't have. */
  const freshName = (...wanted) => {
    const name = wanted.find((candidate) => !scopes.names.has(candidate));
    if (name) return name;
    return freshName(...wanted.map((candidate) => `${candidate}Of`));
  };

  return {
    ...scopes,
    text,
    comments: [
      ...new Map(
        scopes.nodes.flatMap((node) => node.comments ?? []).map((comment) => [comment.start, comment]),
      ).values(),
    ].toSorted((a, b) => a.start - b.start),
    edits,
    parentOf,
    textOf,
    indentOf: ({ start }) => indentOf(start),
    replace,
    note,
    stripOptional,
    freshName,
    /** The changed text. @throws where it is no code anymore, so that the file stays as it is. */
    print() {
      const result = apply(text, edits);
      parse(result);
      return isWindows ? result.replaceAll("\n", "\r\n") : result;
    },
  };
}

module.exports = { createFile };
