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
  server = await servePage("test/page/index.html");
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

/** What is said of each step, with no date and no address of the four: their order is that of one moment. */
const SPOKEN = [
  'Search members, searchbox, "dubois"',
  "1–1 of 1",
  "Members, grid; Elif Dubois elif.dubois@org-1.test Member Joined DATE, row, selected false",
  "Actions for Elif Dubois, menu; View details, menuitem",
  "Change role, menuitem",
  "Role of Elif Dubois, listbox; Member Sees who else is in the organization, option, selected",
  "Change Elif Dubois's role to Admin?, alertdialog, modal, Manages the organization and its members; Cancel, button",
  "Change role, button",
  "Elif Dubois elif.dubois@org-1.test Admin Joined DATE, row, selected false",
  "Changed Elif Dubois's role to Admin.",
  "Undone. Changed Elif Dubois's role to Member.",
  "Invite members, button",
  "Invite members, dialog, modal, Each person gets a link to join.; Email addresses, textbox, Type, paste or drop addresses, or open a .csv or .txt file.",
  "Added 4 addresses. 1 needs fixing.",
  "Send 4 invitations, button",
  "Sent 4 invitations.",
  "Members, invitations and join requests, tablist; Members 26, tab, selected",
  "Showing Invitations.",
  "Invitations, grid; ADDRESS Member Pending Expires in 30 days, row, selected false",
  "Actions for ADDRESS, menu; Copy link, menuitem",
  "Resent the invitation to ADDRESS.",
  "ADDRESS Member Pending Expires in 30 days, row, selected false",
  "Actions for ADDRESS, menu; Copy link, menuitem",
  "Revoke this invitation?, alertdialog, modal, The link sent to ADDRESS will stop working immediately.; Cancel, button",
  "ADDRESS Member Pending Expires in 30 days, row, selected false",
  "Revoked the invitation to ADDRESS.",
  "Showing Requests.",
  "Join requests, grid; Ada Okafor ada.okafor@asking-org-1.test Member Requested DATE, row, selected false",
  "Approve Ada Okafor, button",
  "Approved Ada Okafor as Member.",
  "Approved Bram Almeida as Member.",
  "Declined Chiara Brandt's join request.",
  "Showing Members.",
  "Ingrid Haddad ingrid.haddad@org-1.test Member Joined DATE, row, selected false",
  "11–20 of 28",
  "Actions for Ingrid Haddad, menu; View details, menuitem",
  "Jonas Ivanova jonas.ivanova@org-1.test Member Joined DATE, row, selected false",
  "Removed Ingrid Haddad.",
  "Undone. Added Ingrid Haddad back. Their join date is now today; private metadata wasn't restored.",
];

/** What is said once: of a write, and of a tab. */
const isSaidOnce = (line: string) =>
  /^(Changed|Undone|Added|Sent 4 invitations|Resent|Revoked|Approved|Declined|Removed|Showing)/.test(line);

/** @returns the first one that doesn't */
function firstMissing(lines: readonly string[], within: readonly string[]): string | undefined {
  let at = -1;
  return lines.find((line) => {
    at = within.indexOf(line, at + 1);
    return at < 0;
  });
}

test("an administrator's day by keyboard: at most 200 keys, and each step is spoken once", async () => {
  const { press, pressUntil, type, hear, keys, transcript, standing } = await listen(page);

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
  await hear("Showing Invitations.");
  await pressUntil("Tab", /, row/);
  await press("Shift+F10");
  await hear("Copy link");
  await type("res");
  await press("Enter");
  await hear("Resent the invitation");
  await press("ArrowDown");
  await hear(", row");
  await press("Shift+F10");
  await hear("menuitem");
  await press("End", "Enter");
  await hear("Cancel, button");
  await press("Tab", "Enter");
  await hear("Revoked the invitation");

  // Approves two requests and declines one.
  await pressUntil("Shift+Tab", /, tab/);
  await pressUntil("Shift+Tab", /Invitations.*, tab/);
  await press("ArrowRight");
  await hear("Showing Requests.");
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
  await hear("Showing Members.");
  await pressUntil("Tab", /, row/);
  await press("PageDown");
  await hear("11–20 of 28");
  await press("Shift+F10");
  await hear("View details");
  await press("End", "Enter");
  await hear("Cancel, button");
  // Past the gentler way.
  await press("Tab", "Tab");
  await hear("Remove member, button");
  await press("Enter");
  await hear("Removed");
  await press("Control+z");
  await hear("Undone.");

  // A region that still had a text would say it again with the next dialog that closes.
  await expect.poll(standing).toEqual([]);
  const said = transcript.map((line) =>
    line.replaceAll(/\b(ann|bob|carla|dora)@guests\.test/g, "ADDRESS").replaceAll(/\b\w+ \d+, \d{4}/g, "DATE"),
  );
  expect(firstMissing(SPOKEN, said)).toBeUndefined();
  expect(said.filter(isSaidOnce)).toEqual(SPOKEN.filter(isSaidOnce));
  expect(keys()).toBeLessThanOrEqual(200);
});
