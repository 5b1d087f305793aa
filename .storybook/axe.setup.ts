// In Vitest, each story is looked at once more by axe as it ended: dark, right to left, and as narrow as a phone and as a page
// at 400 %. Storybook's own check saw it light, left to right and wide. `npm run check:a11y` does all of it in every combination.
import axe from "axe-core";
import { afterEach } from "vitest";
import { page } from "vitest/browser";
import { axeLookOptions } from "../scripts/axe-options.mjs";

const VARIANTS = [
  { theme: "dark", dir: "rtl", width: 1000 },
  { theme: "light", dir: "ltr", width: 320 },
];

const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
};

async function show(theme: string, dir: string, width: number) {
  await page.viewport(width, 700);
  document.documentElement.dataset["theme"] = theme;
  document.documentElement.dir = dir;
  dispatchEvent(new Event("resize"));
  await frames(2);
  // Colours on their way to the other theme are no theme's.
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
}

afterEach(async () => {
  const { innerWidth, innerHeight } = window;
  const { dir, dataset } = document.documentElement;
  const theme = dataset["theme"] ?? "light";
  for (const variant of VARIANTS) {
    await show(variant.theme, variant.dir, variant.width);
    const { violations } = await axe.run(document, axeLookOptions);
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
    );
    if (found.length > 0) throw new Error(`${Object.values(variant).join(" ")}: ${found.join("\n")}`);
  }
  await page.viewport(innerWidth, innerHeight);
  document.documentElement.dataset["theme"] = theme;
  document.documentElement.dir = dir;
});
