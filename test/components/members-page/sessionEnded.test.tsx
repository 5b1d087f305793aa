import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type ReactNode, StrictMode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { InviteDialog, MembersPage, MemberTable, OrganizationProvider, useLiveUpdates } from "../../../src/index.js";
import { removeMember } from "../../support/rowMenu.js";
import { refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";
import { memberDialogs } from "../../../src/components/member-dialogs/lazyMemberDialogs.js";

afterEach(cleanup);

const ENDED = /Your session has expired\. Sign in again\./;
const signedOut = () => refusal(401, "authentication_invalid", "No session.");

async function setUpWith(children: ReactNode) {
  const setup = await setUp({ count: 3 });
  const onSignedOut = vi.fn<() => void>();
  const show = () =>
    renderIn(
      setup,
      <StrictMode>
        <OrganizationProvider organization={setup.organization} onSignedOut={onSignedOut}>
          {children}
        </OrganizationProvider>
      </StrictMode>,
    );
  return { ...setup, onSignedOut, show, user: userEvent.setup() };
}

test("a page whose session has ended says so, and the app is told once", async () => {
  const { network, onSignedOut, show, client, user } = await setUpWith(<MembersPage />);
  network.intercept = signedOut;
  show();
  expect(await screen.findByRole("alert")).toHaveTextContent(ENDED);
  expect(screen.queryByText(/Ask an organization admin/)).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(client.isFetching()).toBe(0));
  await waitFor(() => expect(onSignedOut).toHaveBeenCalledTimes(1));
});

test("a session that ends while a list is shown leaves the rows there", async () => {
  const { network, onSignedOut, show, client } = await setUpWith(<MemberTable />);
  show();
  await screen.findByRole("row", { name: /Bram/ });
  network.intercept = signedOut;
  await client.invalidateQueries();
  expect(await screen.findByRole("alert")).toHaveTextContent(ENDED);
  expect(screen.getByRole("row", { name: /Bram/ })).toBeVisible();
  expect(onSignedOut).toHaveBeenCalledTimes(1);
});

test("a write that is refused with 401 says so at its row, and can be sent again", async () => {
  const { network, onSignedOut, show, user } = await setUpWith(<MemberTable />);
  show();
  await memberDialogs.load();
  network.intercept = ({ method }) => (method === "GET" ? undefined : signedOut());
  await removeMember(user, "Bram Almeida");
  const note = await screen.findByRole("alert");
  expect(note).toHaveTextContent(ENDED);
  expect(within(note).getByRole("button", { name: /^Try again/ })).toBeVisible();
  expect(onSignedOut).toHaveBeenCalledTimes(1);
});

test("invitations that are refused with 401 stay in the field, and the app is told", async () => {
  const { network, onSignedOut, show, user } = await setUpWith(<InviteDialog />);
  show();
  await user.click(await screen.findByRole("button", { name: "Invite members" }));
  await user.type(await screen.findByRole("textbox", { name: "Email addresses" }), "ann@guests.test,");
  await screen.findByRole("button", { name: "Role Member" });
  network.intercept = signedOut;
  await user.click(screen.getByRole("button", { name: "Send 1 invitation" }));
  expect(await screen.findByText(ENDED)).toBeVisible();
  expect(screen.getByRole("button", { name: /^Edit ann@guests.test/ })).toBeVisible();
  await waitFor(() => expect(onSignedOut).toHaveBeenCalledTimes(1));
});

function Live() {
  useLiveUpdates();
  return <MemberTable />;
}

test("live updates that end with the session call onSignedOut too", async () => {
  const { network, onSignedOut, show } = await setUpWith(<Live />);
  const session = new AbortController();
  const sessionEnd = new Promise((resolve) => session.signal.addEventListener("abort", resolve));
  network.intercept = async ({ url }) => {
    if (!url.includes("/changes")) return undefined;
    await sessionEnd;
    return signedOut();
  };
  show();
  await screen.findByRole("row", { name: /Bram/ });
  network.intercept = signedOut;
  session.abort();
  await waitFor(() => expect(onSignedOut).toHaveBeenCalledTimes(1));
});

test("a firewall's page instead of the members does not send people to an administrator", async () => {
  const { network, onSignedOut, show } = await setUpWith(<MemberTable />);
  network.intercept = () => new Response("<!doctype html><title>Access denied</title>", { status: 403 });
  show();
  expect(await screen.findByRole("alert")).toHaveTextContent(/firewall or proxy blocked the request/);
  expect(screen.queryByText(/Ask an organization admin/)).not.toBeInTheDocument();
  expect(onSignedOut).not.toHaveBeenCalled();
});

test("a proxy's page with status 404 does not say that a member is gone", async () => {
  const { network, show, user } = await setUpWith(<MemberTable />);
  show();
  await memberDialogs.load();
  network.intercept = ({ method }) =>
    method === "GET" ? undefined : new Response("<h1>Not found</h1>", { status: 404 });
  await removeMember(user, "Bram Almeida");
  const note = await screen.findByRole("alert");
  expect(note).toHaveTextContent(/^Couldn't remove/);
  expect(within(note).getByRole("button", { name: /^Try again/ })).toBeVisible();
});
