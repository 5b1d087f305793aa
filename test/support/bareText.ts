import { parseSync } from "vite";

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value) => (isNode(value) ? [value] : nodesIn(value)));

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** Text between two tags on different lines is no text. */
const isBlank = (node: Node) => node.type === "JSXText" && /^\s*$/.test(String(node["value"])) && hasLineEnd(node);
const hasLineEnd = (node: Node) => String(node["value"]).includes("\n");
const isComment = ({ expression }: Node) => isNode(expression) && expression.type === "JSXEmptyExpression";

/**
 * Text in JSX that stands, or may stand, beside other nodes: `line: what stands there`. A translator of pages puts such text
 * into an element of its own, and React then throws when it removes it, or puts something before it.
 */
export function bareTextIn(source: string, file = "component.tsx"): readonly string[] {
  const { program, errors } = parseSync(file, source, { lang: "tsx" });
  const root: unknown = program;
  if (errors.length > 0 || !isNode(root)) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const all = [...walk(root)];
  /** What a name stands for in this file, where that is a constant. */
  const constants = new Map(
    all.flatMap((node): readonly (readonly [string, Node])[] => {
      const { id, init } = node;
      return node.type === "VariableDeclarator" && isNode(id) && isNode(init) ? [[String(id["name"]), init]] : [];
    }),
  );

  const areElements = (value: unknown): boolean => isNode(value) && isElement(value);
  const returnsElements = (value: unknown): boolean => {
    if (!isNode(value)) return false;
    if (value.type === "Identifier") return returnsElements(constants.get(String(value["name"])));
    const { body } = value;
    if (!value.type.endsWith("FunctionExpression") || !isNode(body)) return false;
    if (body.type !== "BlockStatement") return isElement(body);
    const answers = [...walk(body)].filter(({ type }) => type === "ReturnStatement");
    return answers.length > 0 && answers.every(({ argument }) => areElements(argument));
  };
  /** Whether an expression is an element, elements, or nothing. */
  function isElement(node: Node): boolean {
    switch (node.type) {
      case "JSXElement":
      case "JSXFragment":
        return true;
      case "Literal":
        return node["value"] === null || typeof node["value"] === "boolean";
      case "Identifier":
        return node["name"] === "undefined" || areElements(constants.get(String(node["name"])));
      case "ParenthesizedExpression":
        return areElements(node["expression"]);
      case "LogicalExpression":
        return areElements(node["right"]) && (node["operator"] === "&&" || areElements(node["left"]));
      case "ConditionalExpression":
        return areElements(node["consequent"]) && areElements(node["alternate"]);
      case "CallExpression":
        return isCallOfElements(node);
      default:
        return false;
    }
  }
  function isCallOfElements({ callee, arguments: given }: Node): boolean {
    if (!isNode(callee)) return false;
    if (callee.type === "Identifier") return NAMED_ELEMENTS.test(String(callee["name"])) || returnsElements(callee);
    const { property } = callee;
    const name = isNode(property) && property["name"];
    if (name === "renderIn") return true;
    // `rows.map(row)`, `Array.from(rows, row)`
    return (name === "map" || name === "from") && returnsElements(nodesIn(given).at(-1));
  }

  const lineOf = (at: number) => source.slice(0, at).split("\n").length;
  return all.flatMap((node) => {
    if (node.type !== "JSXElement" && node.type !== "JSXFragment") return [];
    const children = nodesIn(node["children"]).filter((child) => !isBlank(child) && !isComment(child));
    // The only child of an element is set as its text, whatever a translator made of it. A fragment has siblings elsewhere.
    const isOnly = children.length === 1 && node.type === "JSXElement" && !isList(children[0]);
    if (isOnly) return [];
    return children
      .filter(({ type, expression }) => (type === "JSXExpressionContainer" ? !areElements(expression) : !isTag(type)))
      .map(({ start, end }) => `${lineOf(start)}: ${source.slice(start, Number(end)).trim().slice(0, 80)}`);
  });
}

/** What functions of other files are called that return elements. */
const NAMED_ELEMENTS = /Elements?$/;

const isTag = (type: string) => type === "JSXElement" || type === "JSXFragment";

/** Whether an expression makes many nodes. */
function isList(node: Node | undefined): boolean {
  const expression = node?.["expression"];
  const callee = isNode(expression) ? expression["callee"] : undefined;
  const property = isNode(callee) ? callee["property"] : undefined;
  return isNode(property) && property["name"] === "map";
}
