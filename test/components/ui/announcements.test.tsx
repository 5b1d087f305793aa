import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { InviteManager, MembersPage, MemberTable } from "../../../src/index.js";
import { memberDetails } from "../../../src/components/member-table/memberTableDialogs.js";
import { heard, renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

async function renderEditor() {
  const setup = await setUp({ count: 3 });
  renderIn(setup, <InviteManager />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("textbox", { name: "Email addresses" }));
  return user;
}

test("a paste says how many of its addresses need fixing, and fixing one says how many are left", async () => {
  const user = await renderEditor();
  await user.paste("ann@x.test, bob@x.test, carla@x.test, dora@@x.test, erin@x");
  expect(await heard("Added 5 addresses. 2 need fixing.")).toBeInTheDocument();
  const edit = async (from: string, to: string) => {
    await user.click(screen.getByRole("button", { name: new RegExp(`^Edit ${from}:`) }));
    const field = screen.getByRole("textbox", { name: `Edit ${from}` });
    await user.clear(field);
    await user.type(field, `${to}{Enter}`);
  };
  await edit("dora@@x.test", "dora@x.test");
  expect(await heard("Changed to dora@x.test. 1 needs fixing.")).toBeInTheDocument();
  await edit("erin@x", "erin@");
  expect(await heard("Changed to erin@. Missing the domain after “@”.")).toBeInTheDocument();
  await edit("erin@", "erin@x.test");
  expect(await heard("Changed to erin@x.test.")).toBeInTheDocument();
});

test("undoing in the list of addresses is said to be one", async () => {
  const user = await renderEditor();
  await user.paste("ann@x.test, bob@x.test");
  await user.click(screen.getByRole("button", { name: "Remove all" }));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await heard("Restored 2 addresses.")).toBeInTheDocument();
});

test("changing the tab is announced, by mouse and by keyboard", async () => {
  const setup = await setUp({ count: 3, invitations: 4 });
  renderIn(setup, <MembersPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("tab", { name: /^Invitations/ }));
  expect(await heard("Showing Invitations.")).toBeInTheDocument();
  await user.click(await screen.findByRole("tab", { name: "Pending" }));
  await user.keyboard("{ArrowRight}");
  expect(await heard("Showing Accepted.")).toBeInTheDocument();
});

async function openDetails() {
  const setup = await setUp({ count: 3, metadata: () => ({ desk: "4" }) });
  await memberDetails.load();
  renderIn(setup, <MemberTable />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /^Bram/ }));
  return { ...setup, user, dialog: within(await screen.findByRole("dialog")) };
}

test("Tab goes from the kind of a new field to its value, and then to its remove button", async () => {
  const { user, dialog } = await openDetails();
  await user.click(dialog.getByRole("button", { name: "Add field" }));
  expect(dialog.getByRole("textbox", { name: "Name" })).toHaveFocus();
  await user.keyboard("team");
  await user.tab();
  expect(dialog.getByRole("combobox", { name: "Type" })).toHaveFocus();
  await user.tab();
  expect(dialog.getByRole("textbox", { name: "Value of team" })).toHaveFocus();
  await user.tab();
  expect(dialog.getByRole("button", { name: "Remove team" })).toHaveFocus();
});

test.each(["", "   "])("a value of %j is not saved without a word", async (value) => {
  const { user, dialog, organization, people } = await openDetails();
  await user.click(dialog.getByRole("button", { name: "Add field" }));
  await user.keyboard("team");
  if (value) await user.type(dialog.getByRole("textbox", { name: "Value of team" }), value);
  await user.click(dialog.getByRole("button", { name: "Save" }));
  expect(await dialog.findByText("Enter a value or remove this field.")).toBeVisible();
  expect(dialog.getByRole("textbox", { name: "Value of team" })).toHaveFocus();
  const { data } = await organization.getMemberships();
  const bram = data.find(({ publicUserData }) => publicUserData.userId === people[1]?.id);
  expect(bram?.publicMetadata).toEqual({ desk: "4" });
});

test("a value that is emptied is not saved without a word either", async () => {
  const { user, dialog } = await openDetails();
  await user.clear(dialog.getByRole("textbox", { name: "desk" }));
  await user.click(dialog.getByRole("button", { name: "Save" }));
  expect(await dialog.findByText("Enter a value or remove this field.")).toBeVisible();
});
