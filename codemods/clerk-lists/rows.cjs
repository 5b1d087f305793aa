// The rows of a list: their dates, their methods, and where they go.
const { escapes, isCalled, isDependency, isMember, isTest, stripFallback } = require("./nodes.cjs");
const { keyOf } = require("./params.cjs");

const ITERATES = new Set("map flatMap filter find findLast forEach some every findIndex".split(" "));
const SELECTS = new Set("filter slice concat toSorted toReversed".split(" "));
const SORTS = new Set(["sort", "reverse"]);
const CHANGES = new Set("push pop shift unshift splice fill".split(" "));
/** Which parameters of a callback are rows. */
const ROW_PARAMETERS = { sort: [0, 1], toSorted: [0, 1], reduce: [1] };
const DATES = new Set(["createdAt", "updatedAt"]);
const METHODS = new Set(["update", "destroy", "revoke", "accept", "reject", "reload"]);

const isFunctionNode = (node) => /^(ArrowFunction|Function)Expression$/.test(node?.type ?? "");

/**
 * Moves what is done with the rows that a node stands for.
 *
 * @param list the name of the list
 * @param loading how a test of them is replaced, which told loading from empty
 */
function moveRows(file, writes, list, rows, loading) {
  const parent = file.parentOf(rows);
  if (parent.type === "TSNonNullExpression") {
    file.replace({ start: rows.end, end: parent.end }, "");
    return moveRows(file, writes, list, parent, loading);
  }
  if (isMember(parent) && parent.object === rows) return moveMember(file, writes, list, parent, loading);
  if (/^(Optional)?MemberExpression$/.test(parent.type) && parent.object === rows) {
    file.stripOptional(parent);
    return moveRow(file, writes, list, parent);
  }
  if (parent.type === "VariableDeclarator" && parent.init === rows && parent.id.type === "Identifier") {
    if (parent.id.typeAnnotation) file.note(parent, "these rows have Roster's types: remove the annotation.");
    const { references, isWritten } = file.bindingOf(parent.id);
    if (isWritten) return noteRows(file, list, rows);
    for (const use of references) moveRows(file, writes, list, stripFallback(file, use), loading);
    return undefined;
  }
  if (parent.type === "ForOfStatement" && parent.right === rows) {
    const { id } = parent.left.declarations?.[0] ?? {};
    return id ? moveParameter(file, writes, list, id) : noteRows(file, list, rows);
  }
  if (parent.type === "SpreadElement" && file.parentOf(parent).elements?.length === 1)
    return moveRows(file, writes, list, file.parentOf(parent), loading);
  if (parent.type === "BinaryExpression") return loading.note(rows);
  if (isTest(file, rows)) return loading.replaceTest(rows);
  if (!isDependency(file, rows) && escapes(file, rows)) return noteRows(file, list, rows);
  return undefined;
}

const noteRow = (file, row) =>
  file.note(
    row,
    "this row is Roster's: where it arrives, it is plain data, its dates are numbers, and writes are hooks.",
  );

const noteRows = (file, list, rows) =>
  file.note(rows, `these rows are Roster's ${list}: plain data, their dates are numbers, and writes are hooks.`);

function moveMember(file, writes, list, member, loading) {
  const { name } = member.property;
  const parent = file.parentOf(member);
  const wasOptional = member.optional;
  file.stripOptional(member);
  // A copy may be sorted.
  const isCopy = /^ArrayExpression$|^(Optional)?CallExpression$/.test(member.object.type);
  if (CHANGES.has(name) || (SORTS.has(name) && !isCopy))
    return file.note(member, `rows are readonly: \`${name}\` changes them.`);
  if (name === "length" && wasOptional && parent.type === "BinaryExpression") return loading.note(member);
  if (!isCalled(file, member)) return undefined;
  file.stripOptional(parent);
  const [callback] = parent.arguments;
  if (isFunctionNode(callback)) {
    const positions = ROW_PARAMETERS[name] ?? (ITERATES.has(name) ? [0] : []);
    for (const at of positions) if (callback.params[at]) moveParameter(file, writes, list, callback.params[at]);
  } else if (callback && (ITERATES.has(name) || name in ROW_PARAMETERS)) noteRows(file, list, member);
  if (SELECTS.has(name) || SORTS.has(name)) return moveRows(file, writes, list, parent, loading);
  if (name === "find" || name === "findLast") return moveFound(file, writes, list, parent);
  return undefined;
}

/** A row that may be missing. */
function moveFound(file, writes, list, call) {
  const parent = file.parentOf(call);
  if (parent.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return moveRow(file, writes, list, call);
  for (const use of file.bindingOf(parent.id).references) moveRow(file, writes, list, use);
  return undefined;
}

function moveParameter(file, writes, list, parameter) {
  if (parameter.typeAnnotation) writes.moveType(list, parameter.typeAnnotation.typeAnnotation);
  if (parameter.type === "Identifier") {
    for (const use of file.bindingOf(parameter).references) moveRow(file, writes, list, use);
    return;
  }
  for (const property of parameter.properties ?? []) {
    const word = property.type === "ObjectProperty" ? keyOf(property) : undefined;
    if (!word) file.note(parameter, "this row is Roster's: plain data, its dates are numbers, and writes are hooks.");
    else if (DATES.has(word)) file.note(parameter, `\`${word}\` is a number: \`new Date(${word})\`.`);
    else if (METHODS.has(word)) file.note(parameter, `rows have no \`${word}\`: ${writes.hookOf(list, word)}.`);
    else if (word === "organization") file.note(parameter, "rows have no `organization`: `useOrganizationDetails()`.");
  }
}

/** Moves one use of a row. */
function moveRow(file, writes, list, row) {
  const parent = file.parentOf(row);
  if (parent.type === "TSNonNullExpression") return moveRow(file, writes, list, parent);
  if (!isMember(parent) || parent.object !== row) {
    const isTested = isTest(file, row) || parent.type === "BinaryExpression" || isDependency(file, row);
    if (isTested || !escapes(file, row) || writes.passTo(list, row)) return undefined;
    return noteRow(file, row);
  }
  const word = parent.property.name;
  if (DATES.has(word)) return moveDate(file, parent);
  if (word === "organization") return file.note(parent, "rows have no `organization`: `useOrganizationDetails()`.");
  if (METHODS.has(word)) return writes.moveMethod(list, row, parent);
  const next = file.parentOf(parent);
  if (word === "publicUserData" && !parent.optional && next.object === parent) file.stripOptional(next);
  return undefined;
}

/** A `Date` of Clerk's is a number. */
function moveDate(file, member) {
  const parent = file.parentOf(member);
  if (parent.type === "NewExpression" && parent.callee.name === "Date") return undefined;
  if (member.optional || parent.type === "AssignmentExpression")
    return file.note(member, "this date is a number: epoch milliseconds.");
  if (isMember(parent)) file.stripOptional(parent);
  file.edits.push([member.start, member.start, "new Date("], [member.end, member.end, ")"]);
  return undefined;
}

module.exports = { moveParameter, moveRows, noteRow };
