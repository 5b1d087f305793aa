import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { InvitationList } from "../../src/components/InvitationList.js";
import { renderIn, setUp } from "../support/renderWithOrganization.js";
import "../../src/styles/styles.css";

afterEach(cleanup);

async function renderInvitations() {
  const setup = await setUp({ count: 3 });
  const emailAddresses = ["ann@guests.test", "bob@guests.test", "cy@guests.test"];
  await setup.organization.inviteMembers({ emailAddresses, role: "org:member" });
  renderIn(setup, <InvitationList orderBy="email_address" />);
  await screen.findByText("ann@guests.test");
  await screen.findByRole("button", { name: "Revoke the invitation of ann@guests.test" });
  return { ...setup, user: userEvent.setup() };
}

test("a pending invitation says its role and until when it holds", async () => {
  await renderInvitations();
  expect(screen.getAllByRole("listitem")[0]).toHaveTextContent("Memberexpires in 30 days");
});

test("taking one back asks first, is sent once, and can be seen among the revoked", async () => {
  const { network, user } = await renderInvitations();
  await user.click(screen.getByRole("button", { name: "Revoke the invitation of bob@guests.test" }));
  const dialog = screen.getByRole("alertdialog", { name: "Revoke this invitation?" });
  expect(dialog).toHaveAccessibleDescription(/bob@guests.test/);
  await user.dblClick(within(dialog).getByRole("button", { name: "Revoke" }));
  await waitFor(() => expect(screen.queryByText("bob@guests.test")).not.toBeInTheDocument());
  expect(await screen.findByText("The invitation of bob@guests.test was revoked.")).toBeInTheDocument();
  expect(network.requests.filter(({ path }) => path.endsWith("/revoke"))).toHaveLength(1);
  await user.click(screen.getByRole("radio", { name: "Revoked" }));
  expect(await screen.findByText("bob@guests.test")).toBeVisible();
});

test("one is sent again, and it is said", async () => {
  const { user } = await renderInvitations();
  await user.click(screen.getByRole("button", { name: "Resend the invitation of cy@guests.test" }));
  expect(await screen.findByText("cy@guests.test was sent the invitation again.")).toBeInTheDocument();
});

test("one that was accepted or revoked meanwhile is said to be no longer pending", async () => {
  const { organization, user } = await renderInvitations();
  const { data } = await organization.getInvitations({ orderBy: "email_address" });
  await organization.revokeInvitation(data[0]?.id ?? "");
  await user.click(screen.getByRole("button", { name: "Revoke the invitation of ann@guests.test" }));
  await user.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "Revoke" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The invitation of ann@guests.test is no longer pending.");
});
