import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { MembersPage, MemberTable, PeopleTable, ShortcutsProvider } from "../../../src/index.js";
import { must } from "../../support/must.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

// With the keys of the browser itself: what a key writes, and who gets it, is its own rule.
const press = (keys: string) => userEvent.keyboard(keys);
const search = (name = "Search members") => screen.getByRole("searchbox", { name });
const shortcuts = () => screen.findByRole("dialog", { name: "Keyboard shortcuts" });
const blur = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();

async function closeDialog() {
  await press("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
}

test("/ focuses the search of the list in sight, and ? lists the keys", async () => {
  renderIn(await setUp({ count: 12, invitations: 6, requests: 2 }), <MembersPage />);
  await screen.findByRole("row", { name: /Ada Okafor/ });
  blur();
  await press("/");
  expect(search()).toHaveFocus();
  expect(search()).toHaveValue("");

  await userEvent.click(await screen.findByRole("tab", { name: /^Invitations/ }));
  const [invitation] = await screen.findAllByRole("rowheader");
  must(invitation?.closest<HTMLElement>("[role=row]")).focus();
  await press("?");
  const dialog = await shortcuts();
  const keyOf = (does: string) => must(within(dialog).getByText(does).previousElementSibling).textContent;
  expect(["Search", "Previous or next row", "Select a range", "Show these shortcuts"].map(keyOf)).toEqual([
    "/",
    "↑↓",
    "Shift+Space",
    "?",
  ]);
  await closeDialog();
  expect(must(invitation?.closest("[role=row]"))).toHaveFocus();
  await press("/");
  expect(search("Search invitations")).toHaveFocus();
});

test("down from the search goes to the rows, and the next / comes back", async () => {
  renderIn(await setUp({ count: 12 }), <MemberTable />);
  await screen.findByRole("row", { name: /Ada Okafor/ });
  search().focus();
  await press("{ArrowDown}");
  expect(screen.getByRole("row", { name: /Ada Okafor/ })).toHaveFocus();
  await press("{ArrowDown}/");
  expect(search()).toHaveFocus();
  await press("bram{Enter}");
  await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(1));
  await press("{ArrowDown}");
  expect(screen.getByRole("row", { name: /Bram Almeida/ })).toHaveFocus();
});

test("neither key does anything while somebody types, in a dialog, or elsewhere in the app", async () => {
  renderIn(
    await setUp({ count: 12 }),
    <>
      <button type="button">Of the app</button>
      <textarea aria-label="Note" />
      <MemberTable />
    </>,
  );
  await screen.findByRole("row", { name: /Ada Okafor/ });
  await userEvent.click(search());
  await press("a/?");
  expect(search()).toHaveValue("a/?");
  const note = screen.getByRole("textbox", { name: "Note" });
  note.focus();
  await press("/?");
  expect(note).toHaveValue("/?");
  const button = screen.getByRole("button", { name: "Of the app" });
  button.focus();
  await press("/?");
  expect(button).toHaveFocus();
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();

  await userEvent.clear(search());
  (await screen.findByRole("row", { name: /Ada Okafor/ })).focus();
  await press("?");
  const dialog = await shortcuts();
  await press("/?");
  expect(dialog).toContainElement(document.activeElement as HTMLElement);
  expect(screen.getAllByRole("dialog")).toEqual([dialog]);
});

test("without shortcuts, / and ? are the app's", async () => {
  renderIn(
    await setUp({ count: 12 }),
    <ShortcutsProvider value={false}>
      <MemberTable />
    </ShortcutsProvider>,
  );
  const row = await screen.findByRole("row", { name: /Ada Okafor/ });
  const seen: string[] = [];
  const follow = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (!defaultPrevented) seen.push(key);
  };
  window.addEventListener("keydown", follow);
  row.focus();
  await press("/?");
  window.removeEventListener("keydown", follow);
  expect(seen).toEqual(["/", "?"]);
  expect(row).toHaveFocus();
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test("the keys of a list without a selection name none for it", async () => {
  renderIn(await setUp({ count: 4 }), <PeopleTable />);
  (await screen.findByRole("row", { name: /Ada Okafor/ })).focus();
  await userEvent.keyboard("?");
  const dialog = within(await shortcuts());
  expect(dialog.getByText("Previous or next row")).toBeVisible();
  expect(dialog.queryByText(/select/i)).toBeNull();
});
