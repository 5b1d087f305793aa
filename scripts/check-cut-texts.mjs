// Lists the texts that are cut in any story, by width: only those longer than 40 characters may be.
// `npm run build:storybook && npm run check:cut-texts [-- PART-OF-IDS [LANGUAGE]]`. Fails for shorter ones, for texts one
// over another, and for a page that scrolls sideways.
import { findCutTexts } from "./find-cut-texts.mjs";
import { change, eachStory, WIDTHS } from "./stories.mjs";

/** Characters of the longest text that is never cut. */
const READABLE = 40;

const [only, language] = process.argv.slice(2);
const stories = await eachStory(
  async (page) => {
    const found = {};
    for (const width of WIDTHS) {
      await change(page, { width });
      found[width] = await findCutTexts(page);
    }
    return found;
  },
  { only, globals: language ? { language } : {} },
);

let isFailed = false;
for (const width of WIDTHS) {
  /** The stories of each text. */
  const cut = new Map();
  for (const [id, found] of stories)
    for (const text of found[width].texts) cut.set(text, [...(cut.get(text) ?? []), id]);
  const sideways = stories.flatMap(([id, found]) => (found[width].sideways > 0 ? [[id, found[width].sideways]] : []));
  const [short, long] = [[], []];
  for (const entry of cut) ([...entry[0]].length > READABLE ? long : short).push(entry);
  console.log(`\n${width} px: ${cut.size} texts cut, ${short.length} of at most ${READABLE} characters`);
  for (const [text, ids] of [...short, ...long]) {
    const mark = short.some(([one]) => one === text) ? "✗" : " ";
    console.log(
      `  ${mark} ${JSON.stringify(text.slice(0, 100))}  ${ids.slice(0, 3).join(" ")}${ids.length > 3 ? ` +${ids.length - 3}` : ""}`,
    );
  }
  for (const [id, pixels] of sideways) console.log(`  ✗ scrolls sideways by ${pixels} px: ${id}`);
  const overlaps = stories.flatMap(([id, found]) => found[width].overlaps.map((text) => [id, text]));
  for (const [id, text] of overlaps) console.log(`  ✗ one over the other: ${text}  ${id}`);
  isFailed ||= short.length + sideways.length + overlaps.length > 0;
}
process.exitCode = isFailed ? 1 : 0;
