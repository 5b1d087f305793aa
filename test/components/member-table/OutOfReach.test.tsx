import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import type { Membership } from "../../../src/organization/records.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../../src/organization/permissions.js";
import { offeredActions } from "../../support/rowMenu.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

afterEach(cleanup);

/** Manages members, and may not make anybody an administrator. */
const HELPER = {
  key: "org:helper",
  name: "Helper",
  description: "Looks after the members.",
  permissions: [
    { key: READ_MEMBERS, name: "Read members" },
    { key: MANAGE_MEMBERS, name: "Manage members" },
  ],
};

async function renderAsHelper() {
  const setup = await setUp({ count: 24, viewer: 2, viewerRole: HELPER });
  renderIn(setup, <MemberTable />);
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  return { ...setup, user: userEvent.setup() };
}

test("a member with a role that the viewer cannot give has the reason, and no control that would fail", async () => {
  const { user } = await renderAsHelper();
  const ada = within(screen.getByRole("row", { name: /Ada Okafor/ }));
  expect(await ada.findByRole("gridcell", { name: /Admin.*You can't change members with this role/ })).toBeVisible();
  expect(ada.queryByRole("checkbox")).toBeNull();
  expect(ada.queryByRole("button", { name: /^Remove|change role/ })).toBeNull();
  expect(await offeredActions(user, "Ada Okafor")).toEqual(["View details", "Copy email"]);
  expect(await offeredActions(user, "Bram Almeida")).toContain("Remove member");
});

test("they are not chosen with others, neither of the page nor of all who match", async () => {
  const { user, people } = await renderAsHelper();
  await user.click(screen.getByRole("checkbox", { name: /^Select all/ }));
  // Neither Ada, nor Chiara, who is looking.
  expect(await screen.findByText(/^8 selected.*excluding 1 you can.t change/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Select all 24 members" }));
  const admins = people.filter(({ role }) => role === "org:admin").length;
  await waitFor(() => expect(screen.getByText(new RegExp(`^${24 - admins - 1} selected`))).toBeVisible());
});

test("their details are read-only, on the server too", async () => {
  const { user, organization, people } = await renderAsHelper();
  await user.click(screen.getByRole("button", { name: "Ada Okafor" }));
  const panel = within(await screen.findByRole("dialog", { name: /Ada Okafor/ }));
  expect(await panel.findByText("Joined")).toBeVisible();
  expect(panel.queryByRole("heading", { name: "Custom fields" })).toBeNull();
  expect(panel.queryByRole("button", { name: "Save" })).toBeNull();
  const patch = { userId: must(people[0]?.id), publicMetadata: { team: "Mine" } };
  await expect(organization.updateMembershipMetadata(patch)).rejects.toMatchObject({
    code: "missing_organization_permission",
  });
});

/** Those whom a directory manages are not edited here. */
const isReadOnly = ({ publicMetadata }: Membership) =>
  publicMetadata["source"] === "directory" && "Managed by your directory.";

test("a read-only member says why, by keyboard too, in the row, in bulk actions and in the details", async () => {
  const setup = await setUp({ count: 24, metadata: (index) => (index % 3 === 1 ? { source: "directory" } : {}) });
  renderIn(setup, <MemberTable isReadOnly={isReadOnly} />);
  const user = userEvent.setup();
  const row = within(await screen.findByRole("row", { name: /Bram Almeida/ }));
  const reason = "Bram Almeida can't be edited: Managed by your directory.";
  expect(row.queryByRole("checkbox")).toBeNull();
  expect(row.queryByRole("button", { name: /^Remove|change role/i })).toBeNull();
  expect(await offeredActions(user, "Bram Almeida")).toEqual(["View details", "Copy email"]);
  row.getByRole("button", { name: "Bram Almeida" }).focus();
  await user.keyboard("{ArrowRight}");
  expect(row.getByRole("button", { name: reason })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(await screen.findByText(reason)).toBeVisible();

  await user.click(screen.getByRole("checkbox", { name: /^Select all/ }));
  expect(await screen.findByText(/excluding 3 you can't change/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Select all 24 members" }));
  expect(await screen.findByText(/^15 selected.*excluding you · excluding 8 you can't change/)).toBeVisible();

  await user.click(row.getByRole("button", { name: "Bram Almeida" }));
  const panel = within(await screen.findByRole("dialog", { name: /Bram Almeida/ }));
  expect(await panel.findByText(reason)).toBeVisible();
  expect(panel.queryByRole("button", { name: "Save" })).toBeNull();
});
