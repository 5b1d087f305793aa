import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import type { Membership } from "../../../src/organization/records.js";
import type { MemberRowAction } from "../../../src/state/members/rowAction.js";
import { must } from "../../support/must.js";
import { actionsButton, chooseAction, openActions } from "../../support/rowMenu.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);
afterEach(() => void vi.restoreAllMocks());

const nameOf = ({ publicUserData }: Membership) => publicUserData.firstName ?? "";

/** Each call is written down; the test ends it. */
function createActions() {
  const calls: { readonly what: string; readonly end: (error?: Error) => void }[] = [];
  const call = (what: string) =>
    new Promise<void>((resolve, reject) => {
      calls.push({ what, end: (error) => (error ? reject(error) : resolve()) });
    });
  const actions: readonly MemberRowAction[] = [
    {
      id: "impersonate",
      label: "Impersonate",
      isShown: (_, { isViewer }) => !isViewer,
      onSelect: (row) => call(`be ${nameOf(row)}`),
    },
    {
      id: "suspend",
      label: "Suspend",
      icon: <i>!</i>,
      isDestructive: true,
      confirm: (rows) => ({ title: `Suspend ${rows.map(nameOf).join(" and ")}?`, description: "They can't sign in." }),
      onSelect: (row) => call(`suspend ${nameOf(row)}`),
      onSelectMany: (rows) => call(`suspend ${rows.map(nameOf).join(", ")}`),
    },
    { id: "own", label: "Edit my profile", isShown: (_, { isViewer }) => isViewer, onSelect: () => call("edit") },
  ];
  return { calls, actions };
}

const what = (calls: readonly { readonly what: string }[]) => calls.map((call) => call.what);

test("a row's menu has the app's actions, which show their errors and do nothing twice", async () => {
  const user = userEvent.setup();
  const { calls, actions } = createActions();
  renderIn(await setUp({ count: 12 }), <MemberTable rowActions={actions} />);
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  await chooseAction(user, "Bram Almeida", "Impersonate");
  expect(actionsButton("Bram Almeida")).toHaveFocus();
  await chooseAction(user, "Bram Almeida", "Impersonate");
  expect(what(calls)).toEqual(["be Bram"]);
  calls[0]?.end(new Error("Sign in as an admin first."));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent('Couldn\'t complete "Impersonate" for Bram Almeida. Sign in as an admin first.');
  await user.click(within(alert).getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByRole("alert")).toBeNull();

  await chooseAction(user, "Bram Almeida", "Suspend");
  const dialog = within(await screen.findByRole("alertdialog", { name: "Suspend Bram?" }));
  await user.dblClick(dialog.getByRole("button", { name: "Suspend" }));
  calls[1]?.end(new Error("Bram is on call."));
  expect(await dialog.findByRole("alert")).toHaveTextContent("Bram is on call.");
  await user.click(dialog.getByRole("button", { name: "Suspend" }));
  calls[2]?.end();
  await expect.poll(() => screen.queryByRole("alertdialog")).toBeNull();
  expect(what(calls)).toEqual(["be Bram", "suspend Bram", "suspend Bram"]);
});

/** The item that the keys are at. */
const current = () => document.getElementById(document.activeElement?.getAttribute("aria-activedescendant") ?? "");

test("the menu has the table's actions and the app's, by keyboard too, and what destroys stands apart at its end", async () => {
  const user = userEvent.setup();
  const { calls, actions } = createActions();
  renderIn(await setUp({ count: 12 }), <MemberTable rowActions={actions} />);
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  const button = actionsButton("Bram Almeida");
  button.focus();
  await user.keyboard("{Enter}");
  const menu = within(await screen.findByRole("menu", { name: "Actions for Bram Almeida" }));
  expect(button).toHaveAttribute("aria-expanded", "true");
  const items = menu.getAllByRole("menuitem");
  const LIFE = ["Edit groups", "Set end of access", "Deactivate"];
  const names = ["View details", "Copy email", "Change role", ...LIFE, "Impersonate", "!Suspend", "Remove member"];
  expect(items.map(({ textContent }) => textContent)).toEqual(names);
  const above = (index: number) =>
    must(items[index]).getBoundingClientRect().top - must(items[index - 1]).getBoundingClientRect().bottom;
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((index) => above(index) > 4)).toEqual([...Array(6).fill(false), true, false]);

  expect(current()).toHaveTextContent("View details");
  await user.keyboard("{End}");
  expect(current()).toHaveTextContent("Remove member");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute("aria-expanded", "false");

  // By its first letters.
  await user.keyboard("{Enter}ch{Enter}");
  expect(await screen.findByRole("listbox", { name: "Role of Bram Almeida" })).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(button).toHaveFocus();
  await user.keyboard("{Enter}{Enter}");
  expect(await screen.findByRole("dialog", { name: /Bram Almeida/ })).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(button).toHaveFocus());
  expect(calls).toEqual([]);
});

test("an email is copied, and shown to be copied by hand where the browser refuses", async () => {
  const user = userEvent.setup();
  const setup = await setUp({ count: 6 });
  const address = must(setup.people[1]?.emailAddress);
  renderIn(setup, <MemberTable />);
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await chooseAction(user, "Bram Almeida", "Copy email");
  expect(await screen.findByText(`Copied ${address}.`)).toBeVisible();
  expect(write).toHaveBeenCalledExactlyOnceWith(address);
  expect(actionsButton("Bram Almeida")).toHaveFocus();
  write.mockRejectedValue(new DOMException("No.", "NotAllowedError"));
  await chooseAction(user, "Bram Almeida", "Copy email");
  expect(await screen.findByText(`Couldn't copy the email: ${address}`)).toBeVisible();
});

test("a menu closes by a click elsewhere, by its button and by Tab, which goes on from there", async () => {
  const user = userEvent.setup();
  renderIn(await setUp({ count: 6 }), <MemberTable />);
  await openActions(user, "Bram Almeida");
  await user.click(screen.getByText("1–6 of 6"));
  expect(screen.queryByRole("menu")).toBeNull();
  await openActions(user, "Bram Almeida");
  await user.click(actionsButton("Bram Almeida"));
  expect(screen.queryByRole("menu")).toBeNull();
  expect(actionsButton("Bram Almeida")).toHaveFocus();
  // As with a native select, the press that closes does nothing more.
  await openActions(user, "Bram Almeida");
  await user.click(actionsButton("Chiara Brandt"));
  expect(screen.queryByRole("menu")).toBeNull();
  await openActions(user, "Chiara Brandt");
  await user.tab();
  expect(screen.queryByRole("menu")).toBeNull();
  expect(screen.getByRole("combobox", { name: "Rows per page" })).toHaveFocus();
});

test("an action that takes many is in the bulk bar, and the members leave the selection when it is done", async () => {
  const user = userEvent.setup();
  const { calls, actions } = createActions();
  renderIn(await setUp({ count: 12 }), <MemberTable rowActions={actions} />);
  await user.click(await screen.findByRole("checkbox", { name: "Select Bram Almeida" }));
  await user.click(screen.getByRole("checkbox", { name: "Select Chiara Brandt" }));
  expect(screen.queryByRole("button", { name: "Impersonate" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Suspend" }));
  const dialog = within(await screen.findByRole("alertdialog", { name: "Suspend Bram and Chiara?" }));
  await user.click(dialog.getByRole("button", { name: "Suspend" }));
  expect(screen.getByText("2 selected")).toBeInTheDocument();
  calls[0]?.end();
  await expect.poll(() => screen.queryByText("2 selected")).toBeNull();
  expect(what(calls)).toEqual(["suspend Bram, Chiara"]);
});
