import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { chromium } from "playwright";
import { expect, onTestFinished } from "vitest";
import { findBrowser } from "../../scripts/find-browser.mjs";

// As in a shell: what Vitest sets for itself would make a build for tests.
const { NODE_ENV: _, VITEST: __, ...env } = process.env;

/** @param more variables of its environment, and `cwd`: by default, this folder */
const start = (command, args, { cwd = import.meta.dirname, ...more } = {}) =>
  spawn(process.execPath, [join(import.meta.dirname, command), ...args], {
    cwd,
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1", ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Runs a command of the apps' packages to its end. @throws what it printed, unless it succeeds. */
export async function run(command, args, more) {
  const child = start(command, args, more);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`);
}

/** A port that no server has. */
export async function findPort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return String(port);
}

const servers = new Map();

/** Ends the server of an address. */
export async function stop(url) {
  const child = servers.get(url);
  child.kill();
  await once(child, "close");
}

/** Starts a server that runs until the test ends, and gives its address. */
export async function serve(command, args, more) {
  const child = start(command, args, { NODE_ENV: "production", ...more });
  onTestFinished(() => void child.kill());
  child.stderr.pipe(process.stderr);
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/[\w.]+:\d+/.exec(line) ?? [];
    if (!url) continue;
    child.stdout.resume();
    servers.set(url, child);
    return url;
  }
  throw new Error(`${command} ${args.join(" ")} ended before it had an address`);
}

/** Opens the app in Chromium as Ada. `errors` are those of the page and the console, `requests` the paths below /api. */
export async function open(url) {
  const browser = await chromium.launch(findBrowser().launchOptions);
  onTestFinished(() => browser.close());
  const context = await browser.newContext();
  await context.addCookies([{ name: "session", value: "ada", url }]);
  const page = await context.newPage();
  const errors = [];
  const requests = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text());
  });
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) requests.push(`${request.method()} ${pathname.split("/").slice(5).join("/")}`);
  });
  await page.goto(url);
  return { page, errors, requests };
}

/** Makes Bram an admin, opens a dialog that is loaded late, and looks at another tab. @param part where the kit is */
export async function tryPage(page, part = page) {
  const bram = part.getByRole("row", { name: /Bram Almeida/ });
  await bram.getByRole("button", { name: /change role of Bram Almeida/ }).click();
  await page
    .getByRole("listbox")
    .getByRole("option", { name: /^Admin/ })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Change role" }).click();
  await part.getByText("Changed Bram Almeida's role to Admin.").first().waitFor();

  await part.getByRole("button", { name: "Invite members" }).first().click();
  const invite = page.getByRole("dialog", { name: "Invite members" });
  await invite.getByRole("textbox", { name: "Email addresses" }).fill("cleo@x.test ");
  await invite.getByRole("button", { name: "Send 1 invitation" }).click();
  await invite.waitFor({ state: "hidden" });
  await part.getByRole("tab", { name: /^Invitations/ }).click();
  await part.getByRole("tabpanel").getByText("cleo@x.test").first().waitFor();
  await part.getByRole("tab", { name: /^Members/ }).click();
  expect(await bram.getByRole("button", { name: /change role/ }).textContent()).toContain("Admin");
}

/** Opens and tries a page that the server rendered. Gives the API requests that it made at first, and the errors. */
export async function tryRendered(url) {
  const response = await fetch(url, { headers: { cookie: "session=ada" } });
  expect(await response.text()).toContain("bram@x.test");
  const { page, errors, requests } = await open(url);
  await page.getByRole("row", { name: /Bram Almeida/ }).waitFor();
  await page.waitForLoadState("networkidle");
  const firstRequests = [...requests];
  await tryPage(page);
  // A shared address: the server renders its search.
  const search = new URL(page.url());
  search.search = "?q=bram";
  requests.length = 0;
  await page.goto(search.href);
  await page.getByRole("row", { name: /Bram Almeida/ }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await page.getByRole("row", { name: /Ada Berg/ }).count()).toBe(0);
  firstRequests.push(...requests);
  await page.getByRole("searchbox").fill("ada");
  await page.waitForURL(/q=ada/);
  await page.getByRole("row", { name: /Ada Berg/ }).waitFor();
  return { firstRequests, errors };
}
