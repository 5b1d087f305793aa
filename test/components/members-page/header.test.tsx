import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { MembersHeader, MembersPage, MembersPanel, MembersTabList } from "../../../src/index.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

const WithHeader = ({ header }: { readonly header: ReactNode }) => (
  <MembersPage>
    {header}
    <MembersTabList />
    <MembersPanel tab="members" />
  </MembersPage>
);

test("the header has the title at the level of the app's outline, and the number of members or of seats", async () => {
  const unlimited = await setUp({ count: 12 });
  const { unmount, rerender } = renderIn(unlimited, <MembersPage />);
  expect(await screen.findByText("12 members")).toBeVisible();
  expect(screen.queryByRole("meter")).not.toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "Members", level: 2 })).toBeVisible();
  expect(screen.getByRole("region", { name: "Members" })).toBeVisible();

  rerender(<MembersPage title="People of Acme" headingLevel={1} />);
  expect(screen.getByRole("heading", { name: "People of Acme", level: 1 })).toBeVisible();
  expect(screen.getByRole("region", { name: "People of Acme" })).toBeVisible();

  rerender(<MembersPage title={null} />);
  expect(screen.queryByRole("heading")).not.toBeInTheDocument();
  expect(screen.getByText("12 members")).toBeVisible();
  expect(screen.getByRole("region", { name: "Members" })).toBeVisible();
  unmount();

  renderIn(await setUp({ count: 12, maxAllowedMemberships: 20 }), <MembersPage />);
  expect(await screen.findByRole("meter", { name: "Seats used" })).toHaveAttribute("aria-valuenow", "12");
  expect(screen.getByText("12 of 20 seats used")).toBeVisible();
  expect(screen.queryByText("12 members")).not.toBeInTheDocument();
});

test("where the backend doesn't tell the number of members, no line is left empty for it", async () => {
  const setup = await setUp({ count: 3 });
  const { getOrganization: _, ...organization } = setup.organization;
  renderIn({ ...setup, organization }, <MembersPage />);
  expect(await screen.findByText("1–3 of 3")).toBeVisible();
  expect(document.querySelectorAll("[data-slot=members-header] p")).toHaveLength(0);
});

test("the header's children replace the button to invite; null removes it", async () => {
  const place = await setUp({ count: 3 });
  const { rerender } = renderIn(place, <WithHeader header={<MembersHeader />} />);
  expect(await screen.findByRole("button", { name: "Invite members" })).toBeVisible();

  rerender(
    <WithHeader
      header={
        <MembersHeader>
          <button type="button">Ask for help</button>
        </MembersHeader>
      }
    />,
  );
  expect(screen.getByRole("button", { name: "Ask for help" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Invite members" })).not.toBeInTheDocument();

  rerender(<WithHeader header={<MembersHeader>{null}</MembersHeader>} />);
  expect(screen.getByRole("heading", { name: "Members" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Ask for help" })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Invite members" })).not.toBeInTheDocument();
});

test("where nobody is invited, the list offers to invite, with the header's dialog and its draft", async () => {
  const user = userEvent.setup();
  renderIn(await setUp({ count: 3 }), <MembersPage />);
  await user.click(await screen.findByRole("tab", { name: /^Invitations/ }));
  expect(await screen.findByText("No pending invitations")).toBeVisible();
  const panel = within(screen.getByRole("tabpanel", { name: /^Invitations/ }));
  const inList = await panel.findByRole("button", { name: "Invite members" });
  const [inHeader] = screen.getAllByRole("button", { name: "Invite members" });

  const open = async (button: HTMLElement | undefined) => {
    if (button) await user.click(button);
    const dialog = within(await screen.findByRole("dialog", { name: "Invite members" }));
    return dialog.findByRole("textbox", { name: "Email addresses" });
  };
  const close = async () => {
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  };
  const field = await open(inList);
  expect(screen.getAllByRole("dialog")).toHaveLength(1);
  await user.type(field, "ann@guests.test bob@gue");
  await close();
  expect(await open(inHeader)).toHaveValue("bob@gue");
  expect(screen.getByRole("button", { name: "Edit ann@guests.test" })).toBeVisible();
  await close();
  expect(await open(inList)).toHaveValue("bob@gue");

  await user.type(screen.getByRole("textbox", { name: "Email addresses" }), "sts.test");
  await user.click(screen.getByRole("button", { name: "Send 2 invitations" }));
  // First while it is sent, then as an invitation.
  await waitFor(() => expect(screen.getByRole("row", { name: /^bob@guests.test Member Pending/ })).toBeVisible());
  expect(screen.queryByText("No pending invitations", { selector: "p" })).not.toBeInTheDocument();
  expect(screen.getAllByRole("button", { name: "Invite members" })).toHaveLength(1);
});

test("a list without pending invitations offers nothing where there is no button to invite, or another status is shown", async () => {
  const user = userEvent.setup();
  const place = await setUp({ count: 3 });
  const { unmount } = renderIn(place, <MembersPage defaultView={{ tab: "invitations", status: "expired" }} />);
  expect(await screen.findByText("No expired invitations")).toBeVisible();
  expect(screen.getAllByRole("button", { name: "Invite members" })).toHaveLength(1);
  await user.click(screen.getByRole("tab", { name: "Pending" }));
  expect(await screen.findByText("No pending invitations")).toBeVisible();
  expect(screen.getAllByRole("button", { name: "Invite members" })).toHaveLength(2);
  unmount();

  renderIn(
    place,
    <MembersPage defaultView={{ tab: "invitations" }}>
      <MembersHeader>{null}</MembersHeader>
      <MembersPanel tab="invitations" />
    </MembersPage>,
  );
  expect(await screen.findByText("No pending invitations")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Invite members" })).not.toBeInTheDocument();
});
