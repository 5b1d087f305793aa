import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { memberDialogs } from "../../src/components/member-dialogs/lazyMemberDialogs.js";
import { ActivityLog, LocaleProvider, MembersPage } from "../../src/index.js";
import { must } from "../support/must.js";
import { refusal } from "../support/network.js";
import { pseudoLabels } from "../support/pseudoLabels.js";
import { renderIn, setUp } from "../support/renderWithOrganization.js";
import "../../src/styles/styles.css";

// Files share a page: what another has left is not this page's.
beforeEach(() => document.body.replaceChildren());
afterEach(cleanup);

const SAID = ["aria-label", "aria-description", "aria-valuetext", "title", "placeholder", "alt"];

/** All texts that are shown or said, announcements too. */
function texts(): string[] {
  const said = SAID.flatMap((name) =>
    [...document.querySelectorAll(`[data-roster] [${name}]`)].map((element) => element.getAttribute(name) ?? ""),
  );
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent?.closest("style, script, [data-slot=avatar], textarea"))
      said.push(walker.currentNode.textContent ?? "");
  }
  return said;
}

const noticeTexts = () =>
  [...document.querySelectorAll("[data-slot=notice]")].map(({ textContent }) => textContent).join("");

type Setup = Awaited<ReturnType<typeof setUp>>;

/** Texts with a letter or a digit of English: neither labels nor the organization's data, nor keys, nor the halves of a day. */
function untranslated({ people }: Setup): string[] {
  const names = people.flatMap(({ firstName, lastName }) => [firstName, lastName]).filter(Boolean);
  const data = new RegExp(
    `[^\\s"“”]*@[^\\s"“”,]*|\\b(user_|org[:_])[\\w:]+|\\b([AP]M|F10|Z|team|seat)\\b|${names.join("|")}`,
    "gu",
  );
  return [...new Set(texts())].filter((text) => /[a-z0-9]/i.test(text.replaceAll(data, "")));
}

async function open(options: Parameters<typeof setUp>[0] = {}) {
  const setup = await setUp({
    count: 12,
    invitations: 6,
    requests: 3,
    events: 6,
    maxAllowedMemberships: 30,
    ...options,
  });
  await memberDialogs.load();
  return { ...setup, user: userEvent.setup() };
}

const inPseudo = (setup: Setup, children = <MembersPage />) =>
  renderIn(
    setup,
    <LocaleProvider locale="mr" labels={pseudoLabels}>
      {children}
    </LocaleProvider>,
  );

test("no English is on the page: lists, menus, dialogs, details, progress, notices", async () => {
  const setup = await open();
  const { user } = setup;
  inPseudo(setup);
  await screen.findAllByRole("gridcell");
  await screen.findAllByRole("tab");
  expect(untranslated(setup)).toEqual([]);

  await waitFor(() => expect(document.querySelectorAll("[data-slot=member-role]").length).toBeGreaterThan(1));
  await user.click(must(document.querySelectorAll<HTMLElement>("[data-slot=member-actions]")[1]));
  const items = within(await screen.findByRole("menu")).getAllByRole("menuitem");
  expect(untranslated(setup)).toEqual([]);
  await user.click(must(items.at(-1)));
  await screen.findByRole("alertdialog");
  expect(untranslated(setup)).toEqual([]);
  await user.keyboard("{Escape}");

  await user.click(must(document.querySelectorAll<HTMLElement>("[data-slot=member-open]")[1]));
  await screen.findByRole("dialog");
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  expect(untranslated(setup)).toEqual([]);
  await user.keyboard("{Escape}");

  await user.keyboard("?");
  await screen.findByRole("dialog");
  expect(untranslated(setup)).toEqual([]);
  await user.keyboard("{Escape}");

  for (const tab of screen.getAllByRole("tab").slice(1, 3)) {
    await user.click(tab);
    await screen.findAllByRole("rowheader");
    expect(untranslated(setup)).toEqual([]);
  }
  await user.click(must(document.querySelector<HTMLElement>("[data-slot=approve-request]")));
  await waitFor(() => expect(noticeTexts()).not.toBe(""));
  expect(untranslated(setup)).toEqual([]);
});

test("nor where it fails or is forbidden", async () => {
  const setup = await open();
  setup.network.intercept = () => refusal(403, "forbidden", "हुकूम नाही");
  inPseudo(setup);
  await screen.findByRole("alert");
  expect(untranslated(setup)).toEqual([]);
  cleanup();

  const other = await open();
  other.network.intercept = () => refusal(400, "unknown", "चूक");
  inPseudo(other);
  await screen.findAllByRole("alert");
  expect(untranslated(other)).toEqual([]);
});

test("nor in the activity log", async () => {
  const setup = await open();
  inPseudo(setup, <ActivityLog />);
  await screen.findAllByRole("listitem");
  expect(untranslated(setup)).toEqual([]);
});
