import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { type MemberColumn, memberColumns, MemberTable, ShortcutsProvider } from "../../../src/index.js";
import { actionsButton } from "../../support/rowMenu.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

// With the keys of the browser itself: what Tab reaches is its own rule.
const press = (keys: string) => userEvent.keyboard(keys);

/** The table, once rows can be changed. The list is sorted: Ada, Bram, Chiara, Diego, … */
async function renderTable(children = <MemberTable />, options: Parameters<typeof setUp>[0] = {}) {
  const setup = await setUp({ count: 24, ...options });
  renderIn(setup, children);
  await screen.findByRole("button", { name: /change role of Bram Almeida/ });
  return setup;
}

const row = (name: string) => screen.getByRole("row", { name: new RegExp(name) });
const role = (name: string) => screen.getByRole("button", { name: new RegExp(`change role of ${name}`) });
const pageBox = () => screen.getByRole("checkbox", { name: "Select all on this page" });
const lastRow = () => screen.getAllByRole("row").at(-1);

test("the table is one tab stop, which comes back to the row that had the focus", async () => {
  await renderTable();
  pageBox().focus();
  await userEvent.tab();
  expect(row("Ada Okafor")).toHaveFocus();
  await userEvent.tab();
  expect(screen.getByRole("combobox", { name: "Rows per page" })).toHaveFocus();
  await userEvent.tab({ shift: true });
  expect(row("Ada Okafor")).toHaveFocus();
  await press("{ArrowDown}{ArrowDown}");
  expect(row("Chiara Brandt")).toHaveFocus();
  await userEvent.tab();
  expect(screen.getByRole("combobox", { name: "Rows per page" })).toHaveFocus();
  await userEvent.tab({ shift: true });
  expect(row("Chiara Brandt")).toHaveFocus();
  // From a control of a row too.
  role("Diego Castellano").focus();
  await userEvent.tab();
  expect(screen.getByRole("combobox", { name: "Rows per page" })).toHaveFocus();
  await userEvent.tab({ shift: true });
  expect(row("Diego Castellano")).toHaveFocus();
  await userEvent.tab({ shift: true });
  expect(pageBox()).toHaveFocus();
  await userEvent.tab();
  expect(row("Diego Castellano")).toHaveFocus();
});

