import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { LeaveOrganizationDialog } from "../../../src/components/ownership/LeaveOrganizationDialog.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { PermissionGate } from "../../../src/components/list/PermissionGate.js";
import { TransferOwnershipDialog } from "../../../src/components/ownership/TransferOwnershipDialog.js";
import { OrganizationProvider } from "../../../src/hooks/OrganizationProvider.js";
import type { Organization } from "../../../src/organization/Organization.js";
import { MANAGE_MEMBERS } from "../../../src/organization/permissions.js";
import type { Membership } from "../../../src/organization/records.js";
import { chooseAction, offeredActions } from "../../support/rowMenu.js";
import { refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

async function openTransfer() {
  const setup = await setUp({ count: 24, name: "Northwind" });
  const told: Membership[] = [];
  renderIn(
    setup,
    <>
      <TransferOwnershipDialog onTransferred={(membership) => told.push(membership)} />
      <PermissionGate permission={MANAGE_MEMBERS} fallback={<p>You may only read.</p>}>
        <p>You may manage.</p>
      </PermissionGate>
      <MemberTable />
    </>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Transfer ownership" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Transfer ownership?" }));
  await user.click(await dialog.findByRole("radio", { name: /Chiara Brandt/ }));
  const name = dialog.getByRole("textbox", { name: /Northwind/ });
  const button = dialog.getByRole("button", { name: "Transfer to Chiara Brandt" });
  return { ...setup, told, user, dialog, name, button };
}

test("typing the organization's name transfers the ownership, and the page follows at once", async () => {
  const { network, told, user, name, button, people } = await openTransfer();
  expect(screen.getByText("You may manage.")).toBeVisible();
  await user.type(name, "Nordwind");
  expect(button).toHaveAttribute("aria-disabled", "true");
  await user.click(button);
  expect(network.requests.every(({ method }) => method === "GET")).toBe(true);
  await user.clear(name);
  await user.type(name, "Northwind");
  await user.click(button);
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(told.map(({ role, publicUserData }) => [publicUserData.userId, role])).toEqual([[people[2]?.id, "org:admin"]]);
  expect(await screen.findByText("You may only read.")).toBeVisible();
  expect(await offeredActions(user, "Bram Almeida")).not.toContain("Remove member");
  expect(within(screen.getByRole("row", { name: /Chiara Brandt/ })).getByText("Admin")).toBeVisible();
});

test("where it is refused, the dialog says why and keeps what was chosen and typed", async () => {
  const { network, user, name, button, dialog } = await openTransfer();
  network.intercept = ({ method }) => (method === "POST" ? refusal(503, "internal_error", "Busy.") : undefined);
  await user.type(name, "Northwind");
  await user.click(button);
  expect(await dialog.findByRole("alert")).toHaveTextContent("Busy.");
  expect(dialog.getByRole("radio", { name: /Chiara Brandt/ })).toBeChecked();
  expect(name).toHaveValue("Northwind");
});

