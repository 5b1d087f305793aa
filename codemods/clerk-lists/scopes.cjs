// Which name means what: the bindings of a file, and the references to each.

const SKIPPED = new Set([
  "loc",
  "original",
  "tokens",
  "comments",
  "leadingComments",
  "trailingComments",
  "innerComments",
]);

/** The nodes directly below a node. */
function childrenOf(node) {
  const children = [];
  for (const [key, value] of Object.entries(node)) {
    if (SKIPPED.has(key) || key === "extra") continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item && typeof item.type === "string") children.push(item);
    }
  }
  return children;
}

const isFunction = ({ type }) => /Function|^ObjectMethod$|^Class(Private)?Method$/.test(type) && !type.startsWith("TS");
const opensScope = (node) =>
  isFunction(node) ||
  /^(Program|BlockStatement|For\w*Statement|CatchClause|SwitchStatement|Class\w+|TSModuleBlock)$/.test(node.type);

/** The identifiers that a pattern declares. */
function declaredBy(pattern) {
  if (!pattern) return [];
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => declaredBy(property.argument ?? property.value));
    case "ArrayPattern":
      return pattern.elements.flatMap(declaredBy);
    case "AssignmentPattern":
      return declaredBy(pattern.left);
    case "RestElement":
      return declaredBy(pattern.argument);
    case "TSParameterProperty":
      return declaredBy(pattern.parameter);
    default:
      return [];
  }
}

/** Whether an identifier is the name of a property, a label or a type, and so refers to no binding. */
function isPlainName(node, parent) {
  if (/^(Optional)?MemberExpression$/.test(parent.type)) return parent.property === node && !parent.computed;
  if (/^(Object|Class)(Property|Method|AccessorProperty)$/.test(parent.type))
    return parent.key === node && !parent.computed && parent.value !== node;
  if (
    /^(Import|ExportNamespace|ExportDefault)\w*Specifier$|^(Labeled|Break|Continue)Statement$|^MetaProperty$/.test(
      parent.type,
    )
  )
    return true;
  if (parent.type === "ExportSpecifier") return parent.local !== node;
  if (/^JSX(Attribute|NamespacedName|ClosingElement)$/.test(parent.type)) return true;
  if (parent.type === "JSXMemberExpression") return parent.property === node;
  if (parent.type.startsWith("TS"))
    return !/^TS(AsExpression|NonNullExpression|SatisfiesExpression|TypeAssertion|TypeQuery|EnumMember|ExportAssignment|InstantiationExpression)$/.test(
      parent.type,
    );
  return false;
}

const isWritten = (node, parent) =>
  (parent.type === "AssignmentExpression" && parent.left === node) || parent.type === "UpdateExpression";

/** The scopes of a program: `parents` of each node, `bindingOf` an identifier, `lookUp` of a name, and all `names` that it contains. */
function analyze(program) {
  const parents = new Map();
  const scopes = new Map();
  const references = [];
  const names = new Set();
  const declared = new Set();

  const declare = (scope, identifiers, node) => {
    for (const identifier of identifiers) {
      declared.add(identifier);
      const known = scope.bindings.get(identifier.name);
      const binding = known ?? { name: identifier.name, identifier, node, references: [], isWritten: false };
      // Declared twice: what it holds can't be known.
      if (known) known.isWritten = true;
      scope.bindings.set(identifier.name, binding);
    }
  };
  const functionScope = (scope) => (scope.parent && !isFunction(scope.node) ? functionScope(scope.parent) : scope);

  const visit = (node, parent, outer) => {
    parents.set(node, parent);
    let scope = outer;
    if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration" || node.type === "TSEnumDeclaration")
      declare(outer, node.id ? [node.id] : [], node);
    if (opensScope(node)) scopes.set(node, (scope = { node, parent: outer, bindings: new Map() }));
    if (isFunction(node)) {
      if (node.type === "FunctionExpression" && node.id) declare(scope, [node.id], node);
      declare(scope, node.params.flatMap(declaredBy), node);
    }
    if (node.type === "CatchClause") declare(scope, declaredBy(node.param), node);
    if (node.type === "VariableDeclaration")
      for (const declarator of node.declarations)
        declare(node.kind === "var" ? functionScope(scope) : scope, declaredBy(declarator.id), declarator);
    if (/^Import\w*Specifier$/.test(node.type)) declare(scope, [node.local], node);
    if (/^(JSX)?Identifier$/.test(node.type)) {
      if (declared.has(node)) names.add(node.name);
      if (!parent || isPlainName(node, parent)) return;
      names.add(node.name);
      references.push([node, scope]);
    }
    for (const child of childrenOf(node)) visit(child, node, scope);
  };
  visit(program, undefined, undefined);

  const bindings = new Map();
  for (const [node, start] of references) {
    if (declared.has(node)) continue;
    let scope = start;
    while (scope && !scope.bindings.has(node.name)) scope = scope.parent;
    const binding = scope?.bindings.get(node.name);
    if (!binding) continue;
    bindings.set(node, binding);
    binding.references.push(node);
    if (isWritten(node, parents.get(node))) binding.isWritten = true;
  }
  for (const scope of scopes.values())
    for (const binding of scope.bindings.values()) bindings.set(binding.identifier, binding);
  /** The binding that a name has where a node is. */
  const lookUp = (name, node) => {
    for (let at = node; at; at = parents.get(at)) {
      const binding = scopes.get(at)?.bindings.get(name);
      if (binding) return binding;
    }
    return undefined;
  };
  return { parents, names, bindingOf: (node) => bindings.get(node), lookUp, nodes: [...parents.keys()] };
}

module.exports = { analyze, isFunction };
