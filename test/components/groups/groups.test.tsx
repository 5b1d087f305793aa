import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { memberColumns, MemberTable } from "../../../src/index.js";
import { personName } from "../../../src/organization/rules/personName.js";
import { must } from "../../support/must.js";
import { createGate, refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { chooseAction } from "../../support/rowMenu.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

const COLUMNS = [memberColumns.role, memberColumns.groups];

/** The table, with groups of these names, each with the members at these places. */
async function renderGroups(groups: Readonly<Record<string, readonly number[]>>, view = {}) {
  const setup = await setUp({ count: 5 });
  const { organization } = setup;
  const members = (await organization.getMemberships()).data.map(({ publicUserData }) => publicUserData);
  const ids: Record<string, string> = {};
  for (const [name, places] of Object.entries(groups)) {
    const { id } = await organization.createGroup({ name });
    ids[name] = id;
    const userIds = places.map((place) => must(members[place]).userId);
    if (userIds.length > 0) await organization.addGroupMembers({ groupId: id, userIds });
  }
  renderIn(setup, <MemberTable columns={COLUMNS} defaultView={view} />);
  const names = members.map(personName);
  const user = userEvent.setup();
  return { ...setup, user, names, ids, nameAt: (place: number) => must(names[place]) };
}

/** Also behind an open dialog. */
const row = (name: string) =>
  must([...document.querySelectorAll<HTMLElement>("tbody tr")].find(({ textContent }) => textContent.includes(name)));

const groupsNow = async ({ organization }: Pick<Awaited<ReturnType<typeof setUp>>, "organization">) =>
  (await organization.getGroups()).data.map(({ name, membersCount }) => [name, membersCount]);

test("a row names two groups and counts the others, which a screen reader is told", async () => {
  const { nameAt } = await renderGroups({ "Design 🎨": [0], Finance: [0], "فريق التصميم": [0], Zulu: [1] });
  await screen.findByText("Zulu");
  const cells = within(row(nameAt(0)));
  expect(cells.getByText("Design 🎨")).toBeVisible();
  expect(cells.getByText("+1")).toBeVisible();
  expect(cells.getByText(", فريق التصميم")).toHaveClass("roster:sr-only");
  expect(within(row(nameAt(2))).queryByText("+1")).toBeNull();
});

test("a ticked group shows at the row at once, is undone, and a refusal takes it back and says why", async () => {
  const { user, network, nameAt, ...setup } = await renderGroups({ Sales: [], Support: [1] });
  await chooseAction(user, nameAt(1), "Edit groups");
  const dialog = within(await screen.findByRole("dialog", { name: `${nameAt(1)}'s groups` }));
  const sales = await dialog.findByRole("checkbox", { name: "Sales" });
  expect(dialog.getByRole("checkbox", { name: "Support" })).toBeChecked();
  const gate = createGate();
  network.intercept = async ({ url }) => {
    if (url.includes("member_additions")) await gate.opened;
    return undefined;
  };
  await user.click(sales);
  expect(sales).toBeChecked();
  expect(within(row(nameAt(1))).getByText("Sales")).toBeInTheDocument();
  expect(await groupsNow(setup)).toEqual([
    ["Sales", 0],
    ["Support", 1],
  ]);
  gate.open();
  await waitFor(async () =>
    expect(await groupsNow(setup)).toEqual([
      ["Sales", 1],
      ["Support", 1],
    ]),
  );
  network.intercept = ({ url }) =>
    url.includes("member_removals") ? refusal(403, "group_managed", "A directory manages this group.") : undefined;
  await user.click(sales);
  await waitFor(() => expect(sales).toBeChecked());
  expect(await screen.findByText(/^Couldn't remove .* from the group\. A directory manages/)).toBeInTheDocument();
});

test("many join a group in one call, which is undone in one", async () => {
  const { user, network, nameAt, ...setup } = await renderGroups({ Sales: [1] });
  await user.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
  await user.click(await screen.findByRole("button", { name: "Add to group" }));
  const dialog = within(await screen.findByRole("dialog", { name: /^Add \d members to a group$/ }));
  await user.selectOptions(await dialog.findByRole("combobox", { name: "Choose a group" }), "Sales");
  network.requests.length = 0;
  await user.click(dialog.getByRole("button", { name: "Add to group" }));
  expect(await screen.findByText("Added 3 members to the group.")).toBeVisible();
  expect(await groupsNow(setup)).toEqual([["Sales", 4]]);
  expect(within(row(nameAt(2))).getByText("Sales")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await groupsNow(setup)).toEqual([["Sales", 1]]));
  const writes = network.requests.filter(({ method }) => method === "POST").map(({ path }) => path.split("/").at(-1));
  expect(writes).toEqual(["member_additions", "member_removals"]);
});

test("a member who is removed and added back is in their groups again", async () => {
  const { user, nameAt, ...setup } = await renderGroups({ Sales: [1], Support: [1, 2] });
  await chooseAction(user, nameAt(1), "Remove member");
  const dialog = within(await screen.findByRole("alertdialog", { name: `Remove ${nameAt(1)}?` }));
  const button = dialog.getByRole("button", { name: "Remove member" });
  await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "false"));
  await user.click(button);
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(async () =>
    expect(await groupsNow(setup)).toEqual([
      ["Sales", 1],
      ["Support", 2],
    ]),
  );
});

