// What a node is for.

const isMember = ({ type, computed }) => /^(Optional)?MemberExpression$/.test(type) && !computed;
const isEmpty = (node) =>
  (node.type === "ObjectExpression" && node.properties.length === 0) ||
  (node.type === "ArrayExpression" && node.elements.length === 0);

/** Whether only the truth of a value counts. */
function isTest(file, node) {
  const parent = file.parentOf(node);
  if (/^(If|While)Statement$|^ConditionalExpression$/.test(parent.type)) return parent.test === node;
  if (parent.type === "UnaryExpression") return parent.operator === "!";
  if (parent.type !== "LogicalExpression" || parent.operator === "??") return false;
  return (parent.operator === "&&" && parent.left === node) || isTest(file, parent);
}

/** Whether a value is a dependency of a hook. */
function isDependency(file, node) {
  const parent = file.parentOf(node);
  const call = parent.type === "ArrayExpression" && file.parentOf(parent);
  return (
    call && call.type === "CallExpression" && /^use[A-Z]/.test(call.callee.name ?? call.callee.property?.name ?? "")
  );
}

/** Removes `?? []` and `?? {}` behind a value, with its parentheses. @returns the node that stands for the value */
function stripFallback(file, node) {
  const parent = file.parentOf(node);
  if (
    parent.type !== "LogicalExpression" ||
    parent.left !== node ||
    !["??", "||"].includes(parent.operator) ||
    !isEmpty(parent.right)
  )
    return node;
  file.replace({ start: node.end, end: parent.end }, "");
  if (parent.extra?.parenthesized) {
    const { parenStart } = parent.extra;
    file.replace({ start: parenStart, end: parenStart + 1 }, "");
    const close = file.text.indexOf(")", parent.end);
    file.replace({ start: close, end: close + 1 }, "");
  }
  return parent;
}

/** Whether a value is what is called. */
function isCalled(file, node) {
  const parent = file.parentOf(node);
  return /^(Optional)?CallExpression$/.test(parent.type) && parent.callee === node;
}

/** Whether a value leaves for code that can't be followed: an argument, a prop, a result, a variable. */
function escapes(file, node) {
  const parent = file.parentOf(node);
  if (/^(Optional)?CallExpression$|^NewExpression$/.test(parent.type)) return parent.callee !== node;
  if (parent.type === "ArrowFunctionExpression") return parent.body === node;
  if (parent.type === "ObjectProperty") return parent.value === node;
  if (parent.type === "ConditionalExpression") return parent.test !== node;
  return /^(JSXExpressionContainer|JSXSpreadAttribute|SpreadElement|ReturnStatement|AssignmentExpression|ArrayExpression|LogicalExpression|VariableDeclarator|TS\w+Expression)$/.test(
    parent.type,
  );
}

module.exports = { escapes, isCalled, isDependency, isMember, isTest, stripFallback };
