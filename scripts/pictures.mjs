// Takes pictures of every story, to look at: light, dark and right to left at 1000 px; 768, 375 and 320 px; dark at 375 px.
// `npm run build:storybook && npm run pictures [-- FOLDER [PART-OF-IDS]]`. Beside them sheet-*.png, many
// pictures of one variant each. The README's two are copied to docs/.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { change, eachStory, withPage } from "./stories.mjs";

const ROWS = 3;
const folder = resolve(process.argv[2] ?? "pictures");
mkdirSync(folder, { recursive: true });

/** In an order in which each differs little from the one before. */
const VARIANTS = {
  light: { theme: "light", direction: "ltr", width: 1000 },
  dark: { theme: "dark", direction: "ltr", width: 1000 },
  rtl: { theme: "light", direction: "rtl", width: 1000 },
  768: { theme: "light", direction: "ltr", width: 768 },
  375: { theme: "light", direction: "ltr", width: 375 },
  "375-dark": { theme: "dark", direction: "ltr", width: 375 },
  320: { theme: "light", direction: "ltr", width: 320 },
};

const pathOf = (id, variant) => join(folder, `${id}.${variant}.png`);

const stories = await eachStory(
  async (page, id) => {
    for (const [name, variant] of Object.entries(VARIANTS)) {
      await change(page, variant);
      await page.screenshot({ path: pathOf(id, name) });
    }
    return id;
  },
  { only: process.argv[3] },
);

const README = "members-memberspage--administrator";
if (stories.some(([id]) => id === README)) {
  copyFileSync(pathOf(README, "light"), "docs/members.png");
  copyFileSync(pathOf(README, "dark"), "docs/members-dark.png");
}

/** So many pictures of a variant on one sheet as can be made out. */
const sheets = Object.entries(VARIANTS).flatMap(([name, { width }]) => {
  const columns = width > 500 ? 2 : 5;
  const all = stories.map(([id]) => pathOf(id, name));
  return Array.from({ length: Math.ceil(all.length / (columns * ROWS)) }, (_, index) => ({
    columns,
    path: join(folder, `sheet-${name}-${index + 1}.png`),
    pictures: all.slice(index * columns * ROWS, (index + 1) * columns * ROWS),
  }));
});
await withPage(
  async (page) => {
    for (const { path, columns, pictures } of sheets) {
      const figures = pictures.map((picture) => {
        const data = readFileSync(picture).toString("base64");
        return `<figure><img src="data:image/png;base64,${data}"><figcaption>${basename(picture)}</figcaption></figure>`;
      });
      await page.setContent(
        `<style>body{display:grid;grid-template-columns:repeat(${columns},1fr);gap:8px;margin:0;font:14px sans-serif}
        figure{margin:0;overflow-wrap:anywhere}img{max-width:100%;max-height:520px;border:1px solid #888}</style>${figures.join("")}`,
      );
      await page.screenshot({ path });
    }
  },
  { width: 1600, height: 1680 },
);
console.log(`${Object.keys(VARIANTS).length * stories.length} pictures of ${stories.length} stories in ${folder}`);
