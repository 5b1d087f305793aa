// Looks at every public component in a browser: its slots, the parts that an app can replace, the component that it must be inside of,
// its keys, and what a screen reader finds. Writes docs/.vitepress/cache/components.json for the pages of the API. Nothing of
// this is written down by hand, so nothing of it gets old. Part of `npm run docs`.
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { chromium } from "playwright";
import { findBrowser } from "../find-browser.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const CACHE = "docs/.vitepress/cache";
const names = readFileSync("test/publicNames.txt", "utf8").matchAll(/^ *component (\w+)/gm);
/** Providers render what is in them. */
const components = Array.from(names, ([, name]) => name).filter((name) => !name.endsWith("Provider"));

const server = serve({
  fetch: new Hono().use("/*", serveStatic({ root: `${CACHE}/components` })).fetch,
  hostname: "127.0.0.1",
  port: 0,
});
await once(server, "listening");
const browser = await chromium.launch(findBrowser().launchOptions);

/** Waits until nothing more is added, and nothing loads. */
async function settle(page) {
  for (let before, now; before !== now || now === undefined;) {
    before = now;
    await page.waitForTimeout(200);
    const html = await page.locator("#page").innerHTML();
    now = html === "" || html.includes('aria-busy="true"') ? undefined : html;
  }
}

/** Answers the message of its error. */
async function open(page, name, inside) {
  await page.goto(`http://127.0.0.1:${server.address().port}/?show=${name}${inside ? `&inside=${inside}` : ""}`);
  await settle(page);
  const failed = page.locator("[data-failed]").first();
  return (await failed.count()) > 0 ? failed.textContent() : undefined;
}

const look = (page) =>
  page.locator("#scene").evaluate((scene) => {
    const slots = new Set();
    const parts = new Set();
    for (const element of scene.querySelectorAll("*")) {
      const slot = element.getAttribute("data-slot");
      if (slot) slots.add(slot);
      const [, part] = /(?:^|\s)part-(\w+)/.exec(element.getAttribute("class") ?? "") ?? [];
      if (part) parts.add(part);
    }
    return { slots: [...slots], parts: [...parts] };
  });

/** The keys of a list, as its help ("?") lists them. */
async function keysOf(page) {
  const row = page.locator("#scene [role=row]").nth(1);
  if ((await row.count()) === 0) return [];
  await row.focus();
  await page.keyboard.press("Shift+?");
  const help = page.locator("[data-slot=shortcuts-dialog]");
  await help.waitFor();
  return help
    .locator("dl > div")
    .evaluateAll((rows) =>
      rows.map((one) => [
        [...one.querySelectorAll("kbd")].map(({ textContent }) => textContent),
        one.querySelector("dd")?.textContent ?? "",
      ]),
    );
}

async function describe(page, name) {
  const error = await open(page, name);
  const [, inside] = /within `(\w+)`/.exec(error ?? "") ?? [];
  const failed = inside ? await open(page, name, inside) : error;
  if (failed) throw new Error(`${name} can't be shown: ${failed}`);
  const scene = page.locator("#scene");
  const dialog = scene.getByRole("dialog").or(scene.getByRole("alertdialog"));
  const closed = { ...(await look(page)), tree: await scene.ariaSnapshot() };
  if (!name.endsWith("Dialog") || (await dialog.count()) > 0) return { inside, ...closed, keys: await keysOf(page) };
  const button = scene.getByRole("button");
  await button.click();
  await settle(page);
  const opened = { ...(await look(page)), tree: closed.tree, openTree: await dialog.ariaSnapshot(), keys: [] };
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  const givesFocusBack = await button.evaluate((element) => element === document.activeElement);
  return { inside, ...opened, givesFocusBack };
}

/** The hooks that throw without a provider. */
async function findThrowing(page) {
  await open(page, "");
  const thrown = page.locator("li", { has: page.locator("[data-failed]", { hasText: "must be used within" }) });
  return thrown.evaluateAll((items) => items.map(({ id }) => id));
}

const described = {};
const waiting = [...components];
/** What is waited for is mostly time, so that several pages are as fast as one. */
const work = Array.from({ length: 4 }, async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  for (let name = waiting.shift(); name; name = waiting.shift()) described[name] = await describe(page, name);
  return page;
});
const [page] = await Promise.all(work);
const throwing = await findThrowing(page);
await browser.close();
server.close();
const ordered = Object.fromEntries(components.map((name) => [name, described[name]]));
writeFileSync(`${CACHE}/components.json`, JSON.stringify({ components: ordered, throwing }, null, 2));
console.log(`${components.length} components described; ${throwing.length} hooks need a provider`);
