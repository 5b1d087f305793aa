import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import {
  LeaveOrganizationDialog,
  MANAGE_MEMBERS,
  MembersPage,
  PermissionGate,
  READ_MEMBERS,
  TransferOwnershipDialog,
} from "../src/index.js";
import { chooseAction, offeredActions } from "./support/rowMenu.js";
import { giveRole } from "./support/giveRole.js";
import { withOrganization } from "./support/withOrganization.js";

/** The same page for everybody: what a viewer may not do is not there, or says why. */
const meta = {
  title: "Pages/Who is looking",
  render: () => (
    <div style={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 16 }}>
      <MembersPage />
      <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
        <TransferOwnershipDialog />
        <LeaveOrganizationDialog />
        <PermissionGate permission="org:billing:read" fallback={null}>
          <a href="#billing">Billing</a>
        </PermissionGate>
      </div>
    </div>
  ),
} satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

/** One of several administrators: everything is offered, and demoting yourself is asked twice. */
export const Administrator: Story = {
  decorators: [withOrganization({ count: 24, viewer: 0, invitations: 10, requests: 4 })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Member, change role of Bram Almeida" }));
    await giveRole("Admin");
    await canvas.findByRole("button", { name: "Admin, change role of Bram Almeida" });
    await userEvent.click(canvas.getByRole("button", { name: "Admin, change role of Ada Okafor" }));
    await giveRole("Member");
    const question = within(await screen.findByRole("alertdialog"));
    await expect(await question.findByRole("alert")).toHaveTextContent("You'll lose");
  },
};

/** The last admin: changes that would leave no manager say so first, and what to do. */
export const SoleAdministrator: Story = {
  decorators: [withOrganization({ count: 3, invitations: 4 })],
  play: async () => {
    await chooseAction("Ada Okafor", "Remove member");
    const question = within(await screen.findByRole("alertdialog"));
    await expect(await question.findByRole("alert")).toHaveTextContent(
      "You're the last member who can manage this organization.",
    );
  },
};

/** A member who may only read: no control that would be refused, and one list. */
export const Reader: Story = {
  decorators: [withOrganization({ count: 24, viewer: 2, invitations: 10, requests: 4 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("You")).toBeVisible();
    await expect(canvas.queryByRole("button", { name: /^(Remove|Invite)|change role of/ })).toBeNull();
    await expect(await offeredActions("Bram Almeida")).toEqual(["View details", "Copy email"]);
    await expect(canvas.queryByRole("tab")).toBeNull();
  },
};

/** A role of the app's own, that manages members and reads bills: only roles that permit no more can be given. */
export const CustomRole: Story = {
  decorators: [
    withOrganization({
      count: 24,
      viewer: 2,
      viewerRole: {
        key: "org:office_manager",
        name: "Office manager",
        description: "Looks after people and bills.",
        permissions: [
          { key: READ_MEMBERS, name: "Read members" },
          { key: MANAGE_MEMBERS, name: "Manage members" },
          { key: "org:billing:read", name: "View billing" },
        ],
      },
    }),
  ],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "Billing" })).toBeVisible();
    await userEvent.click(await canvas.findByRole("button", { name: "Member, change role of Bram Almeida" }));
    const list = within(await screen.findByRole("listbox", { name: "Role of Bram Almeida" }));
    await waitFor(() => expect(list.queryByRole("option", { name: /^Admin/ })).toBeNull());
    await expect(list.getByRole("option", { name: /^Office manager/ })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect(canvas.queryByRole("button", { name: /change role of Ada Okafor/ })).toBeNull();
    await expect(await offeredActions("Ada Okafor")).toEqual(["View details", "Copy email"]);
    await expect(canvas.getByRole("gridcell", { name: /You can't change members with this role/ })).toBeVisible();
  },
};
