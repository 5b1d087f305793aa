// Checks the accessibility of every story in light and dark, left to right and right to left, at 1000, 375 and 320 px: axe with the
// rules of WCAG 2.2 AA and best practice. Then, in light and left to right, that nothing more is cut or scrolls sideways with texts
// spaced as in WCAG 1.4.12, and with a page font of 20 and 32 px.
// `npm run build:storybook && npm run check:a11y [-- PART-OF-IDS]`
import axe from "axe-core";
import { axeLookOptions, axeOptions } from "./axe-options.mjs";
import { findCutTexts } from "./find-cut-texts.mjs";
import { change, eachStory } from "./stories.mjs";

const WIDTHS = [1000, 375, 320];
const VARIANTS = ["light", "dark"].flatMap((theme) =>
  ["ltr", "rtl"].flatMap((direction) => WIDTHS.map((width) => ({ theme, direction, width }))),
);

/** What a reader may do to texts, and the widths where it must not cut any. */
const STRETCHED = {
  "spaced texts": {
    css: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    widths: WIDTHS,
  },
  "a page font of 20 px": { css: "html { font-size: 20px }", widths: [1000, 375] },
  "a page font of 32 px": { css: "html { font-size: 32px }", widths: [1000] },
};

/** What axe finds on the page as it is: `rule: targets`. */
async function violationsOn(page, { theme, direction }) {
  // What is in the document changes with the width, for a part may be hidden there, but not with theme and direction.
  const options = theme === "light" && direction === "ltr" ? axeOptions : axeLookOptions;
  const found = await page.evaluate((given) => globalThis.axe.run(document, given), options);
  return found.violations.map(({ id, nodes }) => {
    const targets = nodes.map(({ target }) => target.flat().join(" "));
    return `${id}: ${targets.slice(0, 3).join(" | ")}${targets.length > 3 ? ` and ${targets.length - 3} more` : ""}`;
  });
}

/** What can no longer be read once `css` is added to the page. */
async function lostBy(page, css) {
  const before = await findCutTexts(page);
  const style = await page.addStyleTag({ content: css });
  await change(page, {});
  const after = await findCutTexts(page);
  await style.evaluate((element) => element.remove());
  const more = (list) => after[list].filter((text) => !before[list].includes(text));
  return [
    ...more("texts").map((text) => `cut: ${text.slice(0, 100)}`),
    ...more("overlaps").map((text) => `one over the other: ${text.slice(0, 100)}`),
    ...(after.sideways > before.sideways ? [`scrolls sideways by ${after.sideways} px`] : []),
  ];
}

const stories = await eachStory(
  async (page) => {
    const found = [];
    await page.evaluate(axe.source);
    for (const variant of VARIANTS) {
      await change(page, variant);
      for (const text of await violationsOn(page, variant)) found.push([text, Object.values(variant).join(" ")]);
    }
    for (const [name, { css, widths }] of Object.entries(STRETCHED)) {
      for (const width of widths) {
        await change(page, { theme: "light", direction: "ltr", width });
        for (const text of await lostBy(page, css)) found.push([text, `${name}, ${width}`]);
      }
    }
    return found;
  },
  { only: process.argv[2] },
);

/** The variants in which each text was found. Node 20 has no `Map.groupBy`. */
function byText(found) {
  const groups = new Map();
  for (const [text, variant] of found) groups.set(text, [...(groups.get(text) ?? []), variant]);
  return groups;
}

for (const [id, found] of stories) {
  if (found.length > 0) console.log(`\n${id}`);
  for (const [text, variants] of byText(found)) console.log(`  ${text}\n    ${variants.join(" · ")}`);
}
const count = (isOfTexts) =>
  stories.flatMap(([, found]) => found).filter(([, variant]) => variant.includes(",") === isOfTexts).length;
console.log(
  `\n${stories.length} stories: ${count(false)} violations of axe's rules, ${count(true)} texts that stretching cuts`,
);
process.exitCode = count(false) + count(true) > 0 ? 1 : 0;
