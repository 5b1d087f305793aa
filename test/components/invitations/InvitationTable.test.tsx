import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { sql } from "kysely";
import { afterEach, expect, test, vi } from "vitest";
import { connect } from "../../../src/backend/sql/database.js";
import { InvitationTable } from "../../../src/components/invitations/InvitationTable.js";
import { LocaleProvider } from "../../../src/labels/LocaleProvider.js";
import { personName } from "../../../src/organization/rules/personName.js";
import { refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { openTabDatabase } from "../../support/database/tabDatabase.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";
import { actionsButton, cell, chooseAction, openActions, row } from "../../support/rowMenu.js";

afterEach(cleanup);

async function renderInvitations() {
  const setup = await setUp({ count: 3 });
  const emailAddresses = ["ann@guests.test", "bob@guests.test", "cy@guests.test"];
  await setup.organization.inviteMembers({ emailAddresses, role: "org:member" });
  renderIn(setup, <InvitationTable orderBy="email_address" />);
  await screen.findByRole("button", { name: "Actions for ann@guests.test" });
  return { ...setup, user: userEvent.setup() };
}

test("a pending invitation says its role, until when it holds, and who sent it", async () => {
  const { organization } = await renderInvitations();
  const first = row("ann@guests.test");
  const { inviter } = must((await organization.getInvitations({ query: "ann@guests.test" })).data[0]);
  expect(
    Object.fromEntries(
      ["Email", "Role", "Expires", "Invited by"].map((column) => [column, cell(first, column).textContent]),
    ),
  ).toEqual({
    Email: "ann@guests.test",
    Role: "Member",
    Expires: "Expires in 30 days",
    "Invited by": `Invited by ${personName(must(inviter))}`,
  });
});

test("what the backend doesn't say of any invitation has no column", async () => {
  const setup = await setUp({ count: 3, invitations: 4 });
  const getInvitations: typeof setup.organization.getInvitations = async (...params) => {
    const { data, totalCount } = await setup.organization.getInvitations(...params);
    const unsaid = { expiresAt: null, inviterId: undefined, inviter: null };
    return { data: data.map((invitation) => ({ ...invitation, ...unsaid })), totalCount };
  };
  renderIn({ ...setup, organization: { ...setup.organization, getInvitations } }, <InvitationTable />);
  expect((await screen.findAllByRole("rowheader")).length).toBeGreaterThan(1);
  const heads = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
  expect(heads).toEqual(expect.arrayContaining(["Email", "Role", "Sent"]));
  expect(heads.join()).not.toMatch(/Expires|Invited by/);
  expect(screen.queryByText(/API/)).toBeNull();
});

test("taking one back asks first, is sent once, and can be seen among the revoked", async () => {
  const { network, user } = await renderInvitations();
  await chooseAction(user, "bob@guests.test", "Revoke");
  const dialog = await screen.findByRole("alertdialog", { name: "Revoke this invitation?" });
  expect(dialog).toHaveAccessibleDescription(/bob@guests.test/);
  await user.dblClick(within(dialog).getByRole("button", { name: "Revoke" }));
  await waitFor(() => expect(screen.queryByText("bob@guests.test")).not.toBeInTheDocument());
  expect(await screen.findByText("Revoked the invitation to bob@guests.test.")).toBeInTheDocument();
  expect(network.requests.filter(({ path }) => path.endsWith("/revoke"))).toHaveLength(1);
  await user.click(screen.getByRole("tab", { name: "Revoked" }));
  expect(await screen.findByText("bob@guests.test")).toBeVisible();
});

test("one is sent again, and it is said", async () => {
  const { user } = await renderInvitations();
  await chooseAction(user, "cy@guests.test", "Resend");
  expect(await screen.findByText("Resent the invitation to cy@guests.test.")).toBeInTheDocument();
});

test("an invitation that another user accepted or revoked is said to be no longer pending", async () => {
  const { organization, user } = await renderInvitations();
  const { data } = await organization.getInvitations({ orderBy: "email_address" });
  await organization.revokeInvitation(must(data[0]?.id));
  await chooseAction(user, "ann@guests.test", "Revoke");
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Revoke" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The invitation to ann@guests.test is no longer pending.");
});

const statuses = async ({ organization }: Awaited<ReturnType<typeof renderInvitations>>) => {
  const { data } = await organization.getInvitations({ orderBy: "email_address", pageSize: 50 });
  return data.map(({ status }) => status);
};

