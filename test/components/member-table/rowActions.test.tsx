import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import type { Membership } from "../../../src/organization/records.js";
import type { MemberRowAction } from "../../../src/state/members/rowAction.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

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
  const button = await screen.findByRole("button", { name: "Actions for Bram Almeida" });
  button.focus();
  await user.keyboard("{Enter}");
  const menu = await screen.findByRole("menu", { name: "Actions for Bram Almeida" });
  expect(button).toHaveAttribute("aria-expanded", "true");
  expect(
    within(menu)
      .getAllByRole("menuitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["Impersonate", "!Suspend"]);
  await user.keyboard("{Escape}");
  expect(button).toHaveFocus();

  await user.click(button);
  await user.click(await screen.findByRole("menuitem", { name: "Impersonate" }));
  await user.click(button);
  await user.keyboard("{Enter}");
  expect(what(calls)).toEqual(["be Bram"]);
  calls[0]?.end(new Error("Sign in as an admin first."));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent('Couldn\'t complete "Impersonate" for Bram Almeida. Sign in as an admin first.');
  await user.click(within(alert).getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByRole("alert")).toBeNull();

  await user.click(button);
  await user.keyboard("{ArrowDown}{Enter}");
  const dialog = within(await screen.findByRole("alertdialog", { name: "Suspend Bram?" }));
  await user.dblClick(dialog.getByRole("button", { name: "Suspend" }));
  calls[1]?.end(new Error("Bram is on call."));
  expect(await dialog.findByRole("alert")).toHaveTextContent("Bram is on call.");
  await user.click(dialog.getByRole("button", { name: "Suspend" }));
  calls[2]?.end();
  await expect.poll(() => screen.queryByRole("alertdialog")).toBeNull();
  expect(what(calls)).toEqual(["be Bram", "suspend Bram", "suspend Bram"]);
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
