import { z } from "zod";
import { childrenOf, type PlanNode } from "./recordPlans.js";

const CONDITIONS = [
  "Index Cond",
  "Recheck Cond",
  "Filter",
  "Hash Cond",
  "Merge Cond",
  "Join Filter",
  "One-Time Filter",
];

const text = z.string().optional();
const nodeOf = z.object({
  "Relation Name": text,
  Alias: text,
  Operation: text,
  ...Object.fromEntries(CONDITIONS.map((name) => [name, text])),
});

const ORGANIZATIONS = "roster_organizations";

/** The columns of a plan that hold an organization's id, with their tables, and what each is equal to. */
function columnsOf(root: PlanNode, tables: ReadonlySet<string>) {
  const nodes = allOf(root).map((node) => nodeOf.parse(node));
  const conditions = nodes.flatMap((node) =>
    Object.entries(node).flatMap(([name, value]) => (CONDITIONS.includes(name) && value ? value : [])),
  );
  const equal = conditions.flatMap((condition) =>
    [...condition.matchAll(/([^\s()]+)(?:\)::\w+)? = (?:ANY )?\(?([^\s()]+)/g)].map(
      ([, left = "", right = ""]) => [left, right] as const,
    ),
  );
  const tableOf = new Map<string, string>();
  for (const { "Relation Name": table, Alias: alias, Operation: operation } of nodes) {
    if (table === undefined || alias === undefined || operation !== undefined) continue;
    if (tables.has(table)) tableOf.set(`${alias}.organization_id`, table);
    if (table === ORGANIZATIONS) tableOf.set(`${alias}.id`, table);
  }
  return { tableOf, equal };
}

/**
 * The tables that a plan reads or changes without a condition on their rows' organization: neither equal to a value, nor to
 * the organization of a row that has such a condition.
 *
 * @param tables those with an `organization_id`
 */
export function unboundTables(root: PlanNode, tables: ReadonlySet<string>): string[] {
  const { tableOf, equal } = columnsOf(root, tables);
  const unbound = new Set(tableOf.keys());
  for (let before = -1; before !== unbound.size;) {
    before = unbound.size;
    for (const [left, right] of equal) {
      if (unbound.has(left) && !unbound.has(right)) unbound.delete(left);
      if (unbound.has(right) && !unbound.has(left)) unbound.delete(right);
    }
  }
  return [...unbound].map((column) => tableOf.get(column) ?? "");
}

/** The organizations that a plan names. */
export function organizationsIn(root: PlanNode, tables: ReadonlySet<string>): ReadonlySet<string> {
  const { tableOf, equal } = columnsOf(root, tables);
  const values = equal.flatMap(([left, right]) => (tableOf.has(left) ? right : tableOf.has(right) ? left : []));
  return new Set(values.filter((value) => value.startsWith("'")));
}

/** How many groups of rows a plan reads that need not be of the same organizations. */
export function unjoinedGroups(root: PlanNode, tables: ReadonlySet<string>): number {
  const { tableOf, equal } = columnsOf(root, tables);
  const groups = [...tableOf].filter(([, table]) => tables.has(table)).map(([column]) => new Set([column]));
  const groupOf = (column: string) => groups.find((group) => group.has(column));
  for (const [left, right] of equal) {
    const [one, other] = [groupOf(left), groupOf(right)];
    if (!one || !other || one === other) continue;
    for (const column of other) one.add(column);
    groups.splice(groups.indexOf(other), 1);
  }
  return groups.length;
}

const allOf = (node: PlanNode): PlanNode[] => [node, ...childrenOf(node).flatMap(allOf)];
