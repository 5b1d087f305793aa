import { expect, test } from "vitest";
import { open, run, serve, tryPage } from "./support.js";

const build = (folder) => run("node_modules/vite/bin/vite.js", ["build", folder, "--logLevel", "error"]);

/** A button's corners, and its colours as they are drawn. */
const lookOf = (button) =>
  button.evaluate((element) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const { backgroundColor, color, borderRadius } = getComputedStyle(element);
    const drawn = [backgroundColor, color].map((fill) => {
      canvas.fillStyle = fill;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    });
    return { drawn, borderRadius };
  });

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
  const trigger = page.getByRole("button", { name: "Members" });
  const ofTheApp = await lookOf(trigger);
  await trigger.click();
  const invite = page.getByRole("button", { name: "Invite members" }).first();
  expect(await lookOf(invite)).toEqual(ofTheApp);
  await page.evaluate(() => document.documentElement.classList.add("dark"));
  const dark = await lookOf(page.locator("button", { hasText: /^Members$/ }));
  expect(dark).not.toEqual(ofTheApp);
  await expect.poll(() => lookOf(invite)).toEqual(dark);
  await tryPage(page);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Settings" }).waitFor({ state: "detached" });
  expect(errors).toEqual([]);
});
