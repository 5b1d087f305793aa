import { cleanup, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { InviteDialog } from "../../../src/components/invitations/InviteDialog.js";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import styles from "../../../src/styles/styles.css?inline";

let host: HTMLElement | undefined;
afterEach(() => {
  cleanup();
  host?.remove();
});

/** Renders in an open shadow root with the stylesheet adopted; nothing of it is on the page itself. */
async function renderInShadow(ui: ReactElement) {
  host = document.createElement("div");
  document.body.append(host);
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const container = document.createElement("div");
  root.append(container);
  const setup = await setUp({ count: 3, invitations: 3 });
  renderIn(setup, ui, { container });
  return { ...setup, root };
}

const button = (name: string | RegExp) => page.getByRole("button", { name });

test("roles are chosen with the mouse and with the keyboard, and the focus returns", async () => {
  const { root } = await renderInShadow(<MemberTable />);
  await button("Member, change role of Bram Almeida").click();
  await page
    .getByRole("listbox")
    .getByRole("option", { name: /^Admin/ })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Change role" }).click();
  await expect.element(button("Admin, change role of Bram Almeida")).toBeVisible();
  await waitFor(() => expect(root.activeElement).toBe(button("Admin, change role of Bram Almeida").element()));
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}{End}{Enter}");
  await page.getByRole("alertdialog").getByRole("button", { name: "Change role" }).click();
  await expect.element(button("Member, change role of Bram Almeida")).toBeVisible();
});

test("a press beside the list closes it", async () => {
  await renderInShadow(<MemberTable />);
  await button("Member, change role of Bram Almeida").click();
  await expect.element(page.getByRole("listbox")).toBeVisible();
  await userEvent.click(document.documentElement, { position: { x: 3, y: 3 } });
  await expect.element(page.getByRole("listbox")).not.toBeInTheDocument();
});

test("in a dialog Escape closes one thing after the other, Tab goes round, and the focus returns", async () => {
  const { root } = await renderInShadow(<InviteDialog />);
  await button("Invite members").click();
  const field = page.getByRole("textbox", { name: "Email addresses" });
  await waitFor(() => expect(root.activeElement).toBe(field.element()));
  await userEvent.keyboard("ann@guests.test ");
  await button("Edit ann@guests.test").click();
  await userEvent.keyboard("{Escape}");
  await expect.element(button("Edit ann@guests.test")).toBeVisible();
  await button("Role Member").click();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("listbox")).not.toBeInTheDocument();
  expect(root.activeElement).toBe(button("Role Member").element());

  const dialog = page.getByRole("dialog").element();
  const visited = new Set<Element | null>();
  let last: Element | null = null;
  // A date field has several stops: day, month, year and the calendar.
  while ((!visited.has(root.activeElement) || root.activeElement === last) && visited.size < 50) {
    last = root.activeElement;
    visited.add(last);
    await userEvent.keyboard("{Tab}");
    expect(dialog.contains(root.activeElement)).toBe(true);
  }
  expect(visited.size).toBeGreaterThan(5);
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await waitFor(() => expect(root.activeElement).toBe(button(/^Invite members/).element()));
});

test("arrow keys go from tab to tab, and the focus stays with a member who moves", async () => {
  const { root, organization } = await renderInShadow(<MembersPage />);
  await page.getByRole("tab", { name: /^Members/ }).click();
  await userEvent.keyboard("{ArrowRight}");
  await waitFor(() => expect(root.activeElement).toBe(page.getByRole("tab", { name: /^Invitations/ }).element()));
  await userEvent.keyboard("{ArrowLeft}");
  await button("Actions for Bram Almeida").click();
  await page.getByRole("menuitem", { name: "Remove member" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove member" }).click();
  await waitFor(async () => expect((await organization.getMemberships()).totalCount).toBe(2));
  await waitFor(() => expect(root.activeElement?.getAttribute("aria-label")).toMatch(/^Actions for/));
});

test("it looks as it does on a page without a theme, whatever the page's own is", async () => {
  document.documentElement.style.cssText = "--background: 222.2 84% 4.9%; --foreground: 210 40% 98%; --primary: red";
  onTestFinished(() => document.documentElement.removeAttribute("style"));
  const { root } = await renderInShadow(<InviteDialog />);
  await button("Invite members").click();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  const styleOf = (selector: string) => getComputedStyle(root.querySelector(selector) ?? document.body);
  expect(styleOf('[data-slot="address-field"]').borderTopStyle).toBe("solid");
  expect(styleOf('[data-slot="address-field"]').borderTopColor).toMatch(/^oklab\(0\.61/);
  expect(styleOf('[data-slot="dialog-panel"]').translate).toBe("-50% -50%");
  expect(styleOf('[data-slot="dialog-panel"]').boxShadow).toContain("12px 32px");
  expect(styleOf('[data-slot="dialog-panel"]').backgroundColor).toBe("oklch(1 0 0)");
});

test("every variable that Tailwind registers has its value in a shadow root too", () => {
  const registered = [...styles.matchAll(/@property (--tw-[\w-]+)/g)].map(([, name]) => name);
  const rule = styles.slice(styles.indexOf(":host :where([data-roster]"));
  const set = rule.slice(0, rule.indexOf("}"));
  expect(registered).not.toEqual([]);
  expect(registered.filter((name) => !set.includes(`${name}:`))).toEqual([]);
});