test("a group that is deleted while its filter is active leaves an empty list that says so", async () => {
  const { user, ids, nameAt } = await renderGroups({ Sales: [1], Support: [2] });
  const filter = await screen.findByRole("combobox", { name: "Filter by group" });
  await user.selectOptions(filter, "Sales");
  await waitFor(() => expect(screen.queryByText(nameAt(2))).toBeNull());
  await user.click(screen.getByRole("button", { name: "Manage groups" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Manage groups" }));
  await user.click(await dialog.findByRole("button", { name: "Delete Sales" }));
  const question = within(await screen.findByRole("alertdialog", { name: "Delete Sales?" }));
  expect(question.getByText(/^Its 1 member stays in the organization/)).toBeVisible();
  await user.click(question.getByRole("button", { name: "Delete group" }));
  await waitFor(() => expect(dialog.queryByText("Sales")).toBeNull());
  await user.click(dialog.getByRole("button", { name: "Close" }));
  expect(await screen.findByText("No matching members")).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Filter by group" })).toHaveDisplayValue("Deleted group");
  expect(screen.getByRole("combobox", { name: "Filter by group" })).toHaveValue(ids["Sales"]);
  await user.click(screen.getByRole("button", { name: "Clear search and filters" }));
  expect(await screen.findByText(nameAt(1))).toBeVisible();
});

test("groups are created and renamed, and a name that is taken or empty says so", async () => {
  const { user, ...setup } = await renderGroups({ Sales: [1] });
  await user.click(await screen.findByRole("button", { name: "Manage groups" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Manage groups" }));
  const field = dialog.getByRole("textbox", { name: "New group" });
  await user.type(field, "  SALES {Enter}");
  expect(await dialog.findByText(/already has a group with this name/)).toBeVisible();
  await user.clear(field);
  await user.click(dialog.getByRole("button", { name: "Create group" }));
  expect(await dialog.findByText("Enter a name of 1 to 100 characters.")).toBeVisible();
  await user.type(field, "Support{Enter}");
  expect(await dialog.findByText("Support")).toBeVisible();
  expect(field).toHaveValue("");
  await user.click(dialog.getByRole("button", { name: "Rename Sales" }));
  const name = dialog.getByRole("textbox", { name: "Group name" });
  expect(name).toHaveFocus();
  await user.clear(name);
  await user.type(name, "Revenue{Enter}");
  expect(await dialog.findByRole("button", { name: "Rename Revenue" })).toBeVisible();
  expect(await groupsNow(setup)).toEqual([
    ["Revenue", 1],
    ["Support", 0],
  ]);
});

test("a backend without groups has no control for them", async () => {
  const setup = await setUp({ count: 5 });
  const {
    getGroups: _1,
    createGroup: _2,
    addGroupMembers: _3,
    removeGroupMembers: _4,
    ...without
  } = setup.organization;
  const organization = { ...without, membershipFilterFields: ["created_at"] as const };
  renderIn({ ...setup, organization }, <MemberTable columns={COLUMNS} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
  await screen.findByRole("button", { name: /^Remove \d/ });
  expect(screen.queryByRole("button", { name: /group/i })).toBeNull();
  expect(screen.queryByRole("combobox", { name: "Filter by group" })).toBeNull();
});
