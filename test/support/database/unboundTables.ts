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

/**
 * The tables that a plan reads or changes without a condition on their rows' organization: neither equal to a value, nor to
 * the organization of a row that has such a condition.
 *
 * @param tables those with an `organization_id`
 */
export function unboundTables(root: PlanNode, tables: ReadonlySet<string>): string[] {
  const nodes = allOf(root).map((node) => nodeOf.parse(node));
  const conditions = nodes.flatMap((node) =>
    Object.entries(node).flatMap(([name, value]) => (CONDITIONS.includes(name) && value ? value : [])),
  );
  const equal = conditions.flatMap((condition) => [
    ...condition.matchAll(/([^\s()]+)(?:\)::\w+)? = (?:ANY )?\(?([^\s()]+)/g),
  ]);

  const columnOf = new Map<string, string>();
  for (const { "Relation Name": table, Alias: alias, Operation: operation } of nodes) {
    if (table === undefined || alias === undefined || operation !== undefined) continue;
    if (tables.has(table)) columnOf.set(`${alias}.organization_id`, table);
    if (table === ORGANIZATIONS) columnOf.set(`${alias}.id`, table);
  }

  const unbound = new Set(columnOf.keys());
  for (let before = -1; before !== unbound.size;) {
    before = unbound.size;
    for (const [, left = "", right = ""] of equal) {
      if (unbound.has(left) && !unbound.has(right)) unbound.delete(left);
      if (unbound.has(right) && !unbound.has(left)) unbound.delete(right);
    }
  }
  return [...unbound].map((column) => columnOf.get(column) ?? "");
}

const allOf = (node: PlanNode): PlanNode[] => [node, ...childrenOf(node).flatMap(allOf)];
