import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { ActivityLog } from "../../../src/components/activity/ActivityLog.js";
import { AddMemberDialog } from "../../../src/components/member-dialogs/AddMemberDialog.js";
import { InviteDialog } from "../../../src/components/invitations/InviteDialog.js";
import { InviteManager } from "../../../src/components/invitations/InviteManager.js";
import { LeaveOrganizationDialog } from "../../../src/components/ownership/LeaveOrganizationDialog.js";
import { MembershipRequestTable } from "../../../src/components/requests/MembershipRequestTable.js";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { RolePicker } from "../../../src/components/role-picker/RolePicker.js";
import { TransferOwnershipDialog } from "../../../src/components/ownership/TransferOwnershipDialog.js";
import { useInviteForm } from "../../../src/state/invitations/useInviteForm.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

function Invitations() {
  return <InviteManager draft={useInviteForm()} />;
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));

async function close() {
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
}

/** A form of an app around everything, and how often it was submitted. */
async function renderInForm(content: React.ReactNode) {
  const setup = await setUp({ count: 3, invitations: 4, requests: 2, events: 3, metadata: () => ({ team: "Sales" }) });
  const submits: string[] = [];
  renderIn(
    setup,
    <form
      aria-label="App"
      onSubmit={(event) => {
        event.preventDefault();
        submits.push(event.target instanceof Element ? event.target.outerHTML : "");
      }}
    >
      {content}
    </form>,
  );
  const form = screen.getByRole<HTMLFormElement>("form", { name: "App" });
  /** Nothing of the kit that is shown now has a part in the form. */
  const expectApart = () => {
    expect(submits).toEqual([]);
    expect([...form.elements].filter((element) => !element.matches("fieldset, [type=button]"))).toEqual([]);
    expect(document.querySelectorAll("[data-roster] form, form[data-roster]")).toHaveLength(0);
  };
  const openDialog = async (name: string | RegExp) => {
    await press(name);
    const dialog = await screen.findByRole("dialog");
    expectApart();
    return within(dialog);
  };
  return { ...setup, form, openDialog, expectApart };
}

test("Enter in a search searches, and sends no form of the app", async () => {
  const { expectApart } = await renderInForm(<MembersPage />);
  await screen.findByRole("button", { name: "Bram Almeida" });
  await userEvent.click(screen.getByRole("searchbox"));
  await userEvent.keyboard("bram{Enter}");
  await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(2));
  await userEvent.click(screen.getByRole("checkbox", { name: "Select Bram Almeida" }));
  await userEvent.keyboard("{Enter}");
  expectApart();
});

test("what is shown in place has no part in a form around it", async () => {
  const { expectApart, client } = await renderInForm(
    <>
      <MemberTable />
      <Invitations />
      <MembershipRequestTable />
      <ActivityLog />
    </>,
  );
  await waitFor(() => expect(client.isFetching()).toBe(0));
  expect(await screen.findAllByRole("combobox")).not.toEqual([]);
  expectApart();
});

test("inviting sends invitations, in place and in a dialog, and no form of the app", async () => {
  const { expectApart, openDialog, organization } = await renderInForm(
    <>
      <Invitations />
      <InviteDialog>Invite in a dialog</InviteDialog>
    </>,
  );
  const before = (await organization.getInvitations({ status: ["pending"] })).totalCount;
  await userEvent.click(await screen.findByRole("textbox", { name: "Email addresses" }));
  await userEvent.keyboard("ann@guests.test{Enter}");
  await press("Send 1 invitation");
  expect(await screen.findByText("Sent 1 invitation.")).toBeInTheDocument();
  expectApart();
  const dialog = await openDialog("Invite in a dialog");
  await userEvent.keyboard("bob@guests.test{Enter}");
  await userEvent.click(dialog.getByRole("button", { name: "Send 1 invitation" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect((await organization.getInvitations({ status: ["pending"] })).totalCount).toBe(before + 2);
  expectApart();
});

test("Enter in a field of a dialog sends what is in it, and no form of the app", async () => {
  const { expectApart, openDialog } = await renderInForm(
    <>
      <AddMemberDialog />
      <MemberTable />
    </>,
  );
  const adding = await openDialog("Add member");
  await userEvent.click(adding.getByRole("textbox"));
  await userEvent.keyboard("user_nobody{Enter}");
  expect(await adding.findByRole("alert")).toBeVisible();
  await userEvent.click(adding.getByRole("textbox"));
  await close();

  const details = await openDialog("Bram Almeida");
  await userEvent.click(details.getByRole("button", { name: "Add field" }));
  await userEvent.keyboard("level");
  await userEvent.click(details.getByRole("textbox", { name: /^Value of/ }));
  await userEvent.keyboard("3");
  await userEvent.click(details.getByRole("textbox", { name: "Name" }));
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByText(/^Saved .*'s custom fields\.$/)).toBeInTheDocument();
  expectApart();
  await close();
  expectApart();
});

test("no other dialog has a part in a form around it", async () => {
  const { form, openDialog } = await renderInForm(
    <>
      <MemberTable />
      <TransferOwnershipDialog />
      <LeaveOrganizationDialog />
    </>,
  );
  for (const name of ["Export", "Table layout", /Transfer/]) {
    await openDialog(name);
    await close();
  }
  expect(form.checkValidity()).toBe(true);
});

test("a role picker with a name is a field of the app's form, as it says", async () => {
  const { form } = await renderInForm(<RolePicker name="role" defaultValue="org:member" />);
  expect(Object.fromEntries(new FormData(form))).toEqual({ role: "org:member" });
});
