import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, within } from "storybook/test";
import { AddMemberDialog } from "../src/index.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/AddMemberDialog",
  component: AddMemberDialog,
  decorators: [withOrganization({ count: 3 })],
} satisfies Meta<typeof AddMemberDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The button alone, for a viewer who can add members. */
export const Closed: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Add member" })).toBeVisible();
  },
};

export const Open: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Add member" }));
    await expect(screen.getByRole("textbox", { name: "User ID" })).toHaveFocus();
  },
};

/** Nothing that was typed is lost, and the message says what to do. */
export const UnknownUser: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Add member" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.type(dialog.getByRole("textbox", { name: "User ID" }), "user_nobody{Enter}");
    await expect(await dialog.findByRole("alert")).toBeVisible();
    await expect(dialog.getByRole("textbox", { name: "User ID" })).toHaveValue("user_nobody");
    await expect(dialog.getByRole("textbox", { name: "User ID" })).toBeInvalid();
  },
};

/** Choosing the role inside of the dialog; Escape closes the list first. */
export const PickingRole: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Add member" }));
    await userEvent.click(await screen.findByRole("button", { name: "Role Member" }));
    await userEvent.keyboard("{Escape}");
    await expect(screen.queryByRole("listbox")).toBeNull();
    await expect(screen.getByRole("dialog")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Role Member" }));
    await expect(screen.getByRole("listbox", { name: "Role" })).toBeVisible();
  },
};
