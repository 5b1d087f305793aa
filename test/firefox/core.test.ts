import { existsSync } from "node:fs";
import { type Browser, launch, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { must } from "../support/must.js";
import { servePage } from "../support/servePage.js";

const firefox = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
].find((path) => existsSync(path));
if (firefox === undefined) console.warn("Firefox is not installed: its tests are skipped.");

// A slow machine takes its time to start a browser, and the database in it.
const PATIENCE = { timeout: 120_000 };

describe.skipIf(firefox === undefined)("in Firefox", { retry: 2 }, () => {
  let server: Awaited<ReturnType<typeof servePage>>;
  let browser: Browser;
  let page: Page;
  let isFit = false;
  async function openPage() {
    page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(server.url, PATIENCE);
    await page.waitForSelector("tbody input[type=checkbox]", PATIENCE);
    isFit = true;
  }
  beforeAll(async () => {
    server = await servePage("test/page/index.html");
    browser = await launch({ browser: "firefox", executablePath: must(firefox), headless: true });
    await openPage();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  // One page for all: it starts a database. Another one after a failure.
  beforeEach(async () => {
    if (isFit) return;
    await page.close();
    await openPage();
  });
  afterEach(({ task }) => {
    isFit = task.result?.state !== "fail";
  });

  const count = () => page.$$eval("tbody input[type=checkbox]:checked", (boxes) => boxes.length);
  const nameOfFocus = () => page.evaluate(() => document.activeElement?.textContent ?? "");

  test("Shift and Space choose all rows between", async () => {
    const boxes = await page.$$("tbody input[type=checkbox]");
    await boxes[1]?.focus();
    await page.keyboard.press(" ");
    await boxes[4]?.focus();
    await page.keyboard.down("Shift");
    await page.keyboard.press(" ");
    await page.keyboard.up("Shift");
    await expect.poll(count).toBe(4);
    expect(await boxes[4]?.evaluate((box) => box.matches(":checked"))).toBe(true);
    expect(await boxes[0]?.evaluate((box) => box.matches(":checked"))).toBe(false);
  });

  test("a role is chosen by keyboard, and Escape closes the list alone", async () => {
    const role = await page.waitForSelector("tbody tr:nth-child(3) [data-slot=member-role]", PATIENCE);
    await role?.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-slot=role-listbox]", PATIENCE);
    await page.keyboard.press("Escape");
    await page.waitForSelector("[data-slot=role-listbox]", { ...PATIENCE, hidden: true });
    expect(await nameOfFocus()).toContain("Member");
  });

  test("a dialog takes the focus, keeps it, and gives it back", async () => {
    const [invite] = await page.$$("::-p-text(Invite members)");
    await invite?.click();
    const dialog = await page.waitForSelector("dialog[open]", PATIENCE);
    await page.waitForSelector("dialog[open] textarea", PATIENCE);
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press("Tab");
      expect(await dialog?.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog[open]", { ...PATIENCE, hidden: true });
    await expect.poll(nameOfFocus).toContain("Invite");
  });
});
