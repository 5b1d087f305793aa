// Functions of the component that rows are passed to.
const { isFunction } = require("./scopes.cjs");
const { isCalled } = require("./nodes.cjs");
const { moveParameter, noteRow } = require("./rows.cjs");

/** The function that a name of the component stands for. */
function functionOf({ node, isWritten }) {
  if (isWritten) return undefined;
  if (node.type === "FunctionDeclaration") return node;
  const { type, init, id } = node;
  return type === "VariableDeclarator" && id.type === "Identifier" && init && isFunction(init) ? init : undefined;
}

const isWithin = (file, node, outer) => {
  for (let at = node; at; at = file.parentOf(at)) if (at === outer) return true;
  return false;
};

/** Moves what functions of the component do with rows, where all calls pass rows; else says where one is passed. */
function movePassedRows(file, writes, list) {
  const moved = new Set();
  for (let passed = writes.takePassed(list); passed.length > 0; passed = writes.takePassed(list)) {
    for (const { binding, position } of passed) {
      const all = passed.filter((one) => one.binding === binding && one.position === position);
      const body = functionOf(binding);
      const parameter = body?.params[position];
      const isCertain =
        parameter?.type === "Identifier" &&
        isWithin(file, body, writes.component) &&
        binding.references.every((reference) => isCalled(file, reference)) &&
        binding.references.length === all.length;
      const key = `${body?.start} ${position}`;
      if (!isCertain) for (const { row } of all) noteRow(file, row);
      else if (!moved.has(key)) moveParameter(file, writes, list, parameter);
      moved.add(key);
    }
  }
}

module.exports = { movePassedRows };
