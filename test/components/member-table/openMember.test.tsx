import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MemberTable, useUrlViewState } from "../../../src/index.js";
import { giveRole } from "../../support/giveRole.js";
import { actionsButton } from "../../support/rowMenu.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  cleanup();
  history.replaceState(null, "", location.pathname);
});

const WithAddress = () => <MemberTable {...useUrlViewState()} />;

/** A table of 24 members, the newest first: Ada, Bram, Chiara, …, Jonas; Keiko, … */
async function renderAt(search: (id: (index: number) => string) => string) {
  const setup = await setUp({ count: 24 });
  const id = (index: number) => `${setup.organization.id}_${index}`;
  history.replaceState(null, "", location.pathname + search(id));
  renderIn(setup, <WithAddress />);
  return { ...setup, id, user: userEvent.setup() };
}

const addressParts = () => Object.fromEntries(new URLSearchParams(location.search));
const findPanel = (name: string) => screen.findByRole("dialog", { name: new RegExp(name) });
const panelIsGone = () => waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());

test("the address holds whose details are open, and a link with it opens them, on whichever page they are", async () => {
  const { user, id } = await renderAt((of) => `?page=3&member=${of(2)}&app=1`);
  // Also where the ids of others begin with it.
  const linked = await findPanel("Chiara Brandt");
  expect(await screen.findByText("21–24 of 24")).toBeInTheDocument();
  // Who is beside them is not on this page.
  expect(within(linked).queryByRole("button", { name: "Next member" })).not.toBeInTheDocument();
  await user.keyboard("{Escape}");
  await panelIsGone();
  expect(addressParts()).toEqual({ page: "3", app: "1" });

  await user.click(screen.getByRole("button", { name: "Ugo Tanaka" }));
  expect(await findPanel("Ugo Tanaka")).toBeVisible();
  expect(addressParts()).toEqual({ page: "3", app: "1", member: id(20) });
  await user.keyboard("{Escape}");
  await panelIsGone();
  expect(addressParts()).toEqual({ page: "3", app: "1" });
});

test("a link to a member who is not there says so, and the table can be used", async () => {
  const { user } = await renderAt(() => "?member=user_gone");
  expect(await screen.findByText("Couldn't find this member.")).toBeVisible();
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(location.search).toBe("");
  await user.click(await screen.findByRole("button", { name: "Bram Almeida" }));
  expect(await findPanel("Bram Almeida")).toBeVisible();
});

test("next turns the page at the last row and shows the first member there, previous goes back", async () => {
  const { user, id } = await renderAt((of) => `?member=${of(9)}`);
  await user.click(await within(await findPanel("Jonas Ivanova")).findByRole("button", { name: "Next member" }));
  const panel = await findPanel("Keiko Jensen");
  expect(addressParts()).toEqual({ page: "2", member: id(10) });
  expect(screen.getByText("11–20 of 24")).toBeInTheDocument();
  expect(within(panel).getByRole("button", { name: "Next member" })).toHaveFocus();

  await user.click(within(panel).getByRole("button", { name: "Previous member" }));
  await findPanel("Jonas Ivanova");
  expect(addressParts()).toEqual({ member: id(9) });
  await user.click(within(panel).getByRole("button", { name: "Previous member" }));
  await findPanel("Ingrid Haddad");
  expect(addressParts()).toEqual({ member: id(8) });
});

test("the panel has the row's actions: the role is changed there, and the member removed", async () => {
  const { user, id, organization } = await renderAt((of) => `?member=${of(1)}`);
  const panel = within(await findPanel("Bram Almeida"));
  const button = await panel.findByRole("button", { name: "Actions for Bram Almeida" });
  const open = async () => {
    await user.click(button);
    return within(await panel.findByRole("menu", { name: "Actions for Bram Almeida" }));
  };
  const menu = await open();
  await menu.findByRole("menuitem", { name: "Remove member" });
  const offered = menu.getAllByRole("menuitem").map(({ textContent }) => textContent);
  expect(offered).toEqual([
    "Copy email",
    "Change role",
    "Edit groups",
    "Set end of access",
    "Deactivate",
    "Remove member",
  ]);
  await user.keyboard("{Escape}");
  expect(button).toHaveFocus();

  await user.click((await open()).getByRole("menuitem", { name: "Change role" }));
  await giveRole(user, "Admin");
  expect(await screen.findByText("Changed Bram Almeida's role to Admin.")).toBeInTheDocument();
  expect(panel.getByText("Role", { selector: "dt > bdi" }).closest("dt")?.nextElementSibling).toHaveTextContent(
    /^Admin/,
  );
  expect(addressParts()).toEqual({ member: id(1) });

  await user.click((await open()).getByRole("menuitem", { name: "Remove member" }));
  const question = within(await screen.findByRole("alertdialog", { name: "Remove Bram Almeida?" }));
  const remove = question.getByRole("button", { name: "Remove member" });
  await waitFor(() => expect(remove).toHaveAttribute("aria-disabled", "false"));
  await user.click(remove);
  expect(await screen.findByText("Removed Bram Almeida.")).toBeInTheDocument();
  expect(
    (await organization.getMemberships({ pageSize: 100 })).data.map((row) => row.publicUserData.userId),
  ).not.toContain(id(1));
  await panelIsGone();
  expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
  expect(location.search).toBe("");
  expect(actionsButton("Chiara Brandt")).toBeVisible();
});
