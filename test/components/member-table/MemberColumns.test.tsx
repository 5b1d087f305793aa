import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect } from "../../../src/backend/sql/database.js";
import { MemberTable, type MemberTableProps } from "../../../src/components/member-table/MemberTable.js";
import { memberColumns } from "../../../src/components/member-table/memberColumns.js";
import { metadataColumn } from "../../../src/components/member-table/metadataColumn.js";
import { tableLayoutDialog } from "../../../src/components/member-table/TableLayoutButton.js";
import type { MemberColumn } from "../../../src/state/members/memberColumn.js";
import { useStoredLayout } from "../../../src/state/members/useStoredLayout.js";
import { heard, renderIn, setUp } from "../../support/renderWithOrganization.js";
import { openTabDatabase } from "../../support/database/tabDatabase.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

const KEY = "roster-test-view";

afterEach(cleanup);
beforeEach(() => localStorage.removeItem(KEY));

const COLUMNS: readonly MemberColumn[] = [
  memberColumns.emailAddress,
  memberColumns.role,
  metadataColumn("team", { label: "Team" }),
  metadataColumn("hours", {
    label: "Hours",
    read: (value) => (typeof value === "number" ? value : undefined),
    text: (hours) => `${hours.toFixed(1)} h`,
  }),
  memberColumns.joined,
  memberColumns.lastChanged,
];

async function renderTable(props: MemberTableProps = {}, options: Parameters<typeof setUp>[0] = {}) {
  await tableLayoutDialog.load();
  const setup = await setUp({
    count: 24,
    metadata: (index) => ({ team: ["Sales", "Design"][index % 2], hours: index }),
    ...options,
  });
  renderIn(setup, <MemberTable columns={COLUMNS} {...props} />);
  await screen.findByRole("row", { name: /Ada Okafor/ });
  return { ...setup, user: userEvent.setup() };
}

const heads = () => screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
const cellsOf = (name: string) =>
  within(screen.getByRole("row", { name: new RegExp(name) }))
    .getAllByRole("gridcell")
    .map(({ textContent }) => textContent ?? "");
const requests = ({ network }: { readonly network: { readonly requests: readonly { readonly path: string }[] } }) =>
  network.requests.map(({ path }) => path).filter((path) => path.includes("/memberships?"));

async function openView(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole("button", { name: "Table layout" }));
  return within(await screen.findByRole("dialog", { name: "Table layout" }));
}

test("columns stand in the app's order, with what it keeps beside a membership as text", async () => {
  await renderTable();
  expect(heads().slice(0, 7)).toEqual(["Member", "Email", "Role", "Team", "Hours", "Joined", "Last updated"]);
  expect(cellsOf("Bram Almeida")[2]).toContain("Design");
  expect(cellsOf("Bram Almeida")[3]).toContain("1.0 h");
});

test("a value of another type, and a key of every object, show as nothing; lists and objects as text", async () => {
  const values = [{ hours: "many" }, { hours: null, team: ["a", "b"] }, {}, { team: { lead: true } }];
  await renderTable(
    {
      columns: [
        COLUMNS[2] ?? memberColumns.role,
        COLUMNS[3] ?? memberColumns.role,
        metadataColumn("constructor"),
        metadataColumn("toString"),
      ],
    },
    { count: 4, metadata: (index) => values[index] ?? {} },
  );
  const rows = screen.getAllByRole("row").slice(1);
  const texts = rows.map((row) =>
    within(row)
      .getAllByRole("gridcell")
      .slice(0, 4)
      .map((cell) => cell.querySelector("bdi")?.textContent ?? "")
      .join("|"),
  );
  expect(new Set(texts)).toEqual(new Set(["|||", "a, b|||", '{"lead":true}|||']));
});

test("a backend that does not say when a member was changed last shows no time, rather than 1970", async () => {
  await tableLayoutDialog.load();
  const setup = await setUp({ count: 3 });
  setup.network.intercept = async (request) => {
    if (!request.url.includes("/memberships?")) return undefined;
    const answer: { data: Record<string, unknown>[] } = await (await setup.backend.fetch(request)).json();
    return Response.json({ ...answer, data: answer.data.map((row) => ({ ...row, updated_at: 0 })) });
  };
  renderIn(setup, <MemberTable columns={[memberColumns.lastChanged]} />);
  await screen.findByRole("row", { name: /Ada Okafor/ });
  expect(screen.getByRole("grid").textContent).not.toContain("1970");
});

