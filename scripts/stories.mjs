// The static Storybook in a browser, for what looks at every story: pictures and checks. First `npm run build:storybook`.
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { chromium } from "playwright";
import { findBrowser } from "./find-browser.mjs";

const BUILD = "storybook-static";
/** Where Storybook keeps what shows stories. */
const PREVIEW = "__STORYBOOK_PREVIEW__";

/** The widths that the kit is looked at: a laptop's column, a tablet, a phone, and 1280 pixels at 400 % zoom. */
export const WIDTHS = [1000, 768, 375, 320];

/** Stories are shown in so many pages at once. */
const PAGES = 2;

/** Serves the static Storybook. Returns its address, and what stops it. */
export async function serveStorybook() {
  const app = new Hono().use("/*", serveStatic({ root: BUILD }));
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
  await once(server, "listening");
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** The ids of all stories in which `part` occurs. */
function storyIds(part) {
  if (!existsSync(`${BUILD}/index.json`))
    throw new Error("There is no static Storybook: run `npm run build:storybook`.");
  const { entries } = JSON.parse(readFileSync(`${BUILD}/index.json`, "utf8"));
  return Object.values(entries).flatMap(({ id, type }) => (type === "story" && id.includes(part) ? id : []));
}

/**
 * Shows a story and waits until its play function has ended.
 *
 * @returns why it threw, in one line; `undefined`: it did not
 */
async function show(page, url, id, globals) {
  // Without Storybook's own accessibility check after each story.
  const all = Object.entries({ ...globals, "a11y.manual": "!true" }).map((entry) => entry.join(":"));
  await page.goto(`${url}/iframe.html?id=${id}&viewMode=story&globals=${all.join(";")}`);
  // What Storybook says of the story's phases is the one thing that tells when it is played through.
  await page.waitForFunction(
    (preview) =>
      ["storyFinished", "playFunctionThrewException"].some((event) => globalThis[preview]?.channel.last(event)),
    PREVIEW,
    { timeout: 120_000 },
  );
  const thrown = await page.evaluate(
    (preview) => globalThis[preview].channel.last("playFunctionThrewException")?.[0].message,
    PREVIEW,
  );
  return thrown?.split("\n", 1)[0];
}

/**
 * Changes theme, direction and width of the page that shows a story, and waits until the page is quiet.
 * So a story is played once, and looked at in every variant. What is absent stays.
 */
export async function change(page, { theme, direction, width }) {
  if (width) await page.setViewportSize({ width, height: page.viewportSize().height });
  await page.evaluate(
    async ({ theme: newTheme, direction: newDirection }) => {
      const { documentElement } = document;
      if (newTheme) documentElement.dataset.theme = newTheme;
      if (newDirection) documentElement.dir = newDirection;
      // What is placed by measuring is placed again.
      dispatchEvent(new Event("resize"));
      await document.fonts.ready;
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    },
    { theme, direction },
  );
}

/**
 * Changes the language of the page that shows a story: what is open stays open, announcements stay as they were made.
 *
 * @param {import("playwright").Page} page
 * @param {string} language one of Storybook's toolbar
 */
export async function changeLanguage(page, language) {
  await page.evaluate(
    async ([preview, to]) => {
      const { channel } = globalThis[preview];
      const rendered = new Promise((resolve) => channel.once("storyRendered", resolve));
      channel.emit("updateGlobals", { globals: { language: to } });
      await rendered;
    },
    [PREVIEW, language],
  );
  await change(page, {});
}

/**
 * Calls `look(page, id)` with every story, played through in a fresh page of the first width, in light and left to right. Lists
 * the stories that don't show what they are for, because they were not played to the end. Those fail only as tests: a play
 * function is made for one language.
 *
 * @param {(page: import("playwright").Page, id: string) => Promise<unknown>} look its answer is returned, unless it is undefined
 * @param {{ only?: string, globals?: Record<string, string>, context?: import("playwright").BrowserContextOptions }} [options] `only`: a part
 *   of the stories' ids; `globals`: of Storybook's toolbar, e.g. `{ language: "de" }`
 * @returns the stories' ids with the answers, in Storybook's order
 */
export async function eachStory(look, { only = "", globals = {}, context = {} } = {}) {
  const ids = storyIds(only);
  const answers = new Map(ids.map((id) => [id, undefined]));
  const reasons = new Map();
  const { url, close } = await serveStorybook();
  const browser = await chromium.launch(findBrowser().launchOptions);
  const rest = ids.values();
  const viewport = { width: WIDTHS[0], height: 700 };
  const work = async () => {
    const tab = await browser.newContext({ viewport, reducedMotion: "reduce", ...context });
    const page = await tab.newPage();
    for (const id of rest) {
      await page.setViewportSize(viewport);
      const thrown = await show(page, url, id, { theme: "light", direction: "ltr", ...globals }).catch(
        (error) => error.message,
      );
      if (thrown !== undefined) reasons.set(id, thrown);
      answers.set(id, await look(page, id));
    }
  };
  try {
    await Promise.all(Array.from({ length: PAGES }, work));
  } finally {
    await browser.close();
    close();
  }
  const unplayed = ids.filter((id) => reasons.has(id)).map((id) => `\n  ${id}: ${reasons.get(id)}`);
  if (unplayed.length > 0) console.error(`${unplayed.length} stories were not played to the end:${unplayed.join("")}`);
  return [...answers].filter(([, answer]) => answer !== undefined);
}

/**
 * Opens a page of a browser for something else than a story, e.g. a sheet of pictures.
 *
 * @template Answer
 * @param {(page: import("playwright").Page) => Promise<Answer>} work
 * @param {{ width: number, height: number }} viewport in pixels
 */
export async function withPage(work, viewport) {
  const browser = await chromium.launch(findBrowser().launchOptions);
  try {
    return await work(await browser.newPage({ viewport }));
  } finally {
    await browser.close();
  }
}
