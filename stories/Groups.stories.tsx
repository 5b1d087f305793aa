import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, within } from "storybook/test";
import { memberColumns, MemberTable } from "../src/index.js";
import { chooseAction } from "../test/support/rowMenu.js";
import { refused } from "./support/storyOrganization.js";
import { withOrganization } from "./support/withOrganization.js";

const okta = { name: "Okta", url: "https://northwind.okta.example/groups" };
const LONG = "Interdisciplinary working group for the accessibility of all our products 🧑‍🦽 in every region";

const GROUPS = [
  { name: "Design" },
  { name: "Everyone in Berlin", managedBy: okta },
  { name: "فريق التصميم" },
  { name: LONG },
];

const NAMES = ["Design", "Everyone in Berlin", "فريق التصميم", LONG];

/** Of eight members, one is in no group, and one in all of them. */
const groupsOf = (index: number) => NAMES.filter((_, bit) => (index % 8 === 7 ? true : ((index % 8) >> bit) % 2 === 1));

const meta = {
  title: "Members/Groups",
  component: MemberTable,
  args: { columns: [memberColumns.role, memberColumns.groups, memberColumns.joined] },
  decorators: [withOrganization({ count: 24, groups: GROUPS, groupsOf })],
} satisfies Meta<typeof MemberTable>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Two groups are named, the others counted. */
export const Column: Story = {
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText("+2"))[0]).toBeVisible();
    await expect(await canvas.findByRole("combobox", { name: "Filter by group" })).toBeVisible();
  },
};

/** The groups of a member, to tick. One that a directory manages can't be changed, and says where it can. */
export const GroupsOfMember: Story = {
  play: async ({ canvas }) => {
    await canvas.findAllByText("+2");
    await chooseAction(userEvent, "Bram Almeida", "Edit groups");
    const dialog = within(await screen.findByRole("dialog", { name: "Bram Almeida's groups" }));
    const design = await dialog.findByRole("checkbox", { name: "Design" });
    await expect(design).toBeChecked();
    await userEvent.click(design);
    await expect(design).not.toBeChecked();
    await expect(dialog.getByRole("link", { name: /^Managed by Okta/ })).toHaveAttribute("href", okta.url);
    await expect(dialog.getByRole("checkbox", { name: "Everyone in Berlin" })).toHaveAttribute("aria-disabled", "true");
  },
};

/** More groups than are seen at a glance are searched. */
export const ManyGroups: Story = {
  decorators: [
    withOrganization({ count: 24, groups: Array.from({ length: 140 }, (_, n) => ({ name: `Team ${n + 1}` })) }),
  ],
  play: async ({ canvas }) => {
    await canvas.findByText("Bram Almeida");
    await chooseAction(userEvent, "Bram Almeida", "Edit groups");
    const dialog = within(await screen.findByRole("dialog", { name: "Bram Almeida's groups" }));
    await expect(await dialog.findByText("40 more groups. Search to find them.")).toBeVisible();
    await userEvent.type(dialog.getByRole("searchbox", { name: "Search groups" }), "team 133");
    await expect(await dialog.findByRole("checkbox", { name: "Team 133" })).toBeVisible();
  },
};

export const NoGroups: Story = {
  decorators: [withOrganization({ count: 24 })],
  play: async ({ canvas }) => {
    await canvas.findByText("Bram Almeida");
    await chooseAction(userEvent, "Bram Almeida", "Edit groups");
    const dialog = within(await screen.findByRole("dialog", { name: "Bram Almeida's groups" }));
    await expect(await dialog.findByText("No groups yet")).toBeVisible();
  },
};

/** The groups can't be read: why, and a way to try again. */
export const GroupsFailed: Story = {
  decorators: [
    withOrganization({
      count: 24,
      arrange: () => ({ getGroups: () => Promise.reject(refused(400, "The directory is being moved.")) }),
    }),
  ],
  play: async ({ canvas }) => {
    await canvas.findByText("Bram Almeida");
    await chooseAction(userEvent, "Bram Almeida", "Edit groups");
    const dialog = within(await screen.findByRole("dialog", { name: "Bram Almeida's groups" }));
    await expect(await dialog.findByText("Couldn't load groups.")).toBeVisible();
  },
};

/** The selected members are added to one of the groups, or removed from one. */
export const Selected: Story = {
  play: async ({ canvas }) => {
    await canvas.findAllByText("+2");
    await userEvent.click(await canvas.findByRole("checkbox", { name: /^Select all/ }));
    await userEvent.click(await canvas.findByRole("button", { name: "Remove from group" }));
    const dialog = within(await screen.findByRole("dialog", { name: /^Remove \d+ members from a group$/ }));
    await userEvent.selectOptions(await dialog.findByRole("combobox", { name: "Choose a group" }), LONG);
    await expect(dialog.getByText("They stay in the organization.")).toBeVisible();
  },
};

/** Groups are created, renamed and deleted, but for those that a directory manages. */
export const Manage: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Manage groups" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Manage groups" }));
    await expect(await dialog.findByRole("link", { name: /^Managed by Okta/ })).toBeVisible();
    await userEvent.type(dialog.getByRole("textbox", { name: "New group" }), "design{Enter}");
    await expect(await dialog.findByText(/already has a group with this name/)).toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "Rename Design" }));
    await expect(dialog.getByRole("textbox", { name: "Group name" })).toHaveFocus();
  },
};

/** What becomes of its members, before a group is deleted. */
export const Delete: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Manage groups" }));
    await userEvent.click(await screen.findByRole("button", { name: "Delete Design" }));
    const asked = within(await screen.findByRole("alertdialog", { name: "Delete Design?" }));
    await expect(asked.getByText(/^Its 12 members stay in the organization/)).toBeVisible();
  },
};

/** A filter by a group that is gone, e.g. in a link: an empty list that says so. */
export const DeletedFilter: Story = {
  args: { defaultView: { filters: { group: "orggroup_gone" } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No matching members")).toBeVisible();
    await expect(await canvas.findByRole("combobox", { name: "Filter by group" })).toHaveDisplayValue("Deleted group");
  },
};