test("a member leaves after being asked twice, and what was cached is theirs no more", async () => {
  const setup = await setUp({ count: 6, viewer: 1 });
  const left: Membership[] = [];
  renderIn(
    setup,
    <>
      <LeaveOrganizationDialog onLeft={(membership) => left.push(membership)} />
      <MemberTable />
    </>,
  );
  const user = userEvent.setup();
  await screen.findByRole("row", { name: /Chiara Brandt/ });
  await user.click(await screen.findByRole("button", { name: "Leave organization" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  const button = dialog.getByRole("button", { name: "Leave organization" });
  await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "false"));
  await user.dblClick(button);
  expect(left).toEqual([]);
  expect(setup.network.requests.every(({ method }) => method === "GET")).toBe(true);
  await user.click(button);
  expect(await screen.findByText("You don't have access to this organization's members")).toBeVisible();
  expect(left).toHaveLength(1);
});

test("leaving and transferring work without callbacks", async () => {
  const setup = await setUp({ count: 6, viewer: 1 });
  renderIn(setup, <LeaveOrganizationDialog />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Leave organization" }));
  const leave = within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Leave organization" });
  await waitFor(() => expect(leave).toHaveAttribute("aria-disabled", "false"));
  await user.click(leave);
  await user.click(leave);
  await waitFor(() => expect(setup.network.requests.some(({ method }) => method === "DELETE")).toBe(true));
});

test("the last one who can manage members is told to hand the organization on first", async () => {
  const setup = await setUp({ count: 6 });
  renderIn(setup, <LeaveOrganizationDialog />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Leave organization" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  expect(await dialog.findByRole("alert")).toHaveTextContent("Transfer ownership before you leave.");
  await user.click(dialog.getByRole("button", { name: "Leave organization" }));
  expect(setup.network.requests.every(({ method }) => method === "GET")).toBe(true);
});

/** In the open dialog: chooses Chiara, types the name, transfers. */
async function handOn(user: ReturnType<typeof userEvent.setup>) {
  const dialog = within(await screen.findByRole("dialog", { name: "Transfer ownership?" }));
  await user.click(await dialog.findByRole("radio", { name: /Chiara Brandt/ }));
  await user.type(dialog.getByRole("textbox", { name: /Northwind/ }), "Northwind");
  await user.click(dialog.getByRole("button", { name: "Transfer to Chiara Brandt" }));
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Transfer ownership?" })).toBeNull());
}

test("the last one who can manage members hands the organization on from the question, and then leaves", async () => {
  const setup = await setUp({ count: 6, name: "Northwind" });
  const left: Membership[] = [];
  renderIn(setup, <LeaveOrganizationDialog onLeft={(membership) => left.push(membership)} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Leave organization" }));
  const question = within(await screen.findByRole("alertdialog"));
  await user.click(await question.findByRole("button", { name: "Transfer ownership" }));
  await handOn(user);
  const leave = question.getByRole("button", { name: "Leave organization" });
  await waitFor(() => expect(leave).toHaveAttribute("aria-disabled", "false"));
  await user.click(leave);
  await user.click(leave);
  await waitFor(() => expect(left).toHaveLength(1));
});

test("the last one who can manage members hands the organization on where they would remove or demote themselves", async () => {
  const setup = await setUp({ count: 6, name: "Northwind" });
  renderIn(setup, <MemberTable />);
  const user = userEvent.setup();
  await chooseAction(user, "Ada Okafor", "Remove member");
  await user.click(await screen.findByRole("button", { name: "Transfer ownership" }));
  await handOn(user);
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(within(screen.getByRole("row", { name: /Chiara Brandt/ })).getByText("Admin")).toBeVisible();
  await waitFor(async () => expect(await offeredActions(user, "Bram Almeida")).toEqual(["View details", "Copy email"]));
});

test("a question about leaving goes with its organization: another that is shown is not left", async () => {
  const one = await setUp({ count: 3, viewer: 2 });
  const two = await setUp({ count: 3, viewer: 2 });
  const place = (organization: Organization) => (
    <QueryClientProvider client={one.client}>
      <OrganizationProvider organization={organization}>
        <LeaveOrganizationDialog />
      </OrganizationProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(place(two.organization));
  await screen.findByRole("button", { name: "Leave organization" });
  rerender(place(one.organization));
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Leave organization" }));
  const question = within(await screen.findByRole("alertdialog"));
  const leave = question.getByRole("button", { name: "Leave organization" });
  await waitFor(() => expect(leave).toHaveAttribute("aria-disabled", "false"));
  await user.click(leave);
  await question.findByRole("alert");
  rerender(place(two.organization));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});

test("a name with invisible or untypable characters can still be confirmed", async () => {
  const setup = await setUp({ count: 3, name: "Caf\u0065\u0301  \u200FNord" });
  renderIn(setup, <TransferOwnershipDialog />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Transfer ownership" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(await dialog.findByRole("radio", { name: /Chiara Brandt/ }));
  await user.type(dialog.getByRole("textbox", { name: /type the organization's name/ }), "Caf\u00E9 Nord");
  await waitFor(() =>
    expect(dialog.getByRole("button", { name: "Transfer to Chiara Brandt" })).toHaveAttribute("aria-disabled", "false"),
  );
});
