import { cpus, totalmem } from "node:os";
import { formatTable } from "../shared/report.mjs";

const TITLES = {
  mount: "mount",
  page: "page",
  role: "role",
  settled: "role settled",
  select: "select",
  type: "type",
  open: "open roles",
  dialog: "open dialog",
};
/** What a table lacks. */
const NONE = "–";

const isKnown = (contenders, part) => (action) => contenders.some((contender) => action in contender[part]);

function timesTable(contenders) {
  const actions = Object.keys(TITLES).filter(isKnown(contenders, "times"));
  return formatTable([
    ["", ...actions.map((action) => TITLES[action])],
    ...contenders.map(({ title, times }) => [
      title,
      ...actions.map((action) => {
        if (!times[action]) return NONE;
        const { ms, ratio } = times[action];
        return ratio === undefined ? ms.toFixed(1) : `${ms.toFixed(1)} (${ratio.toFixed(2)})`;
      }),
    ]),
  ]);
}

function rendersTable(contenders) {
  const actions = Object.keys(TITLES).filter(isKnown(contenders, "renders"));
  return formatTable([
    ["", ...actions.map((action) => TITLES[action]), "heap MB"],
    ...contenders.map(({ title, renders, heap }) => [
      title,
      ...actions.map((action) => {
        const { components = 0, commits = 0 } = renders[action] ?? {};
        return commits === 0 ? NONE : `${components} (${commits})`;
      }),
      heap.toFixed(1),
    ]),
  ]);
}

const countersTable = (contenders) =>
  formatTable([
    ["", "script", "style", "layout", "everything else"],
    ...contenders.map(({ title, counters: { script, style, layout, other } }) => [
      title,
      ...[script, style, layout, other].map((ms) => ms.toFixed(1)),
    ]),
  ]);

const scrollingTable = (contenders) =>
  formatTable([
    ["", "frames over 20 ms", "longest blank, ms", "heap in 4 other places, MB more"],
    ...contenders.map(({ title, scrolling: { slow, blank, growth } }) => [
      title,
      `${(100 * slow).toFixed(1)} %`,
      blank.toFixed(0),
      growth.toFixed(1),
    ]),
  ]);

function sectionOf(rows, contenders, runs) {
  const [{ title, counters, scrolling }] = contenders;
  const count = Number(rows).toLocaleString("en");
  return [
    `${count} rows: ms until painted, medians of ${runs} runs (ratio to ${title})\n\n${timesTable(contenders)}`,
    `${count} rows: components rendered until settled (commits), and the heap that the mounted table takes\n\n${rendersTable(contenders)}`,
    counters &&
      `${count} rows: where a role change goes, by Chromium's own counters, ms, mean of 8\n\n${countersTable(contenders)}`,
    scrolling && `${count} rows: scrolling 8,000 pixels a second for 3 seconds\n\n${scrollingTable(contenders)}`,
  ].filter(Boolean);
}

export const reportOf = ({ rows, runs }) =>
  Object.entries(rows)
    .flatMap(([count, contenders]) => sectionOf(count, contenders, runs))
    .join("\n\n");

/** What RESULTS.md says. */
export function toMarkdown({ date, browser, command }, report) {
  const processors = cpus();
  const machine = `${processors[0].model}, ${processors.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  return `# The kit beside other tables

\`${command}\` on ${date.slice(0, 10)}: Chromium ${browser}, headless; ${machine}.

Each contender is a table that a person would write for the job, in a tab of its own, with the same members; the contenders take turns.
Rows are all in the DOM (MUI's virtualisation is off, AG Grid's height is that of its rows), but for 100,000, which are windowed. "Role" is
from the choice until the new role is painted; "role settled" until the answer after 60 ms is. "Open dialog" is to the question
whether to remove a member: in \`<MemberTable>\` from an open menu.

\`\`\`
${report}
\`\`\`
`;
}
