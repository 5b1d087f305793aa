// The parameters of Clerk's lists, as Roster's hooks take them.

const LISTS = {
  memberships: { hook: "useMemberships", infinite: "useInfiniteMemberships", params: ["role", "query"] },
  invitations: { hook: "useInvitations", params: ["status"] },
  membershipRequests: { hook: "useMembershipRequests", params: ["status"] },
};

/** What Clerk reads where no status is named. */
const DEFAULT_STATUS = 'status: ["pending"]';

/** A reason to leave a list where it is. */
class Reason extends Error {}

const unwrap = (node) => (/^TS(As|Satisfies)Expression$/.test(node?.type) ? unwrap(node.expression) : node);
const isPlain = ({ type, computed }) => type === "ObjectProperty" && !computed;
const keyOf = ({ key }) => key.name ?? key.value;
const isLiteral = (node) =>
  /^(String|Numeric|Boolean)Literal$/.test(node.type) ||
  (node.type === "ArrayExpression" && node.elements.every((element) => element && isLiteral(element))) ||
  (node.type === "ObjectExpression" &&
    node.properties.every((property) => isPlain(property) && isLiteral(unwrap(property.value))));

/**
 * The properties of what `useOrganization` is called with; those of a constant, named or spread, too.
 *
 * @returns undefined where they can't be known
 */
function propertiesOf(file, argument) {
  if (!argument) return [];
  if (argument.type === "ObjectExpression") {
    const all = argument.properties.map((property) => {
      if (property.type === "SpreadElement") return constantProperties(file, property.argument);
      return isPlain(property) ? [{ name: keyOf(property), value: property.value, property }] : undefined;
    });
    return all.includes(undefined) ? undefined : all.flat();
  }
  return constantProperties(file, argument);
}

function constantProperties(file, node) {
  const binding = node.type === "Identifier" && file.bindingOf(node);
  const declarator = binding && !binding.isWritten && binding.node;
  if (declarator?.type !== "VariableDeclarator" || file.parentOf(declarator).kind !== "const") return undefined;
  const value = unwrap(declarator.init);
  if (declarator.id.type !== "Identifier" || value?.type !== "ObjectExpression" || !isLiteral(value)) return undefined;
  return value.properties.map((property) => ({ name: keyOf(property), value: unwrap(property.value) }));
}

/** The status of a list, as an array. @throws {Reason} */
function statusOf(file, list, value) {
  const text = file.textOf(value);
  if (list === "invitations") return `status: ${value.type === "StringLiteral" ? `[${text}]` : text}`;
  if (value.type !== "StringLiteral") throw new Reason("its status isn't written out");
  if (value.value === "revoked") return 'status: ["rejected"]';
  if (!["pending", "accepted"].includes(value.value))
    throw new Reason(`Roster has no status "${value.value}" of requests`);
  return `status: [${text}]`;
}

/** The text of one parameter; undefined where Roster needs none. @throws {Reason} */
function paramOf(file, list, isInfinite, property) {
  if (!isPlain(property)) throw new Reason("its parameters aren't written out");
  const name = keyOf(property);
  const value = unwrap(property.value);
  if (name === "infinite" || name === "keepPreviousData") {
    if (value.type !== "BooleanLiteral") throw new Reason(`\`${name}\` isn't written out`);
    return undefined;
  }
  if (name === "status" && LISTS[list].params.includes(name)) return statusOf(file, list, value);
  if (name === "initialPage" && isInfinite) {
    if (value.value === 1) return undefined;
    throw new Reason("an infinite list begins with page 1");
  }
  if (!["initialPage", "pageSize", ...LISTS[list].params].includes(name)) throw new Reason(`\`${name}\` has no equal`);
  return file.textOf(property);
}

/**
 * The hook that replaces a list, and its parameters as text.
 *
 * @throws {Reason} where that isn't certain
 */
function hookFor(file, list, given) {
  const value = unwrap(given);
  const isTrue = value.type === "BooleanLiteral" && value.value;
  if (!isTrue && value.type !== "ObjectExpression") throw new Reason("its parameters aren't written out");
  const properties = isTrue ? [] : value.properties;
  const isInfinite = properties.some(
    (property) => isPlain(property) && keyOf(property) === "infinite" && property.value.value === true,
  );
  const hook = isInfinite ? LISTS[list].infinite : LISTS[list].hook;
  if (!hook) throw new Reason("Roster has no infinite list of them");
  const params = properties.flatMap((property) => paramOf(file, list, isInfinite, property) ?? []);
  const hasStatus = params.some((param) => /^(status\b|["']status)/.test(param));
  if (LISTS[list].params.includes("status") && !hasStatus) params.push(DEFAULT_STATUS);
  return { hook, isInfinite, params: params.length > 0 ? `{ ${params.join(", ")} }` : "" };
}

module.exports = { LISTS, Reason, hookFor, isPlain, keyOf, propertiesOf };
