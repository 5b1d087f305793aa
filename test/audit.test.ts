import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roster-audit-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Audits with an npm that prints this and fails, as npm does for vulnerabilities and for faults. */
function audit(printed: string) {
  const npm = join(folder, "npm");
  writeFileSync(npm, `#!/bin/sh\ncat <<'END'\n${printed}\nEND\nexit 1\n`);
  chmodSync(npm, 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env["PATH"]}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/audit.mjs"], { env, encoding: "utf8" });
  return { status, text: stdout + stderr };
}

const reportOf = (name: string) =>
  JSON.stringify({
    vulnerabilities: {
      [name]: { name, severity: "high", via: [{ title: "Prototype pollution" }], nodes: [`node_modules/${name}`] },
    },
  });

test.each(["lucide", "hono", "pg", "pg-protocol", "better-auth"])(
  "a vulnerability in %s, which ships, fails",
  (name) => {
    const { status, text } = audit(reportOf(name));
    expect(status).toBe(1);
    expect(text).toContain(`${name}: high, Prototype pollution`);
  },
);

test.each(["storybook", "vitest", "oxlint"])("a vulnerability in %s, which only developers have, passes", (name) => {
  const { status, text } = audit(reportOf(name));
  expect(text).toContain(" 0 with a known vulnerability");
  expect(status).toBe(0);
});

test.each(["", '{"message": "405 Method Not Allowed", "error": {}}'])(
  "an audit that can't be reached passes: %j",
  (text) => {
    expect(audit(text)).toEqual({ status: 0, text: "Not audited: npm's audit can't be reached.\n" });
  },
);
