import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { InvitationTable } from "../../../src/components/invitations/InvitationTable.js";
import { InviteDialog } from "../../../src/components/invitations/InviteDialog.js";
import { heard, renderIn, setUp } from "../../support/renderWithOrganization.js";
import { chooseAction, openActions } from "../../support/rowMenu.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

async function renderDialog() {
  const setup = await setUp({ count: 3, maxInvitationsPerCall: 25 });
  const user = userEvent.setup();
  renderIn(setup, <InviteDialog />);
  const open = async () => {
    await user.click(await screen.findByRole("button", { name: /^Invite members/ }));
    await screen.findByRole("button", { name: "Role Member" });
    return screen.getByRole("textbox", { name: "Email addresses" });
  };
  return { ...setup, user, open };
}

test("the dialog begins in the field, closes when everybody is invited, and says so", async () => {
  const { user, open, organization } = await renderDialog();
  expect(await open()).toHaveFocus();
  await user.keyboard("ann@guests.test,bob@guests.test");
  await user.click(screen.getByRole("button", { name: /^Send/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(await heard("Sent 2 invitations.")).toBeInTheDocument();
  expect(screen.getByText("Sent 2 invitations.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Invite members" })).toHaveFocus();
  expect((await organization.getInvitations()).totalCount).toBe(2);
});

test("where the backend sends no mail, it says that the links are to be sent by hand", async () => {
  const setup = await setUp({ count: 3, sendsMail: false });
  const user = userEvent.setup();
  renderIn(
    setup,
    <>
      <InviteDialog />
      <InvitationTable />
    </>,
  );
  await user.click(await screen.findByRole("button", { name: /^Invite members/ }));
  await screen.findByRole("button", { name: "Role Member" });
  await user.keyboard("ann@guests.test,bob@guests.test");
  await user.click(screen.getByRole("button", { name: /^Send/ }));
  const words = "Sent 2 invitations. Couldn't email 2 invitations. Copy the links and send them yourself.";
  expect(await screen.findByText(words)).toBeVisible();
  await chooseAction(user, "ann@guests.test", "Resend");
  expect(await screen.findByText("Couldn't email ann@guests.test. Copy the link and send it yourself.")).toBeVisible();
  const menu = await openActions(user, "ann@guests.test");
  expect(menu.getByRole("menuitem", { name: "Copy link" })).toBeVisible();
});

test("screen readers hear nothing twice: the dialog's title, what an address was changed to, and how much a message can hold", async () => {
  const { user, open } = await renderDialog();
  const field = await open();
  expect(within(screen.getByRole("dialog", { name: "Invite members" })).queryByRole("form")).not.toBeInTheDocument();
  await user.paste("ann@guests.test, bob@@guests.test");
  expect(await heard("Added 2 addresses. 1 needs fixing.")).toBeInTheDocument();
  expect(field).not.toHaveAccessibleDescription(/needs fixing/);
  const message = screen.getByRole("textbox", { name: /message/ });
  expect(message).not.toHaveAccessibleDescription();
  await user.click(message);
  await user.paste("x".repeat(1900));
  expect(message).toHaveAccessibleDescription("100 characters left");
  await user.clear(field);
  await user.click(screen.getByRole("button", { name: "Remove all" }));
  await user.click(screen.getByRole("button", { name: /^Send/ }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Enter at least one email address.");
  expect(field).toHaveAccessibleDescription(/Enter at least one email address\.$/);
});

test("what was typed is there again after the dialog was closed, also what was in the field", async () => {
  const { user, open } = await renderDialog();
  await user.type(await open(), "ann@guests.test bob@gue");
  await user.type(screen.getByRole("textbox", { name: /message/ }), "Come in");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(await open()).toHaveValue("bob@gue");
  expect(screen.getByRole("button", { name: "Edit ann@guests.test" })).toBeVisible();
  expect(screen.getByRole("textbox", { name: /message/ })).toHaveValue("Come in");
});

test("opened again with a draft, it begins in the field", async () => {
  const { user, open } = await renderDialog();
  await user.type(await open(), "ann@guests.test ");
  await user.keyboard("{Escape}");
  expect(await open()).toHaveFocus();
});

test("with the server down no address shows as sending, and the sending ends at once", async () => {
  const { user, open, network } = await renderDialog();
  await user.type(await open(), "ann@guests.test bob@guests.test");
  network.isOffline = true;
  await user.click(screen.getByRole("button", { name: "Send 2 invitations" }));
  expect(await screen.findByRole("button", { name: "Retry 2 failed" })).toBeVisible();
  expect(screen.getByText(/^No invitations were sent\./)).toBeVisible();
});

test("Escape ends the editing of an address, not the dialog", async () => {
  const { user, open } = await renderDialog();
  await user.type(await open(), "ann@guests.test ");
  await user.click(screen.getByRole("button", { name: "Edit ann@guests.test" }));
  await user.keyboard("{Escape}");
  expect(screen.getByRole("dialog")).toBeVisible();
  expect(screen.getByRole("button", { name: "Edit ann@guests.test" })).toBeVisible();
});

test("an address that is being edited is saved when a click outside closes the dialog", async () => {
  const { user, open } = await renderDialog();
  await user.type(await open(), "ann@guests.test ");
  await user.click(screen.getByRole("button", { name: "Edit ann@guests.test" }));
  await user.keyboard("x");
  await user.click(document.querySelector('[data-slot="dialog-overlay"]') ?? document.body);
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  await open();
  expect(screen.getByRole("button", { name: "Edit ann@guests.testx" })).toBeVisible();
});

test("closed while sending, it continues, shows its progress, and keeps the failed addresses", async () => {
  const { user, open, network, organization, people } = await renderDialog();
  await user.click(await open());
  const guests = Array.from({ length: 30 }, (_, n) => `guest${n}@guests.test`);
  await user.paste([...guests, people[1]?.emailAddress].join("\n"));
  network.latency = 200;
  await user.click(screen.getByRole("button", { name: "Send 31 invitations" }));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(await screen.findByRole("button", { name: "Invite members Sent 25 of 31" })).toBeVisible();
  expect(await heard("Sent 30 invitations. 1 address can't be invited.")).toBeInTheDocument();
  network.latency = 0;
  expect((await organization.getInvitations()).totalCount).toBe(30);
  await open();
  expect(screen.getByRole("list", { name: "1 address can't be invited." })).toHaveTextContent("Already a member.");
});

test("who may not invite has no button", async () => {
  const setup = await setUp({ count: 3, viewer: 1 });
  renderIn(setup, <InviteDialog />);
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});
