import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { must } from "../../support/must.js";
import { giveRole } from "../../support/giveRole.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import styles from "../../../src/styles/styles.css?inline";
import unlayered from "../../../src/styles/unlayered.css?inline";

const user = userEvent.setup();
afterEach(() => {
  cleanup();
  document.head.querySelectorAll("style[data-test]").forEach((style) => style.remove());
});

function addStyles(text: string, where: "append" | "prepend" = "append") {
  const style = document.createElement("style");
  style.dataset["test"] = "";
  style.textContent = text;
  document.head[where](style);
  return style;
}

const LOOKS = `display position visibility padding margin border-width border-style background-color cursor appearance
  font-size font-weight line-height text-align list-style-type opacity color fill stroke stroke-width d box-shadow overflow
  flex-direction gap align-items border-radius z-index text-transform box-sizing content-visibility`.split(/\s+/);

/** How each element of the kit looks. */
const looks = () =>
  [...document.querySelectorAll("[data-roster], [data-roster] *")].map((element) => {
    const style = getComputedStyle(element);
    return [element.tagName, LOOKS.map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ")];
  });

async function renderPage() {
  const setup = await setUp({ count: 12, invitations: 3, requests: 2 });
  renderIn(setup, <MembersPage />);
  await screen.findByRole("row", { name: /Bram Almeida/ });
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
}

/** Makes Bram an admin, with a real pointer. */
async function promoteBram() {
  await user.click(screen.getByRole("button", { name: /change role of Bram Almeida/ }));
  await giveRole(user, "Admin");
  expect(await screen.findByRole("button", { name: /Admin, change role of Bram Almeida/ })).toBeVisible();
}

test("`* { all: unset }` of an app changes nothing of the kit in the stylesheet without layers", async () => {
  addStyles("html, body, body > div { display: block }");
  addStyles(unlayered);
  await renderPage();
  await user.click(screen.getByRole("button", { name: "Invite members" }));
  await screen.findByRole("dialog", { name: "Invite members" });
  const before = looks();
  expect(before.length).toBeGreaterThan(100);
  for (const where of ["append", "prepend"] as const) {
    const app = addStyles(
      "* { all: unset } html, body, body > div { display: block } head, head * { display: none }",
      where,
    );
    expect(looks()).toEqual(before);
    app.remove();
  }
});

test("an app's important rules for buttons take their look, not their work; `:not([data-roster] *)` spares the kit", async () => {
  addStyles(styles);
  await renderPage();
  const before = looks();
  const rule =
    "{ all: unset !important; padding: 1em !important; background: purple !important; color: white !important }";
  const app = addStyles(`button ${rule}`);
  expect(looks()).not.toEqual(before);
  await promoteBram();
  app.remove();
  const now = looks();
  addStyles(`button:not([data-roster], [data-roster] *) ${rule}`);
  expect(looks()).toEqual(now);
});

test.each([
  { root: 10, text: 14, row: 48 },
  { root: 16, text: 14, row: 48 },
  { root: 24, text: 21, row: 72 },
])("on a page with a font size of $root px the text has $text px, and all fits", async ({ root, text, row }) => {
  await page.viewport(800, 700);
  addStyles(styles);
  addStyles(`:root { font-size: ${root}px } body { margin: 0 }`);
  await renderPage();
  const name = screen.getByText("Bram Almeida");
  expect(parseFloat(getComputedStyle(name).fontSize)).toBeCloseTo(text);
  const line = must(name.closest("tr")).getBoundingClientRect();
  expect(line.height).toBeGreaterThanOrEqual(row);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(800);
  // Cards where a table has too little room for its text.
  const isTable = getComputedStyle(must(name.closest("tr"))).display === "table-row";
  expect(isTable).toBe(root < 24);
  await promoteBram();
  await user.click(screen.getByRole("button", { name: "Invite members" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Invite members" }));
  expect(dialog.getByRole("button", { name: "Send invitations" })).toBeVisible();
});
