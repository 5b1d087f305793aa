import { expect, test } from "vitest";
import { open, run, serve, tryPage } from "./support.js";

const build = (folder) => run("node_modules/vite/bin/vite.js", ["build", folder, "--logLevel", "error"]);

test("Vite, React 18 and the oldest TanStack Query, with unlayered resets", async () => {
  await build("vite-18");
  const { page, errors } = await open(await serve("serve.js", ["vite-18"]));
  await page.getByText(/^React 18\.3/).waitFor();
  await tryPage(page);
  expect(errors).toEqual([]);
  // The app's resets and its look of buttons leave ours alone.
  const search = page.getByRole("searchbox");
  expect(await search.evaluate((element) => getComputedStyle(element).paddingLeft)).not.toBe("0px");
  const invite = page.getByRole("button", { name: "Invite members" }).first();
  expect(await invite.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe("rgb(102, 51, 153)");
});

test("Vite, React 19, Tailwind 4 and shadcn's tokens, inside the app's own Radix dialog", async () => {
  await build("vite-19");
  const { page, errors } = await open(await serve("serve.js", ["vite-19"]));
  await page.getByRole("button", { name: "Members" }).click();
  await tryPage(page);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Settings" }).waitFor({ state: "detached" });
  expect(errors).toEqual([]);
});
