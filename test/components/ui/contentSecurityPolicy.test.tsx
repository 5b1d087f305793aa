import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test } from "vitest";
import { config } from "zod";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import styles from "../../../src/styles/styles.css?inline";

const NONCE = "rAnd0m";
const violations: string[] = [];

function addStyles(text: string, nonce?: string) {
  const style = document.createElement("style");
  if (nonce) style.nonce = nonce;
  style.textContent = text;
  document.head.append(style);
}

/** From now on this page runs under a strict policy: no inline style or script without the nonce, and no `eval`. */
function enforce() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `default-src 'none'; script-src 'self'; style-src 'nonce-${NONCE}'; img-src * data:; connect-src 'self' ws: wss:`;
  document.head.append(policy);
}

async function start() {
  // The backend is in this page too: it makes functions of its schemas unless it is told not to before it is loaded.
  config({ jitless: true });
  const { renderIn, setUpForAll } = await import("../../support/renderWithOrganization.js");
  const setup = await setUpForAll({ count: 12, invitations: 6, requests: 2, events: 4, maxAllowedMemberships: 40 });
  return () => renderIn(setup, <MembersPage />);
}

const shownDialog = () => document.querySelector<HTMLElement>("dialog[open]");

async function findDialog() {
  await waitFor(() => expect(shownDialog()).not.toBeNull());
  return within(shownDialog() ?? document.body);
}

let renderPage: () => void;
beforeAll(async () => {
  renderPage = await start();
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
    violations.push([violatedDirective, blockedURI, sample].join(" ")),
  );
  enforce();
});
afterEach(cleanup);

test("the policy is enforced: a style without the nonce is refused, one with it is not", async () => {
  addStyles("body { --refused: yes }");
  await waitFor(() => expect(violations).toEqual([expect.stringContaining("style-src")]));
  violations.length = 0;
  addStyles(styles, NONCE);
  expect(getComputedStyle(document.documentElement).getPropertyValue("--_roster-surface")).not.toBe("");
  expect(getComputedStyle(document.body).getPropertyValue("--refused")).toBe("");
});

test("the page, its lists and its dialogs work under it, and try nothing that it forbids", async () => {
  renderPage();
  const user = userEvent.setup();
  const close = async () => {
    await user.keyboard("{Escape}");
    await waitFor(() => expect(shownDialog()).toBeNull());
  };
  await user.click(await screen.findByRole("button", { name: /change role of Bram Almeida/ }));
  await user.click(within(screen.getByRole("listbox")).getByRole("option", { name: /^Admin/ }));
  await user.click((await findDialog()).getByRole("button", { name: "Change role" }));
  expect(await screen.findByText("Changed Bram Almeida's role to Admin.")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Actions for Bram Almeida" }));
  await user.click(await screen.findByRole("menuitem", { name: "Remove member" }));
  await findDialog();
  await close();
  for (const name of ["Bram Almeida", "Export", "Table layout", "Invite members"]) {
    await user.click(screen.getByRole("button", { name }));
    await findDialog();
    await close();
  }
  await user.click(screen.getByRole("tab", { name: /^Invitations/ }));
  expect(await screen.findByRole("meter")).toBeVisible();
  expect(screen.getByRole("meter").firstElementChild?.getBoundingClientRect().width).toBeGreaterThan(0);
  expect(violations).toEqual([]);
});
