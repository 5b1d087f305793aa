// A call of Clerk's `useOrganization`: its lists become calls of Roster's hooks.
const { isFunction } = require("./scopes.cjs");
const { LISTS, Reason, hookFor, isPlain, keyOf, propertiesOf } = require("./params.cjs");
const { moveUses } = require("./lists.cjs");
const { createWrites } = require("./writes.cjs");

/** The statement `const … = call;` of a component; undefined where the call stands elsewhere. */
function statementOf(file, call) {
  const declarator = file.parentOf(call);
  if (declarator.type !== "VariableDeclarator") return undefined;
  const statement = file.parentOf(declarator);
  if (statement.declarations.length !== 1 || file.parentOf(statement).type !== "BlockStatement") return undefined;
  const component = file.parentOf(file.parentOf(statement));
  return isFunction(component) ? { declarator, statement, component } : undefined;
}

/** Where the names of a result are: each with its binding, or the members of the object that holds them. */
function namesOf(file, { id }) {
  if (id.type === "Identifier") {
    const { references, isWritten } = file.bindingOf(id);
    const members = references.map((reference) => file.parentOf(reference));
    const isKnown = members.every(({ type, computed }) => /^(Optional)?MemberExpression$/.test(type) && !computed);
    return isKnown && !isWritten
      ? { get: (name) => members.filter(({ property }) => property.name === name) }
      : undefined;
  }
  if (id.type !== "ObjectPattern" || !id.properties.every(isPlain)) return undefined;
  const found = new Map(id.properties.map((property) => [keyOf(property), property]));
  return {
    properties: id.properties,
    get(name) {
      const property = found.get(name);
      if (!property) return [];
      const binding = property.value.type === "Identifier" && file.bindingOf(property.value);
      return binding && !binding.isWritten ? binding.references : undefined;
    },
    property: (name) => found.get(name),
  };
}

/**
 * Moves the lists of a call.
 *
 * @returns whether the call is gone; undefined where it has no list that could be moved
 */
function moveCall(file, hooks, call) {
  const given = propertiesOf(file, call.arguments[0]);
  const lists = given?.filter(({ name }) => name in LISTS);
  if (lists?.length === 0) return undefined;
  const place = statementOf(file, call);
  const names = place && namesOf(file, place.declarator);
  const why = !given
    ? "its parameters aren't written out"
    : !place
      ? "its result is used elsewhere"
      : !names && "its result isn't taken apart here";
  if (why) {
    file.note(call, `\`useOrganization\` stays: ${why}. Replace its lists by ${hookNames(lists)}.`);
    return undefined;
  }
  const moved = lists.flatMap((list) => planList(file, names, list, call) ?? []);
  // Of a constant, all or nothing: no part of it could be removed.
  const isShared = given.some(({ property }) => !property);
  if (isShared && (moved.length < lists.length || given.some(({ name, property }) => !property && !(name in LISTS)))) {
    file.note(
      call,
      `\`useOrganization\` stays: only some of its parameters could be moved. Replace its lists by ${hookNames(lists)}.`,
    );
    return undefined;
  }
  if (moved.length === 0) return undefined;
  if (isShared) noteUnused(file, call.arguments[0]);
  return print(file, hooks, call, place, names, given, moved);
}

/** Says of constants with parameters that nothing uses them any more. */
function noteUnused(file, argument) {
  const used =
    argument.type === "Identifier" ? [argument] : argument.properties.flatMap(({ argument: spread }) => spread ?? []);
  for (const { node, name, references } of used.map((identifier) => file.bindingOf(identifier))) {
    const isExported = file.parentOf(file.parentOf(node)).type.startsWith("Export");
    if (references.length === 1 && !isExported) file.note(node, `\`${name}\` isn't used any more.`);
  }
}

const hookNames = (lists = Object.keys(LISTS).map((name) => ({ name }))) =>
  lists.map(({ name }) => `\`${LISTS[name].hook}\``).join(", ");