test("arrow keys walk through rows, the controls of a row, and the head, which sorts", async () => {
  await renderTable();
  row("Ada Okafor").focus();
  await press("{End}");
  expect(lastRow()).toHaveFocus();
  await press("{ArrowDown}");
  expect(lastRow()).toHaveFocus();
  await press("{Home}{ArrowDown}{ArrowLeft}");
  expect(row("Bram Almeida")).toHaveFocus();

  const controls = within(row("Bram Almeida"));
  const inOrder = [
    controls.getByRole("checkbox", { name: "Select Bram Almeida" }),
    controls.getByRole("button", { name: "Bram Almeida" }),
    role("Bram Almeida"),
    actionsButton("Bram Almeida"),
  ];
  for (const control of inOrder) {
    await press("{ArrowRight}");
    expect(control).toHaveFocus();
  }
  await press("{ArrowRight}");
  expect(actionsButton("Bram Almeida")).toHaveFocus();

  // The same control of another row.
  await press("{ArrowDown}");
  expect(actionsButton("Chiara Brandt")).toHaveFocus();
  await press("{ArrowLeft}{End}");
  expect(within(lastRow() ?? document.body).getByRole("button", { name: /change role/ })).toHaveFocus();
  await press("{Home}");
  expect(role("Ada Okafor")).toHaveFocus();
  await press("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
  expect(row("Ada Okafor")).toHaveFocus();

  await press("{ArrowUp}");
  expect(screen.getByRole("button", { name: "Member" })).toHaveFocus();
  await press("{ArrowRight}");
  expect(screen.getByRole("button", { name: "Joined" })).toHaveFocus();
  await press("{ArrowLeft}{Enter}");
  expect(screen.getByRole("columnheader", { name: "Member" })).toHaveAttribute("aria-sort", "ascending");
  await press("{ArrowDown}");
  expect(screen.getAllByRole("row")[1]).toHaveFocus();
});

test("a row says what its cells do, and the cell that names it only the name", async () => {
  await renderTable();
  const bram = row("Bram Almeida");
  expect(bram).toHaveAccessibleName(/^Bram Almeida bram\.almeida@\S+ Member Joined \w+ \d+, \d{4}$/);
  expect(within(bram).getByRole("rowheader")).toHaveAccessibleName("Bram Almeida");
});

test("from right to left, the arrow keys follow the direction", async () => {
  await renderTable(
    <div dir="rtl">
      <MemberTable />
    </div>,
  );
  row("Bram Almeida").focus();
  await press("{ArrowRight}");
  expect(row("Bram Almeida")).toHaveFocus();
  await press("{ArrowLeft}{ArrowLeft}");
  expect(screen.getByRole("button", { name: "Bram Almeida" })).toHaveFocus();
  await press("{ArrowRight}");
  expect(screen.getByRole("checkbox", { name: "Select Bram Almeida" })).toHaveFocus();
});

test("Enter opens a member and closing returns to the row; the menu keys open its actions", async () => {
  await renderTable();
  row("Bram Almeida").focus();
  await press("{Enter}");
  expect(await screen.findByRole("dialog", { name: /Bram Almeida/ })).toBeVisible();
  await press("{Escape}");
  await waitFor(() => expect(row("Bram Almeida")).toHaveFocus());
  for (const keys of ["{ContextMenu}", "{Shift>}{F10}{/Shift}"]) {
    row("Chiara Brandt").focus();
    await press(keys);
    expect(await screen.findByRole("menu", { name: "Actions for Chiara Brandt" })).toHaveFocus();
    await press("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    // The arrow keys go on from row to row.
    expect(row("Chiara Brandt")).toHaveFocus();
    await press("{ArrowDown}");
    expect(row("Diego Castellano")).toHaveFocus();
  }
  // From its button, it gives the focus back to that.
  actionsButton("Chiara Brandt").focus();
  await press("{Enter}");
  expect(await screen.findByRole("menu", { name: "Actions for Chiara Brandt" })).toHaveFocus();
  await press("{Escape}");
  expect(actionsButton("Chiara Brandt")).toHaveFocus();
  // What an action of the menu opens gives it back to the row too.
  row("Chiara Brandt").focus();
  await press("{ContextMenu}ch{Enter}");
  expect(await screen.findByRole("listbox", { name: "Role of Chiara Brandt" })).toHaveFocus();
  await press("{Escape}");
  expect(row("Chiara Brandt")).toHaveFocus();
  await press("{ContextMenu}{End}{Enter}");
  await screen.findByRole("alertdialog");
  await press("{Escape}");
  await waitFor(() => expect(row("Chiara Brandt")).toHaveFocus());
  // Keys that the browser has its own use for.
  row("Chiara Brandt").focus();
  await press("{Control>}{Enter}{/Control}{Alt>}{ArrowDown}{/Alt}");
  expect(row("Chiara Brandt")).toHaveFocus();
  expect(screen.queryByRole("dialog")).toBeNull();
});

const selected = () =>
  screen
    .getAllByRole("row", { selected: true })
    .map((element) => within(element).getByRole("checkbox").ariaLabel?.replace("Select ", ""));

test("Space selects a row, and with Shift a range, and the rows say so", async () => {
  await renderTable();
  expect(screen.getByRole("grid", { name: "Members" })).toHaveAttribute("aria-multiselectable", "true");
  row("Bram Almeida").focus();
  await press(" ");
  expect(selected()).toEqual(["Bram Almeida"]);
  expect(row("Bram Almeida")).toHaveFocus();
  expect(row("Chiara Brandt")).toHaveAttribute("aria-selected", "false");
  await press("{ArrowDown}{ArrowDown}{Shift>} {/Shift}");
  expect(selected()).toEqual(["Bram Almeida", "Chiara Brandt", "Diego Castellano"]);
  expect(screen.getByText("3 selected")).toBeVisible();
  expect(row("Diego Castellano")).toHaveFocus();
  await press(" ");
  expect(selected()).toEqual(["Bram Almeida", "Chiara Brandt"]);
});

test("Page Down turns the page and goes to its first row, once that is there; the rows count on", async () => {
  const { network } = await renderTable();
  const table = screen.getByRole("grid", { name: "Members" });
  expect(table).toHaveAttribute("aria-rowcount", "25");
  row("Chiara Brandt").focus();
  network.latency = 300;
  await press("{PageDown}");
  expect(row("Chiara Brandt")).toHaveFocus();
  await screen.findByText("11–20 of 24");
  await waitFor(() => expect(screen.getAllByRole("row")[1]).toHaveFocus());
  await waitFor(() => expect(table).toHaveAttribute("aria-busy", "false"));
  expect(screen.getAllByRole("row").map((element) => element.getAttribute("aria-rowindex"))).toEqual(
    [1, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21].map(String),
  );
  // Also from a row that the shorter page has no place for.
  await press("{End}{PageDown}");
  await screen.findByText("21–24 of 24");
  await waitFor(() => expect(screen.getAllByRole("row")[1]).toHaveFocus());
  // There is no other.
  await press("{PageDown}{ArrowDown}");
  expect(screen.getByText("21–24 of 24")).toBeVisible();
  expect(screen.getAllByRole("row")[2]).toHaveFocus();
  await press("{PageUp}");
  await screen.findByText("11–20 of 24");
  await waitFor(() => expect(screen.getAllByRole("row")[1]).toHaveFocus());
});

test("a member is removed and brought back by keyboard alone", async () => {
  await renderTable();
  row("Bram Almeida").focus();
  await press("{ContextMenu}{End}{Enter}");
  expect(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Cancel" })).toHaveFocus();
  // Past the gentler way.
  await press("{Tab}{Tab}{Enter}");
  expect(await screen.findByText("Removed Bram Almeida.")).toBeVisible();
  // The one in its place can be the next.
  await waitFor(() => expect(row("Chiara Brandt")).toHaveFocus());
  await press("{Control>}z{/Control}");
  expect(await screen.findByText(/^Undone\. Added Bram Almeida back/)).toBeVisible();
});

test("without shortcuts, Page Down is the browser's, and arrow keys still walk", async () => {
  const { network } = await renderTable(
    <ShortcutsProvider value={false}>
      <MemberTable />
    </ShortcutsProvider>,
  );
  row("Bram Almeida").focus();
  const sent = network.requests.length;
  await press("{PageDown}{ArrowDown}");
  expect(row("Chiara Brandt")).toHaveFocus();
  expect(screen.getByText("1–10 of 24")).toBeVisible();
  expect(network.requests).toHaveLength(sent);
});

const FIELDS: readonly MemberColumn[] = [
  memberColumns.role,
  {
    id: "fields",
    label: "Fields",
    render: () => (
      <>
        <input aria-label="Note" />
        <input type="range" aria-label="Hours" min={0} max={40} defaultValue={20} />
      </>
    ),
  },
];

test("in an app's own fields the keys are theirs", async () => {
  await renderTable(<MemberTable columns={FIELDS} />);
  const fields = within(row("Bram Almeida"));
  const note = fields.getByRole("textbox", { name: "Note" });
  note.focus();
  await press("b c{Home}a {ArrowDown}{ArrowUp}{ArrowLeft}{PageDown}{Enter}");
  expect(note).toHaveFocus();
  expect(note).toHaveValue("a b c");
  const hours = fields.getByRole("slider", { name: "Hours" });
  hours.focus();
  await press("{ArrowUp}{ArrowRight}{ArrowRight}");
  expect(hours).toHaveFocus();
  expect(hours).toHaveValue("23");
  expect(screen.getByText("1–10 of 24")).toBeVisible();
  expect(row("Bram Almeida")).toHaveAttribute("aria-selected", "false");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the focus stays in the table when the row that had it goes, and Tab comes back to the first row", async () => {
  const { organization, client } = await renderTable();
  row("Chiara Brandt").focus();
  await organization.removeMember(`${organization.id}_2`);
  await client.invalidateQueries();
  await waitFor(() => expect(screen.queryByRole("row", { name: /Chiara/ })).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole("grid", { name: "Members" })).toHaveFocus());
  await userEvent.tab();
  await userEvent.tab({ shift: true });
  expect(row("Ada Okafor")).toHaveFocus();
});

test("a viewer who may change nothing walks through the rows too", async () => {
  renderIn(await setUp({ count: 6, viewer: 1 }), <MemberTable />);
  await waitFor(() => expect(within(row("Bram Almeida")).getByText("You")).toBeVisible());
  row("Ada Okafor").focus();
  await press("{ArrowDown} {Shift>}{F10}{/Shift}");
  expect(row("Bram Almeida")).not.toHaveAttribute("aria-selected");
  const menu = within(await screen.findByRole("menu", { name: "Actions for Bram Almeida" }));
  expect(menu.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual(["View details", "Copy email"]);
});
