// Runs every live example of the built documentation in a browser: each shows what its block says. The first one also follows
// an edit, names errors, comes back by "Reset", lets the keyboard out and passes axe. `npm run docs` ends with it.
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import axe from "axe-core";
import { Hono } from "hono";
import { chromium } from "playwright";
import { axeOptions } from "../axe-options.mjs";
import { findBrowser } from "../find-browser.mjs";

const SITE = "docs/.vitepress/dist";
/** Milliseconds: a busy machine is no failure. */
const PATIENCE = 30_000;

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const withEnding = (path) => (path.endsWith("/") || /\.\w+$/.test(path) ? path : `${path}.html`);
const app = new Hono().use("/*", serveStatic({ root: SITE, rewriteRequestPath: withEnding }));
const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
await once(server, "listening");
const browser = await chromium.launch(findBrowser().launchOptions);

/** What does not hold, in words. */
const problems = [];
let examples = 0;

const expect = (holds, problem) => holds || problems.push(problem);

/** Resolves to whether it appears in time. */
const appears = (locator, timeout = PATIENCE) =>
  locator
    .first()
    .waitFor({ timeout })
    .then(
      () => true,
      () => false,
    );

function partsOf(example) {
  return {
    editor: example.getByRole("textbox"),
    status: example.getByRole("status"),
    shown: example.frameLocator("iframe").locator("body"),
    press: (name) => example.getByRole("button", { name, exact: true }).click(),
  };
}

async function checkAxe(page, name) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) =>
      globalThis.axe.run({ include: [".live"], exclude: [".live [class*=language-]"] }, { ...options, iframes: false }),
    axeOptions,
  );
  for (const { id, nodes } of violations)
    problems.push(`${name}: axe ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** What readers do with an example that runs. */
async function checkEditing(page, example, name) {
  const { editor, status, shown, press } = partsOf(example);
  async function write(code) {
    await editor.press("ControlOrMeta+a");
    await page.keyboard.insertText(code);
  }
  const fails = async (code, message) => {
    await write(code);
    expect(await appears(status.filter({ hasText: message })), `${name}: ${code} is not said to be wrong: ${message}`);
    expect(await appears(shown.getByText("Edited"), 1000), `${name}: ${code} takes the last good preview away`);
  };
  await write("export const Edited = () => <p>Edited</p>;");
  expect(await appears(shown.getByText("Edited")), `${name}: an edit is not shown`);
  await fails("export const Broken = (", /^Line 1: /);
  await fails('import { chunk } from "lodash";\nexport const A = () => <p>{chunk}</p>;', `can't import "lodash"`);
  await fails(
    'import { Members } from "roster-react";\nexport const A = () => <Members />;',
    'no export named "Members"',
  );
  await fails('export const A = () => { throw new Error("Thrown"); };', "Thrown");
  await fails("const unused = 1;", "export a component");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(!(await editor.evaluate((element) => element.contains(document.activeElement))), `${name}: Tab stays`);
  await press("Phone width");
  await checkAxe(page, `${name}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await appears(example.frameLocator("iframe").locator('[data-theme="dark"]')), `${name}: it stays light`);
  await checkAxe(page, `${name}, dark`);
  await page.setViewportSize({ width: 375, height: 800 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways <= 0, `${name}: the page scrolls sideways by ${sideways} px`);
  await press("Reset");
}

const pages = readdirSync(SITE, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".html") && readFileSync(`${SITE}/${file}`, "utf8").includes('class="live"'),
);
async function checkPage(file) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
  page.setDefaultTimeout(PATIENCE);
  const early = [];
  page.on("request", (request) => early.push(request.url()));
  await page.goto(`http://127.0.0.1:${server.address().port}/${file.replace(/\.html$/, "")}`);
  const all = await page.locator(".live").all();
  await all[0].getByRole("button", { name: "Run" }).waitFor();
  expect(!early.some((url) => /preview|createEditor/.test(url)), `${file}: examples load before they are run`);
  for (const [index, example] of all.entries()) {
    const name = `${file} ${index + 1}`;
    const { status, shown, press } = partsOf(example);
    const shows = (await example.getAttribute("data-shows")) ?? "";
    await press("Run");
    await appears(status.filter({ hasNotText: /^(Starting|$)/ }));
    const isShown = await appears(shown.getByText(shows).filter({ visible: true }), 10_000);
    expect(isShown, `${name} does not show ${shows}: ${await status.textContent()}`);
    if (index === 0 && isShown && file === pages[0]) {
      await checkEditing(page, example, name);
      expect(await appears(shown.getByText(shows)), `${name}: "Reset" does not bring back the page's code`);
    }
    expect(await appears(status.filter({ hasText: "Running." })), `${name} fails: ${await status.textContent()}`);
    examples += 1;
  }
  await page.close();
}

const waiting = [...pages];
/** Two at once: each has a database. */
const work = Array.from({ length: 2 }, async () => {
  for (let file = waiting.shift(); file; file = waiting.shift()) await checkPage(file);
});
await Promise.all(work);
expect(examples > 0, "There is no live example.");
await browser.close();
server.close();
for (const problem of problems) console.error(problem);
console.log(`${examples} live examples on ${pages.length} pages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