function planList(file, names, list, call) {
  const { name, value } = list;
  try {
    const uses = names.get(name);
    if (!uses) throw new Reason("its result isn't taken apart here");
    if (uses.length === 0 && !names.property?.(name)) throw new Reason("it isn't used here");
    const plan = hookFor(file, name, value);
    const local = names.property ? names.property(name).value.name : file.freshName(name, `${name}List`);
    return { ...list, ...plan, uses, local, binding: file.lookUp(local, call) };
  } catch (error) {
    if (!(error instanceof Reason)) throw error;
    file.note(call, `\`${name}\` stays with Clerk: ${error.message}. Replace it by \`${LISTS[name].hook}\`.`);
    return undefined;
  }
}

/** Writes the statements: what remains of Clerk's call, then Roster's hooks. */
function print(file, hooks, call, { declarator, statement, component }, names, given, moved) {
  const indent = file.indentOf(statement);
  const semicolon = file.textOf(statement).endsWith(";") ? ";" : "";
  const writes = createWrites(file, hooks, component);
  for (const list of moved) moveUses(file, writes, list);
  const isUnused = writes.moveOrganizationWrites(names);

  const isMoved = ({ name }) => moved.some((list) => list.name === name);
  const rest = given.filter((one) => one.property && !isMoved(one));
  const restNames = names.properties?.filter(
    (property) => !isMoved({ name: keyOf(property) }) && !(isUnused && keyOf(property) === "organization"),
  );
  const remains = rest.length > 0 || (restNames ? restNames.length > 0 : hasOtherUses(file, declarator, moved));
  const lines = [];
  if (remains) {
    const pattern = restNames ? `{ ${restNames.map(file.textOf).join(", ")} }` : file.textOf(declarator.id);
    const argument = rest.length > 0 ? `{ ${rest.map(({ property }) => file.textOf(property)).join(", ")} }` : "";
    lines.push(`const ${pattern} = ${file.textOf(call.callee)}(${argument})${semicolon}`);
  }
  for (const { hook, params, local } of moved)
    lines.push(`const ${local} = ${hooks.nameOf(hook)}(${params})${semicolon}`);
  lines.push(...writes.lines(semicolon));
  // No comment is lost: those inside the statement stand before it now.
  const comments = file.comments
    .filter(({ start, end }) => start >= statement.start && end <= statement.end)
    .map((comment) => file.textOf(comment));
  file.replace(statement, [...comments, ...lines].join(`\n${indent}`));
  return !remains;
}

function hasOtherUses(file, declarator, moved) {
  const isMoved = (reference) => moved.some(({ name }) => file.parentOf(reference).property.name === name);
  return file.bindingOf(declarator.id).references.some((reference) => !isMoved(reference));
}

/** Moves the writes of `organization` of a call that has no lists to move. @returns whether the call is gone */
function moveOrganization(file, hooks, call) {
  const place = statementOf(file, call);
  const names = place && namesOf(file, place.declarator);
  if (!names) return false;
  const { statement, declarator, component } = place;
  const writes = createWrites(file, hooks, component);
  const isUnused = writes.moveOrganizationWrites(names);
  const semicolon = file.textOf(statement).endsWith(";") ? ";" : "";
  const lines = writes.lines(semicolon);
  if (lines.length === 0) return false;
  const indent = file.indentOf(statement);
  const isGone = isUnused && names.properties?.length === 1 && !call.arguments[0];
  const property = isUnused && !isGone && names.property?.("organization");
  if (isGone) file.replace(statement, lines.join(`\n${indent}`));
  else file.edits.push([statement.end, statement.end, lines.map((line) => `\n${indent}${line}`).join("")]);
  if (property) {
    const rest = names.properties.filter((other) => other !== property).map(file.textOf);
    file.replace(declarator.id, `{ ${rest.join(", ")} }`);
  }
  return isGone;
}

module.exports = { moveCall, moveOrganization };
