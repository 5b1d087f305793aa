// Takes the pictures of docs/design-systems.md: the members page with the variables of each design system, in the app that
// `npm run test:apps -- owned` has built. `node scripts/host-pictures.mjs`. Pictures are not in the tarball.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { chromium } from "playwright";
import { findBrowser } from "./find-browser.mjs";

/** The block of the page's section, so that what is shown is what is written. */
const page = readFileSync("docs/design-systems.md", "utf8");
const cssOf = (title) =>
  /```css\n(.*?)```/s.exec(page.slice(page.indexOf(`\n## ${title}\n`)))[1].replace(/@import.*/g, "");

/** What the design systems define themselves. */
const HOSTS = {
  shadcn: `:root { color-scheme: dark; --radius: 0.625rem; --background: oklch(0.145 0 0); --foreground: oklch(0.985 0 0);
    --popover: oklch(0.205 0 0); --popover-foreground: oklch(0.985 0 0); --primary: oklch(0.922 0 0);
    --primary-foreground: oklch(0.205 0 0); --muted: oklch(0.269 0 0); --muted-foreground: oklch(0.708 0 0);
    --destructive: oklch(0.704 0.191 22.216); --border: oklch(1 0 0 / 10%); --ring: oklch(0.556 0 0); }`,
  tailwind: `:root { --color-emerald-700: oklch(50.8% 0.118 165.612); } ${cssOf("Tailwind 4")}`,
  "plain-css": cssOf("Plain CSS"),
  mantine: `:root { color-scheme: dark; --mantine-color-body: #242424; --mantine-color-text: #c9c9c9;
    --mantine-primary-color-filled: #1971c2; --mantine-color-red-filled: #e03131; --mantine-radius-default: 4px; } ${cssOf("Mantine")}`,
  mui: `:root { --mui-palette-background-default: #fff; --mui-palette-text-primary: rgba(0, 0, 0, 0.87);
    --mui-palette-primary-main: #1976d2; --mui-palette-primary-contrastText: #fff; --mui-palette-error-main: #d32f2f;
    --mui-shape-borderRadius: 4px; } ${cssOf("MUI")}`,
};

const server = spawn(process.execPath, ["test/apps/serve.js", "owned"], { stdio: ["ignore", "pipe", "inherit"] });
const [url] = await new Promise((resolve) => {
  createInterface(server.stdout).once("line", (line) => resolve(/http:\S+/.exec(line)));
});
const browser = await chromium.launch(findBrowser().launchOptions);
const context = await browser.newContext({ viewport: { width: 960, height: 300 } });
await context.addCookies([{ name: "session", value: "ada", url }]);
for (const [name, css] of Object.entries(HOSTS)) {
  const tab = await context.newPage();
  await tab.goto(url);
  const part = tab.getByRole("region", { name: "Ours" });
  await part.getByRole("row", { name: /Bram Almeida/ }).waitFor();
  await tab.addStyleTag({
    content: `${css} html { background: var(--_roster-surface) } body { margin: 0; font-family: system-ui, sans-serif; } section { padding: 24px }`,
  });
  const clip = await part.boundingBox();
  await tab.screenshot({ path: `docs/${name}.png`, animations: "disabled", fullPage: true, clip });
  await tab.close();
}
await browser.close();
server.kill();
