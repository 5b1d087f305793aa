import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { servePage } from "../support/servePage.js";
import { listen } from "./screenReader.js";

const PASTED = `Ann Lee <ann@guests.test>; "Lopez, Bob" <bob@guests.test>
carla@guests.test, dora@@guests.test`;

let server: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  server = await servePage("test/spoken/index.html");
  browser = await chromium.launch(findBrowser().launchOptions);
  page = await browser.newPage({
    viewport: { width: 1000, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.goto(server.url);
  await page.getByRole("row", { name: /Elif Dubois/ }).waitFor({ timeout: 120_000 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("an administrator's day by keyboard: at most 200 keys, and each step is spoken once", async () => {
  const { press, pressUntil, type, hear, keys, transcript } = await listen(page);

  // Finds a member, makes them an admin and undoes it.
  await press("/");
  await type("dubois");
  await hear("1–1 of 1");
  await press("ArrowDown");
  await hear("Elif Dubois");
  await press("Shift+F10");
  await hear("View details");
  await type("ch");
  await hear("Change role");
  await press("Enter");
  await hear("Member Sees");
  await press("ArrowUp", "Enter");
  await hear("Cancel, button");
  await press("Tab");
  await hear("Change role, button");
  await press("Enter");
  await hear("Changed Elif Dubois's role to Admin.");
  await press("Control+z");
  await hear("Undone.");
  await press("/");
  await hear("searchbox");
  await press("Escape");
  await hear("1–10 of 26");

  // Invites four from a paste with a bad address, which is fixed.
  await press("Shift+Tab", "Shift+Tab");
  await hear("Invite members, button");
  await press("Enter");
  await hear("Email addresses");
  await page.evaluate((text) => navigator.clipboard.writeText(text), PASTED);
  await press("Control+v");
  await hear("Added 4 addresses. 1 needs fixing.");
  await press("ArrowLeft");
  await hear("dora@@guests.test");
  await press("Enter");
  await hear("textbox");
  await press("Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Delete", "Enter");
  await pressUntil("Tab", /^Send 4 invitations/);
  await press("Enter");
  await hear("Sent 4 invitations.");

  // Resends one invitation and revokes another.
  await pressUntil("Tab", /^Members.*, tab/);
  await press("ArrowRight");
  await hear("Invitations");
  await pressUntil("Tab", /, row/);
  await press("Shift+F10");
  await hear("Copy link");
  await type("res");
  await press("Enter");
  await hear("Resent the invitation");
  await press("ArrowDown", "Shift+F10");
  await hear("menuitem");
  await press("End", "Enter");
  await hear("Cancel, button");
  await press("Tab", "Enter");
  await hear("Revoked the invitation");

  // Approves two requests and declines one.
  await pressUntil("Shift+Tab", /, tab/);
  await pressUntil("Shift+Tab", /Invitations.*, tab/);
  await press("ArrowRight");
  await hear("Requests");
  await pressUntil("Tab", /, row/);
  await pressUntil("ArrowRight", /^Approve/);
  await press("Enter");
  await hear("Approved");
  await press("Enter");
  await hear("Approved");
  await press("ArrowLeft", "Enter");
  await hear("Declined");

  // Removes a member on the next page, and undoes it.
  await pressUntil("Shift+Tab", /Requests.*, tab/);
  await press("Home");
  await hear("Members");
  await pressUntil("Tab", /, row/);
  await press("PageDown");
  await hear("11–20 of 28");
  await press("ArrowDown", "Shift+F10");
  await hear("View details");
  await press("End", "Enter");
  await hear("Cancel, button");
  await press("Tab");
  await hear("Remove member, button");
  await press("Enter");
  await hear("Removed");
  await press("Control+z");
  await hear("Undone.");
  console.log(transcript.join("\n"), keys());
  expect(keys()).toBeLessThanOrEqual(200);
});