test("columns are taken away, brought back and moved by keyboard alone, and the table follows at once", async () => {
  const { user } = await renderTable();
  const dialog = await openView(user);
  await user.click(dialog.getByRole("checkbox", { name: "Hours" }));
  await user.click(dialog.getByRole("checkbox", { name: "Last updated" }));
  dialog.getByRole("button", { name: "Move Team up" }).focus();
  await user.keyboard("{Enter}");
  expect(dialog.getByRole("button", { name: "Move Team up" })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(await heard("Team is now column 1 of 4.")).toBeInTheDocument();
  // The first cannot go further.
  await user.keyboard("{Enter}");
  await user.click(dialog.getByRole("button", { name: "Done" }));
  expect(heads().slice(0, 5)).toEqual(["Member", "Team", "Email", "Role", "Joined"]);
  expect(screen.getByRole("button", { name: "Table layout" })).toHaveFocus();
});

/** Of a row, also behind a dialog. */
const heightOf = () => screen.getByRole("row", { name: /Bram Almeida/, hidden: true }).getBoundingClientRect().height;

test("rows become lower, and all is as at first again", async () => {
  const { user } = await renderTable();
  const before = heightOf();
  const dialog = await openView(user);
  await user.click(dialog.getByRole("radio", { name: "Compact" }));
  await user.click(dialog.getByRole("checkbox", { name: "Team" }));
  expect(heightOf()).toBeLessThan(before);
  await user.click(dialog.getByRole("button", { name: "Reset" }));
  expect(heightOf()).toBe(before);
  await user.click(dialog.getByRole("button", { name: "Done" }));
  expect(heads()).toContain("Team");
});

function Stored() {
  return <MemberTable columns={COLUMNS} {...useStoredLayout(KEY)} />;
}

test("a stored layout is restored, and skips columns that are gone", async () => {
  localStorage.setItem(KEY, JSON.stringify({ columns: ["joined", "metadata.gone", "role"], density: "compact" }));
  const setup = await setUp({ count: 3 });
  renderIn(setup, <Stored />);
  await screen.findByRole("row", { name: /Ada Okafor/ });
  // Rows of one line have the address in a column, which is none of the layout.
  expect(heads().slice(0, 4)).toEqual(["Member", "Email", "Joined", "Role"]);
  const user = userEvent.setup();
  await tableLayoutDialog.load();
  const dialog = await openView(user);
  await user.click(dialog.getByRole("checkbox", { name: "Team" }));
  expect(JSON.parse(must(localStorage.getItem(KEY)))).toMatchObject({
    columns: ["joined", "role", "metadata.team"],
  });
  cleanup();
  renderIn(setup, <Stored />);
  await screen.findByRole("columnheader", { name: "Team" });
});

test.each(["{", "null", "[]", '"compact"', '{"columns":"role","density":7}', '{"columns":[7,null]}'])(
  "the table shows when the stored layout is %s",
  async (stored) => {
    localStorage.setItem(KEY, stored);
    renderIn(await setUp({ count: 3 }), <Stored />);
    expect(await screen.findByRole("row", { name: /Ada Okafor/ })).toBeVisible();
  },
);

test("another tab that changes the view changes it here", async () => {
  renderIn(await setUp({ count: 3 }), <Stored />);
  await screen.findByRole("columnheader", { name: "Team" });
  localStorage.setItem(KEY, JSON.stringify({ columns: ["role"] }));
  dispatchEvent(new StorageEvent("storage", { key: KEY }));
  await waitFor(() => expect(screen.queryByRole("columnheader", { name: "Team" })).toBeNull());
});

const SAVED = [
  { id: "admins", label: "Admins", role: "org:admin" },
  { id: "new", label: "Joined this year", joined: "thisYear" as const },
  { id: "brams", label: "Called Bram", query: "bram" },
];

test("a saved filter narrows the list by one request, and shows everybody again", async () => {
  const setup = await renderTable({ savedFilters: SAVED });
  const { user } = setup;
  const before = requests(setup).length;
  const admins = screen.getByRole("button", { name: "Admins" });
  await user.click(admins);
  await waitFor(() => expect(screen.queryByRole("row", { name: /Bram Almeida/ })).toBeNull());
  expect(admins).toHaveAttribute("aria-pressed", "true");
  expect(screen.getByRole("combobox", { name: "Filter by role" })).toHaveValue("org:admin");
  expect(requests(setup)).toHaveLength(before + 1);
  await user.click(admins);
  await screen.findByText("1–10 of 24");
  expect(admins).toHaveAttribute("aria-pressed", "false");
});

test("one saved filter takes the place of another, and is on no more where the list is narrowed further", async () => {
  const { user } = await renderTable({ savedFilters: SAVED });
  await user.click(screen.getByRole("button", { name: "Admins" }));
  await user.click(screen.getByRole("button", { name: "Called Bram" }));
  expect(await screen.findByText("1–1 of 1")).toBeVisible();
  expect(screen.getByRole("searchbox")).toHaveValue("bram");
  expect(screen.getByRole("combobox", { name: "Filter by role" })).toHaveValue("");
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by role" }), "Member");
  expect(screen.getByRole("button", { name: "Called Bram" })).toHaveAttribute("aria-pressed", "false");
});

test("a saved filter by time counts from the start of the period, and can be taken off where it was narrowed", async () => {
  const { user, organization } = await renderTable({ savedFilters: SAVED });
  const database = connect(await openTabDatabase());
  await database
    .updateTable("roster_memberships")
    .where("organization_id", "=", organization.id)
    .set({ created_at: new Date(Date.UTC(2001, 1, 1)) })
    .execute();
  const { data: found } = await organization.getMemberships({ query: "Bram Almeida" });
  await database
    .updateTable("roster_memberships")
    .where("id", "=", must(found[0]?.id))
    .set({ created_at: new Date() })
    .execute();
  await user.click(screen.getByRole("button", { name: "Joined this year" }));
  expect(await screen.findByText("1–1 of 1")).toBeVisible();
  await user.type(screen.getByRole("searchbox"), "nobody at all");
  expect(await screen.findByText("No matching members")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Clear search and filters" }));
  expect(await screen.findByText("1–10 of 24")).toBeVisible();
});

test("a filter that was narrowed further is taken off by its chip, and the focus stays in the table", async () => {
  const { user } = await renderTable({ savedFilters: SAVED });
  await user.click(screen.getByRole("button", { name: "Joined this year" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by role" }), "Member");
  await user.click(await screen.findByRole("button", { name: "Clear filter: Joined this year" }));
  expect(screen.getByRole("grid", { name: "Members" })).toHaveFocus();
});

test("in a stored layout with missing or repeated columns, moving follows the shown order", async () => {
  await tableLayoutDialog.load();
  const setup = await setUp({ count: 3 });
  localStorage.setItem(KEY, JSON.stringify({ columns: ["role", "metadata.gone", "role", "joined"] }));
  renderIn(setup, <Stored />);
  await screen.findByRole("row", { name: /Ada Okafor/ });
  const user = userEvent.setup();
  const dialog = await openView(user);
  await user.click(dialog.getByRole("button", { name: "Move Joined up" }));
  expect(await heard("Joined is now column 1 of 2.")).toBeInTheDocument();
  await user.click(dialog.getByRole("button", { name: "Done" }));
  expect(heads().slice(0, 3)).toEqual(["Member", "Joined", "Role"]);
});

const NAMES = [
  "<img src=x onerror=\"document.title='pwned'\">",
  '=HYPERLINK("https://x.test","Click")',
  "\u202Egnp.exe",
  "Ann\u200F",
  "x".repeat(255),
];

test("names that hold HTML, formulas, overrides or hundreds of letters are text in their row, and turn nothing around", async () => {
  const { organization, client, people } = await renderTable({}, { count: 6 });
  const database = connect(await openTabDatabase());
  for (const [index, name] of NAMES.entries()) {
    await database
      .updateTable("roster_users")
      .where("id", "=", must(people[index + 1]?.id))
      .set({ first_name: name, last_name: "Test" })
      .execute();
  }
  const title = document.title;
  await client.refetchQueries();
  const { data } = await organization.getMemberships();
  const shown = data.filter(({ publicUserData }) => publicUserData.lastName === "Test");
  expect(shown).toHaveLength(NAMES.length);
  const table = screen.getByRole("grid");
  await waitFor(() => {
    for (const { publicUserData } of shown) expect(table.textContent).toContain(publicUserData.firstName);
  });
  expect(document.title).toBe(title);
  expect(table.querySelector("img[src=x]")).toBeNull();
  // Each name is isolated from the text beside it, in whichever direction it runs.
  for (const button of table.querySelectorAll('[data-slot="member-open"]')) {
    expect(getComputedStyle(button).unicodeBidi).toMatch(/isolate|plaintext/);
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});

test("a column that is declared once is in the head, the rows, the chooser and the export", async () => {
  const column: MemberColumn = {
    id: "initial",
    label: "Initial",
    text: ({ publicUserData }) => publicUserData.firstName?.at(0) ?? "",
  };
  const { user } = await renderTable({ columns: [memberColumns.userId, column] });
  expect(heads().slice(0, 3)).toEqual(["Member", "User ID", "Initial"]);
  expect(cellsOf("Bram Almeida")[1]).toContain("B");
  const dialog = await openView(user);
  expect(dialog.getByRole("checkbox", { name: "Initial" })).toBeChecked();
  await user.click(dialog.getByRole("button", { name: "Done" }));
  await user.click(screen.getByRole("button", { name: "Export" }));
  expect(await screen.findByText(/User ID.*Initial/)).toBeVisible();
});

test("a column without a label has its id as its name, and one without a text is not exported", async () => {
  const columns: readonly MemberColumn[] = [
    { id: "team", label: " ", text: () => "Design" },
    { id: "photo", label: "", render: () => <b>Photo of them</b> },
  ];
  const { user } = await renderTable({ columns });
  expect(heads().slice(0, 3)).toEqual(["Member", "team", "photo"]);
  expect(cellsOf("Bram Almeida")[1]).toContain("Photo of them");
  const dialog = await openView(user);
  expect(dialog.getByRole("checkbox", { name: "photo" })).toBeChecked();
  await user.click(dialog.getByRole("button", { name: "Done" }));
  await user.click(screen.getByRole("button", { name: "Export" }));
  expect(await screen.findByText(/Columns: (?!.*photo).*\bteam\b/)).toBeVisible();
});
