// How long Storybook takes to show the first table's rows, from opening its page in a browser that has never seen it, and
// any other story's content, from choosing it there. `npm run measure:storybook [-- --runs 5] [--only dev|static] [--rows-only] [--no-build]`.
// The dev server is started anew for each run; the static build is made first.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { findBrowser } from "./find-browser.mjs";
import { serveStorybook } from "./stories.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    only: { type: "string" },
    "rows-only": { type: "boolean" },
    "no-build": { type: "boolean" },
  },
});
const runs = Number(values.runs);

/** At most this many seconds. */
const AIMS = { rows: 5, story: 2 };
/** A story that is not about rows is there when something of the kit is, and nothing loads. */
const IS_SHOWN = `(() => {
  const root = document.querySelector("#storybook-root");
  return root?.querySelector("[data-roster], [data-slot]") && !root.querySelector("[aria-busy=true]");
})()`;
/** They stay busy on purpose. */
const NEVER_SHOWN = /--(loading|slow-network)/;

const SERVERS = {
  async dev() {
    const port = await freePort();
    const server = spawn(process.execPath, ["scripts/run.mjs", "start", "--ci", "--port", String(port)], {
      stdio: "ignore",
      detached: true,
    });
    const url = `http://127.0.0.1:${port}`;
    while (
      !(await fetch(`${url}/index.json`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await sleep(200);
    return { url, close: () => process.kill(-Number(server.pid)) };
  },
  static: serveStorybook,
};

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const seconds = (since) => (performance.now() - since) / 1000;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** In the page: when the first rows have been drawn. From outside it would seem later: the accessibility check comes next. */
const ROWS_DRAWN = `new Promise((resolve) => {
  requestAnimationFrame(function look() {
    if (document.querySelector('[data-slot="member-row"]')) setTimeout(() => resolve(Date.now()));
    else requestAnimationFrame(look);
  });
})`;

/** Opens Storybook in a new browser: seconds until its table has rows, and then until each other story is shown. */
async function open(url, withStories) {
  const browser = await chromium.launch(findBrowser().launchOptions);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const drawn = new Promise((resolve) =>
      page.on("framenavigated", (frame) => {
        // One that is reloaded before its rows are there is asked again.
        if (frame.url().includes("/iframe.html")) frame.evaluate(ROWS_DRAWN).then(resolve, () => undefined);
      }),
    );
    const since = Date.now();
    await page.goto(url, { waitUntil: "commit" });
    const rows = ((await drawn) - since) / 1000;
    return { rows, stories: withStories ? await openEach(page, url) : [] };
  } finally {
    await browser.close();
  }
}

async function openEach(page, url) {
  const { entries } = await (await fetch(`${url}/index.json`)).json();
  const ids = Object.values(entries).flatMap(({ id, type }) => (type === "story" && !NEVER_SHOWN.test(id) ? id : []));
  const frame = page.frames().find((one) => one.url().includes("iframe.html"));
  const taken = [];
  for (const id of ids.slice(1)) {
    const since = performance.now();
    await frame.evaluate((storyId) => {
      const { channel } = __STORYBOOK_PREVIEW__;
      globalThis.finished = new Promise((resolve) => channel.once("storyFinished", resolve));
      document.querySelector("#storybook-root").replaceChildren();
      channel.emit("setCurrentStory", { storyId, viewMode: "story" });
    }, id);
    const isShown = await frame.waitForFunction(IS_SHOWN, undefined, { timeout: 20_000 }).catch(() => undefined);
    taken.push({ id, seconds: isShown ? seconds(since) : Infinity });
    // Its play function and the check of its accessibility, which nobody waits for.
    await Promise.race([frame.evaluate(() => globalThis.finished), sleep(10_000)]);
  }
  return taken.toSorted((a, b) => b.seconds - a.seconds);
}

for (const [name, start] of Object.entries(SERVERS)) {
  if (values.only !== undefined && values.only !== name) continue;
  if (name === "static" && !values["no-build"])
    spawnSync("npm", ["run", "-s", "build:storybook"], { stdio: ["ignore", "ignore", "inherit"] });
  const rows = [];
  for (let run = 0; run < runs; run += 1) {
    const { url, close } = await start();
    try {
      const opened = await open(url, run === runs - 1 && !values["rows-only"]);
      rows.push(opened.rows);
      if (run < runs - 1) continue;
      const each = rows.map((time) => time.toFixed(1)).join(", ");
      console.log(`${name}: rows after ${median(rows).toFixed(1)} s, at most ${AIMS.rows} (${each})`);
      if (values["rows-only"]) continue;
      const slow = opened.stories.filter((story) => story.seconds > AIMS.story);
      console.log(
        `  ${opened.stories.length} other stories: median ${median(opened.stories.map((story) => story.seconds)).toFixed(2)} s, ${slow.length} take more than ${AIMS.story} s`,
      );
      for (const { id, seconds: time } of opened.stories.slice(0, 8)) console.log(`  ${time.toFixed(2)} s ${id}`);
    } finally {
      close();
    }
  }
}
process.exit();
