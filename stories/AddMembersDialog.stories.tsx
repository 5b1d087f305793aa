import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, within } from "storybook/test";
import { AddMembersDialog } from "../src/index.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/AddMembersDialog",
  component: AddMembersDialog,
  decorators: [withOrganization({ count: 3 })],
  // An app looks addresses up in its own directory.
  args: { findUserId: async () => undefined },
} satisfies Meta<typeof AddMembersDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Many existing users at once, pasted or from a CSV file. */
export const Open: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Add members" }));
    await expect(await screen.findByRole("textbox", { name: "Users" })).toHaveFocus();
  },
};

/** Each user has an outcome; those who couldn't be added stay in the list. */
export const Outcomes: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Add members" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add members" }));
    const users = dialog.getByRole("textbox", { name: "Users" });
    await userEvent.type(users, "user_unknown, unknown@else.test");
    await userEvent.click(dialog.getByRole("button", { name: "Add members" }));
    await expect(await dialog.findAllByText("User not found")).toHaveLength(2);
    await expect(users).toHaveValue("user_unknown\nunknown@else.test");
  },
};
