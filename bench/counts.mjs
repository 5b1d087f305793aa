// `npm run bench:counts`: what React renders for each action in the member table. Counts, not times, so a busy machine
// changes nothing: more than the aims is a failure.
import { BENCH, withPage } from "./shared/page.mjs";
import { countComponents, namesOf, print, printTable } from "./shared/report.mjs";

const ROWS = [10, 100, 500];
/** Actions that concern one row or one field. */
const TITLES = {
  role: "change a role",
  select: "select a row",
  type: "type a letter",
  open: "open the roles",
};
/** Shown, then settled. */
const MOST_COMMITS = 2;
const MOST_COMPONENTS = 10;
const MOST_A_ROW = 4;

/** What a table has that shows rows and nothing else. */
const FRAME = new Set([
  "Kit",
  "QueryClientProvider",
  "OrganizationProvider",
  "MemberTable",
  "GridTable",
  "GridHead",
  "MemberTableBody",
]);

/** What renders for a mount, for each row more; and for toolbar, pager and notices. */
function mountCosts(small, large) {
  const aRow = (countComponents(large.commits) - countComponents(small.commits)) / (large.rows - small.rows);
  const frame = countComponents(
    small.commits.map((commit) => Object.fromEntries(Object.entries(commit).filter(([name]) => FRAME.has(name)))),
  );
  return { aRow, fixed: countComponents(small.commits) - aRow * small.rows - frame };
}

/** How many components each commit renders. A timer that changes nothing may add a commit without any. */
const componentsOf = ({ commits }) => commits.map((commit) => countComponents([commit])).filter((count) => count > 0);

/** The aims that the counts miss. */
function missesOf(measured) {
  const misses = [];
  for (const [action, title] of Object.entries(TITLES)) {
    const counts = measured.map((renders) => componentsOf(renders[action]));
    counts.forEach((commits, at) => {
      if (commits.length > MOST_COMMITS) {
        misses.push(`${title} at ${ROWS[at]} rows: ${commits.length} commits, not ${MOST_COMMITS}`);
      }
      if (Math.max(...commits) > MOST_COMPONENTS) {
        misses.push(`${title} at ${ROWS[at]} rows: ${commits.join(" + ")} components, not ${MOST_COMPONENTS} a commit`);
      }
    });
    const [few, ...more] = counts;
    // What mounts only the rows in sight of many is a component, too.
    const isSame = (commits) => commits.length === few.length && commits.every((count, at) => count <= few[at] + 1);
    if (!more.every(isSame)) {
      misses.push(
        `${title}: ${counts.map((commits) => commits.join(" + ")).join(", ")} components at ${ROWS.join(", ")} rows, not the same`,
      );
    }
  }
  const [{ mount: small }, { mount: large }] = measured;
  const { aRow, fixed } = mountCosts(small, large);
  // Turned around, so that a table without rows, whose costs are no numbers, misses them.
  if (!(aRow <= MOST_A_ROW)) misses.push(`mount: ${aRow.toFixed(2)} components a row, not ${MOST_A_ROW}`);
  if (!(fixed < 10 * aRow)) {
    misses.push(
      `mount: ${fixed.toFixed(0)} components of toolbar, pager and notices, not fewer than the ${(10 * aRow).toFixed(0)} of 10 rows`,
    );
  }
  return misses;
}

const measured = await withPage(BENCH, async (open) => {
  const tab = await open();
  const renders = [];
  for (const rows of ROWS) renders.push(await tab.evaluate((count) => bench.renders(count), rows));
  return renders;
});

print("\nComponents rendered, commit by commit, until all has settled\n");
printTable([
  ["rows", "mount", ...Object.values(TITLES)],
  ...measured.map((renders, at) => [
    ROWS[at],
    ...["mount", ...Object.keys(TITLES)].map((action) => componentsOf(renders[action]).join(" + ")),
  ]),
]);
const [small] = measured;
for (const [action, title] of Object.entries({ mount: "mount", ...TITLES })) {
  print(`\n${title}, ${ROWS[0]} rows`);
  for (const commit of small[action].commits) print(`  ${namesOf(commit) || "(no component)"}`);
}
const misses = missesOf(measured);
print(misses.length > 0 ? `\nMissed:\n  ${misses.join("\n  ")}` : "\nEvery aim is met.");
process.exitCode = misses.length > 0 ? 1 : 0;
