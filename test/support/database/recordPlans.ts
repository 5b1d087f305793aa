import { Pool, type PoolConfig } from "pg";
import { z } from "zod";

const planNode = z.looseObject({ "Node Type": z.string() });
const explained = z.looseObject({ "Query Text": z.string(), Plan: planNode });

export type PlanNode = z.output<typeof planNode>;

/** How the server has run a statement. */
export interface RecordedPlan {
  readonly text: string;
  readonly root: PlanNode;
}

const SETTINGS = {
  session_preload_libraries: "auto_explain",
  "auto_explain.log_min_duration": "0",
  "auto_explain.log_level": "notice",
  "auto_explain.log_format": "json",
  "auto_explain.log_verbose": "on",
  // Those of triggers and functions too.
  "auto_explain.log_nested_statements": "on",
};

/** A pool whose server tells how it runs each statement, also those of triggers. Its user is a superuser. */
export function recordPlans(options: PoolConfig) {
  const plans: RecordedPlan[] = [];
  const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
  const pool = new Pool({ ...options, options: settings.join(" ") });
  pool.on("connect", (client) => {
    client.on("notice", ({ message = "" }) => {
      const json = /^duration: .*? plan:\n(.*)$/s.exec(message)?.[1];
      if (json === undefined) return;
      const { "Query Text": text, Plan: root } = explained.parse(JSON.parse(json));
      plans.push({ text, root });
    });
  });
  return { pool, plans };
}

export const childrenOf = (node: PlanNode): PlanNode[] => z.array(planNode).parse(node["Plans"] ?? []);
