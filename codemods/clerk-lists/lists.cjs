// The uses of a list: Clerk's words become Roster's.
const { keyOf, isPlain } = require("./params.cjs");
const { isCalled, isDependency, isMember, isTest, stripFallback } = require("./nodes.cjs");
const { moveRows } = require("./rows.cjs");
const { movePassedRows } = require("./passed.cjs");

const SAME = new Set(
  "data count page pageCount hasNextPage hasPreviousPage isFetching isError error fetchPage fetchNext fetchPrevious revalidate".split(
    " ",
  ),
);
/** Of an infinite list. */
const INFINITE = { fetchNext: "fetchNextPage", revalidate: "refetch" };
const NOT_INFINITE = new Set(["page", "pageCount", "fetchPage", "fetchPrevious"]);

const renamed = (name, isInfinite) => {
  if (name === "isLoading") return "isPending";
  return isInfinite && name in INFINITE ? INFINITE[name] : name;
};

/** How tests of a list's rows are replaced: `data` is `[]` while it loads. */
function createLoading(file, { local, binding }) {
  const note = (node) => file.note(node, "`data` is `[]` while the list loads: test `isPending` too.");
  const replaceTest = (node) => {
    const known = file.lookUp(local, node);
    if (known && known !== binding) return note(node);
    const parent = file.parentOf(node);
    const isNegated = parent.type === "UnaryExpression";
    return isNegated ? file.replace(parent, `${local}.isPending`) : file.replace(node, `!${local}.isPending`);
  };
  return { note, replaceTest };
}

/** Moves all uses of a list. */
function moveUses(file, writes, list) {
  const { name, uses, local, isInfinite } = list;
  const loading = createLoading(file, list);

  const moveProperty = (member) => {
    const { property } = member;
    const word = property.name;
    const parent = file.parentOf(member);
    const isCall = isCalled(file, member);
    if (word === "setData")
      return file.note(member, "`setData` isn't needed for writes: pending ones show in all lists. Remove it.");
    if (!SAME.has(word) && word !== "isLoading") return file.note(member, `\`${word}\` has no equal.`);
    if (isInfinite && NOT_INFINITE.has(word)) return file.note(member, `an infinite list has no \`${word}\`.`);
    if (word === "fetchPage" && !(isCall && isNumber(parent.arguments[0])))
      file.note(member, "`fetchPage` takes a number only.");
    if (word === "error" && isMember(parent) && !["message"].includes(parent.property.name))
      file.note(member, "`error` is an `OrganizationError` with a `code` and a `message`.");
    const next = renamed(word, isInfinite);
    if (word === "fetchNext" && isInfinite && !isCall && !isDependency(file, member) && !isTest(file, member))
      return file.replace(member, `() => void ${local}.${next}()`);
    if (isCall) file.stripOptional(parent);
    const isTestOfData = word === "data" && isTest(file, member);
    if (!isTestOfData) file.stripOptional(member);
    if (!isTestOfData && next !== word) file.replace(property, next);
    if (word === "data") moveData(member);
    return undefined;
  };

  const moveData = (member) =>
    isTest(file, member)
      ? loading.replaceTest(member)
      : moveRows(file, writes, name, stripFallback(file, member), loading);

  const movePattern = (pattern, node) => {
    if (pattern.type !== "ObjectPattern" || !pattern.properties.every(isPlain)) return noteEscape(node);
    for (const property of pattern.properties) {
      const word = keyOf(property);
      const value = property.value.type === "AssignmentPattern" ? property.value.left : property.value;
      const binding = value.type === "Identifier" ? file.bindingOf(value) : undefined;
      const next = renamed(word, isInfinite);
      const isUnknown = !binding || binding.isWritten || word === "setData" || (isInfinite && NOT_INFINITE.has(word));
      if (isUnknown || (!SAME.has(word) && word !== "isLoading")) {
        file.note(property, `\`${word}\` of the list isn't moved.`);
        continue;
      }
      if (next !== word && property.shorthand)
        file.replace({ start: property.start, end: property.start }, `${next}: `);
      else if (next !== word) file.replace(property.key, next);
      if (word === "data")
        for (const use of binding.references) moveRows(file, writes, name, stripFallback(file, use), loading);
      for (const use of binding.references) {
        const parent = file.parentOf(use);
        const isCall = isCalled(file, use);
        if (isCall) file.stripOptional(parent);
        else if (word === "fetchNext" && isInfinite)
          file.note(use, "`fetchNextPage` takes options: call it without the event.");
        if (word === "fetchPage" && !(isCall && isNumber(parent.arguments[0])))
          file.note(use, "`fetchPage` takes a number only.");
      }
    }
    return undefined;
  };

  const noteEscape = (node) =>
    file.note(
      node,
      `\`${local}\` is Roster's list from here on: where it arrives, its words and its rows are Roster's.`,
    );

  /** `!list` is `list.isPending`, and so is `!list || list.isLoading`. */
  const replaceNull = (negation, text) => {
    const either = file.parentOf(negation);
    const { right } = either;
    const isSame =
      either.operator === "||" && either.left === negation && isMember(right) && right.property.name === "isLoading";
    if (isSame && file.textOf(right.object) === text) file.replace({ start: negation.start, end: right.start }, "");
    else file.replace(negation, `${local}.isPending`);
  };

  const moveUse = (use) => {
    let node = use;
    let parent = file.parentOf(node);
    if (use.type !== "Identifier") file.replace({ start: use.start, end: use.end }, local);
    while (parent.type === "TSNonNullExpression") {
      file.replace({ start: node.end, end: parent.end }, "");
      node = parent;
      parent = file.parentOf(node);
    }
    if (isMember(parent) && parent.object === node) return moveProperty(parent);
    if (
      parent.type === "UnaryExpression" &&
      parent.operator === "!" &&
      !file.parentOf(parent).operator?.startsWith("!")
    )
      return replaceNull(parent, file.textOf(use));
    if (isTest(file, node) || isDependency(file, node)) return undefined;
    const value = stripFallback(file, node);
    const declarator = file.parentOf(value);
    if (declarator.type === "VariableDeclarator" && declarator.id.type === "ObjectPattern")
      return movePattern(declarator.id, value);
    return noteEscape(node);
  };

  for (const use of uses) moveUse(use);
  movePassedRows(file, writes, name);
}

const isNumber = (node) =>
  Boolean(node) && !/Function/.test(node.type) && !(node.type === "Identifier" && node.name.startsWith("set"));

module.exports = { moveUses };
