import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { connect } from "../../../src/backend/sql/database.js";
import { InvitationTable } from "../../../src/components/invitations/InvitationTable.js";
import { InviteManager } from "../../../src/components/invitations/InviteManager.js";
import { MembershipRequestTable } from "../../../src/components/requests/MembershipRequestTable.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { personName } from "../../../src/organization/rules/personName.js";
import { removeMember } from "../../support/rowMenu.js";
import { refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { openTabDatabase } from "../../support/database/tabDatabase.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

afterEach(cleanup);

/** As our backend refuses what names a role that is gone. */
const roleGone = () =>
  new Response(
    JSON.stringify({
      errors: [{ code: "resource_not_found", message: "This role is gone.", meta: { param_name: "role" } }],
    }),
    { status: 404, headers: { "content-type": "application/json" } },
  );

const offersRetry = (name: string) => screen.queryByRole("button", { name: `Try again for ${name}` }) !== null;

test("a removed member whose user is gone too cannot be brought back, and no other try is offered", async () => {
  const setup = await setUp({ count: 6 });
  renderIn(setup, <MemberTable />);
  const user = userEvent.setup();
  await removeMember(user, "Bram Almeida");
  const undo = await screen.findByRole("button", { name: "Undo" });
  await connect(await openTabDatabase())
    .deleteFrom("roster_users")
    .where("id", "=", must(setup.people[1]?.id))
    .execute();
  await user.click(undo);
  expect(await screen.findByRole("alert")).toHaveTextContent(/Bram Almeida/);
  expect(offersRetry("Bram Almeida")).toBe(false);
  await user.click(screen.getByRole("button", { name: "Dismiss message about Bram Almeida" }));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("where only a role is gone, neither the member nor the request is said to be gone", async () => {
  const setup = await setUp({ count: 6, requests: 4 });
  const { data } = await setup.organization.getMembershipRequests({ status: ["pending"] });
  const asker = data[0] ? personName(data[0].publicUserData) : "";
  renderIn(
    setup,
    <>
      <MemberTable />
      <MembershipRequestTable />
    </>,
  );
  const user = userEvent.setup();
  setup.network.intercept = ({ method }) => (method === "GET" ? undefined : roleGone());
  await user.click(await screen.findByRole("button", { name: `Approve ${asker}` }));
  expect(await screen.findByText(new RegExp(`^Couldn't approve ${asker}`))).toBeVisible();
  expect(await screen.findByRole("button", { name: `Approve ${asker}` })).toBeVisible();
  expect(screen.queryByText(/no longer pending/)).not.toBeInTheDocument();

  await user.click(screen.getByRole("button", { name: "Member, change role of Chiara Brandt" }));
  await user.click(within(screen.getByRole("listbox")).getByRole("option", { name: /^Admin/ }));
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Change role" }));
  expect(await screen.findByText(/^Couldn't change Chiara Brandt's role/)).toBeVisible();
  expect(screen.queryByText(/no longer a member/)).not.toBeInTheDocument();
});

test("of many refusals only those are tried again that may succeed", async () => {
  const setup = await setUp({ count: 3, invitations: 10 });
  const { data } = await setup.organization.getInvitations({ status: ["pending"] });
  const [first, second] = data;
  renderIn(setup, <InvitationTable />);
  const user = userEvent.setup();
  for (const { emailAddress } of data.slice(0, 2)) {
    await user.click(await screen.findByRole("checkbox", { name: `Select ${emailAddress}` }));
  }
  await setup.organization.revokeInvitation(must(first?.id));
  setup.network.intercept = ({ url }) =>
    url.includes(`${second?.id}/resend`) ? refusal(500, "internal_error", "The disk is full.") : undefined;
  await user.click(screen.getByRole("button", { name: /^Resend 2/ }));
  expect(await screen.findByRole("button", { name: "Retry 1 failed" })).toBeVisible();
  expect(offersRetry(must(first?.emailAddress))).toBe(false);
  expect(offersRetry(must(second?.emailAddress))).toBe(true);
});

test("an address whose pending invitation is gone can be invited, not resent for ever", async () => {
  const setup = await setUp({ count: 3 });
  const invitation = await setup.organization.inviteMember({ emailAddress: "ann@guests.test", role: "org:member" });
  renderIn(setup, <InviteManager />);
  const user = userEvent.setup();
  await screen.findByRole("button", { name: "Role Member" });
  await user.type(screen.getByRole("textbox", { name: "Email addresses" }), "ann@guests.test{Enter}");
  await user.click(screen.getByRole("button", { name: "Send 1 invitation" }));
  const editor = within(screen.getByRole("form"));
  const resend = await editor.findByRole("button", { name: "Resend invitation to ann@guests.test" });
  await setup.organization.revokeInvitation(invitation.id);
  await user.click(resend);
  await waitFor(() => expect(resend).not.toBeInTheDocument());
  await user.click(screen.getByRole("button", { name: "Send 1 invitation" }));
  expect(await screen.findByText("Sent 1 invitation.")).toBeVisible();
});