test("several are taken back at once; what was refused says why in its row, and Retry sends only that", async () => {
  const setup = await renderInvitations();
  const { network, user } = setup;
  await user.click(screen.getByRole("checkbox", { name: "Select all on this page" }));
  expect(screen.getByText("3 selected")).toBeVisible();
  let revokes = 0;
  network.intercept = ({ url }) =>
    url.endsWith("/revoke") && ++revokes > 1 ? refusal(500, "internal_error", "The server had a hiccup.") : undefined;
  await user.click(screen.getByRole("button", { name: "Revoke 3 invitations" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Revoke 3 invitations?" });
  await user.click(within(dialog).getByRole("button", { name: "Revoke 3 invitations" }));
  expect(await screen.findByText("2 changes failed.")).toBeVisible();
  await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(2));
  for (const { textContent } of screen.getAllByRole("rowheader")) {
    const reason = row(textContent).nextElementSibling;
    expect(reason).toHaveTextContent(textContent);
    expect(reason).toHaveTextContent("The server had a hiccup.");
  }
  network.intercept = () => undefined;
  const before = network.requests.length;
  await user.click(screen.getByRole("button", { name: "Retry 2 failed" }));
  expect(await screen.findByText("No pending invitations")).toBeVisible();
  expect(network.requests.slice(before).filter(({ path }) => path.endsWith("/revoke"))).toHaveLength(2);
  expect(await statuses(setup)).toEqual(["revoked", "revoked", "revoked"]);
});

test("of the failed changes to invitations that are not shown, a few are written out and the others counted", async () => {
  const setup = await setUp({ count: 3 });
  const emailAddresses = Array.from({ length: 8 }, (_, index) => `ann${index}@guests.test`);
  await setup.organization.inviteMembers({ emailAddresses, role: "org:member" });
  setup.network.intercept = ({ url }) =>
    url.endsWith("/revoke") ? refusal(500, "internal_error", "The server had a hiccup.") : undefined;
  renderIn(setup, <InvitationTable />);
  const user = userEvent.setup();
  await screen.findByRole("button", { name: "Actions for ann0@guests.test" });
  await user.click(screen.getByRole("checkbox", { name: "Select all on this page" }));
  await user.click(screen.getByRole("button", { name: "Revoke 8 invitations" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Revoke 8 invitations?" });
  await user.click(within(dialog).getByRole("button", { name: "Revoke 8 invitations" }));
  expect(await screen.findByText("8 changes failed.")).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "Accepted" }));
  expect(await screen.findByText("No accepted invitations")).toBeVisible();
  expect(screen.getAllByText(/^Couldn't revoke the invitation to /)).toHaveLength(5);
  expect(screen.getByText("3 more failed changes aren't shown.")).toBeVisible();
});

test("several are sent again, with Shift from one to another, waiting when the server asks for patience", async () => {
  const { network, user } = await renderInvitations();
  await user.click(screen.getByRole("checkbox", { name: "Select ann@guests.test" }));
  await user.keyboard("{Shift>}");
  await user.click(screen.getByRole("checkbox", { name: "Select cy@guests.test" }));
  await user.keyboard("{/Shift}");
  const alerts: string[] = [];
  const watch = new window.MutationObserver(() => {
    for (const alert of screen.queryAllByRole("alert")) alerts.push(alert.textContent);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  let isEarly = true;
  network.intercept = ({ url }) => {
    if (!url.endsWith("/resend") || !isEarly) return undefined;
    isEarly = false;
    return refusal(429, "too_many_requests", "Too many emails were sent.", { "retry-after": "1" });
  };
  await user.click(screen.getByRole("button", { name: "Resend 3 invitations" }));
  expect(await screen.findByText("Resent 3 invitations.")).toBeInTheDocument();
  expect(network.requests.filter(({ path }) => path.endsWith("/resend"))).toHaveLength(4);
  expect(alerts).toEqual([]);
});

test("an invitation that expires while it is shown leaves the pending ones", async () => {
  const { organization, client } = await renderInvitations();
  const { data } = await organization.getInvitations({ orderBy: "email_address" });
  await sql`
    update roster_invitations set expires_at = now() + interval '1 second' where id = ${must(data[1]?.id)}
  `.execute(connect(await openTabDatabase()));
  await client.invalidateQueries();
  await waitFor(() => expect(screen.queryByText("bob@guests.test")).not.toBeInTheDocument());
  expect(screen.getByText("cy@guests.test")).toBeVisible();
});

test("after the question is answered with no, the focus is where it was", async () => {
  const { user } = await renderInvitations();
  await chooseAction(user, "cy@guests.test", "Revoke");
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(actionsButton("cy@guests.test")).toHaveFocus();
});

test("one that was chosen and is taken back by its own button is not chosen any more", async () => {
  const { user } = await renderInvitations();
  await user.click(screen.getByRole("checkbox", { name: "Select bob@guests.test" }));
  await chooseAction(user, "bob@guests.test", "Revoke");
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Revoke" }));
  await screen.findByText("Revoked the invitation to bob@guests.test.");
  expect(screen.queryByText("1 selected")).not.toBeInTheDocument();
});

test("choosing one renders only that one", async () => {
  const setup = await setUp({ count: 3, invitations: 20 });
  let rendered = 0;
  const actionsFor = (address: string) => {
    rendered += 1;
    return `Actions for ${address}`;
  };
  renderIn(
    setup,
    <LocaleProvider labels={{ actionsFor }}>
      <InvitationTable />
    </LocaleProvider>,
  );
  const user = userEvent.setup();
  const [, second] = await screen.findAllByRole("checkbox", { name: /^Select .*@/ });
  expect(screen.getAllByRole("rowheader").length).toBeGreaterThan(5);
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  rendered = 0;
  if (second) await user.click(second);
  expect(second).toBeChecked();
  expect(rendered).toBe(1);
});

test("a link is copied, and it is seen; where the browser does not allow it, the link is shown", async () => {
  const setup = await setUp({ count: 3, invitations: 5 });
  renderIn(setup, <InvitationTable />);
  const user = userEvent.setup();
  const [invitation] = (await setup.organization.getInvitations({ status: ["pending"] })).data;
  const { emailAddress, url } = must(invitation);
  await chooseAction(user, emailAddress, "Copy link");
  expect(await screen.findByText(`Copied the link for ${emailAddress}.`)).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe(url);
  expect(actionsButton(emailAddress)).toHaveFocus();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("No.", "NotAllowedError"));
  await chooseAction(user, emailAddress, "Copy link");
  expect(await screen.findByRole("alert")).toHaveTextContent(`Copy it from here:${url}`);
  vi.restoreAllMocks();
});

test("the pager stays when a larger page holds all rows, so that there is a way back", async () => {
  const setup = await setUp({ count: 3 });
  const emailAddresses = Array.from({ length: 12 }, (_, n) => `guest${n}@guests.test`);
  await setup.organization.inviteMembers({ emailAddresses, role: "org:member" });
  renderIn(setup, <InvitationTable />);
  const user = userEvent.setup();
  const size = await screen.findByRole("combobox", { name: "Rows per page" });
  await user.selectOptions(size, "25");
  await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(12));
  expect(screen.getByRole("combobox", { name: "Rows per page" })).toBeVisible();
});

test("a double click on Resend of an expired one is about that one, and the focus stays in the list", async () => {
  const setup = await setUp({ count: 3, invitations: 20 });
  renderIn(setup, <InvitationTable defaultView={{ status: "expired" }} />);
  const user = userEvent.setup();
  const [first] = await screen.findAllByRole("rowheader");
  const rows = screen.getAllByRole("rowheader").length;
  const menu = await openActions(user, must(first).textContent);
  await user.dblClick(menu.getByRole("menuitem", { name: "Resend" }));
  await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(rows - 1));
  expect(screen.getByRole("grid", { name: "Invitations" })).toContainElement(
    must(document.activeElement as HTMLElement | null),
  );
  await waitFor(() => expect(setup.client.isMutating()).toBe(0));
  expect(setup.network.requests.filter(({ path }) => path.endsWith("/resend"))).toHaveLength(1);
});

test("who may only read is told so, and nothing is asked for that would be refused", async () => {
  const setup = await setUp({ count: 3, invitations: 5, viewer: 1 });
  renderIn(setup, <InvitationTable />);
  expect(await screen.findByRole("alert")).toHaveTextContent("You don't have access to invitations");
  expect(screen.queryByRole("tab")).not.toBeInTheDocument();
  expect(setup.network.requests.map(({ path }) => path.split("/").at(-1))).toEqual(["viewer"]);
});

test("an open dialog says that its invitation was revoked by another user", async () => {
  const { user, organization, client } = await renderInvitations();
  await chooseAction(user, "bob@guests.test", "Revoke");
  const { data } = await organization.getInvitations({ query: "bob@guests.test" });
  await organization.revokeInvitation?.(must(data[0]?.id));
  await client.invalidateQueries();
  expect(
    await within(await screen.findByRole("alertdialog")).findByText(
      "The invitation to bob@guests.test is no longer pending.",
    ),
  ).toBeVisible();
});
