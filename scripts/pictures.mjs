// Takes pictures of every story, to look at: light, dark, 375 px wide and right to left.
// `npm run build:storybook && npm run pictures [-- FOLDER [PART-OF-IDS]]`. Beside them sheet-*.png, six pictures each.
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { chromium } from "playwright";
import { findBrowser } from "./find-browser.mjs";

const PER_SHEET = 6;
const folder = resolve(process.argv[2] ?? "pictures");
const only = process.argv[3] ?? "";
mkdirSync(folder, { recursive: true });

const app = new Hono().use("/*", serveStatic({ root: "storybook-static" }));
const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
await once(server, "listening");
const url = `http://127.0.0.1:${server.address().port}`;
const { entries } = JSON.parse(readFileSync("storybook-static/index.json", "utf8"));
const browser = await chromium.launch(findBrowser().launchOptions);

/** Shows a story and waits until its play function has ended. */
async function show(page, id, globals) {
  await page.goto(`${url}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  // What Storybook says of the story's phases is the one thing that tells when it is played through.
  await page.waitForFunction(
    (channel) =>
      ["storyFinished", "playFunctionThrewException"].some((event) => globalThis[channel].channel.last(event)),
    "__STORYBOOK_PREVIEW__",
    { timeout: 20_000 },
  );
}

const VARIANTS = [
  { name: "light", width: 1000, globals: "theme:light" },
  { name: "dark", width: 1000, globals: "theme:dark" },
  { name: "narrow", width: 375, globals: "theme:light" },
  { name: "rtl", width: 1000, globals: "theme:light;direction:rtl" },
];

const stories = Object.values(entries).filter(({ id, type }) => type === "story" && id.includes(only));
const taken = [];
for (const { name, width, globals } of VARIANTS) {
  const page = await browser.newPage({ viewport: { width, height: 700 }, reducedMotion: "reduce" });
  for (const { id } of stories) {
    // A play function made for another width or direction may fail: the picture shows how far it came.
    await show(page, id, globals).catch((error) => console.error(`${id} (${name}): ${error.message}`));
    const path = join(folder, `${id}.${name}.png`);
    await page.screenshot({ path });
    taken.push(path);
    console.log(path);
  }
  await page.close();
}

const sheet = await browser.newPage({ viewport: { width: 1600, height: 1680 } });
for (let start = 0; start < taken.length; start += PER_SHEET) {
  const images = taken.slice(start, start + PER_SHEET).map((path) => {
    const data = readFileSync(path).toString("base64");
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${path.split("/").at(-1)}</figcaption></figure>`;
  });
  await sheet.setContent(
    `<style>body{display:grid;grid-template-columns:1fr 1fr;gap:8px;margin:0;font:14px sans-serif}
    figure{margin:0}img{max-width:100%;max-height:520px;border:1px solid #888}</style>${images.join("")}`,
  );
  await sheet.screenshot({ path: join(folder, `sheet-${start / PER_SHEET + 1}.png`) });
}
await browser.close();
server.close();
