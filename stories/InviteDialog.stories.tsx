import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent } from "storybook/test";
import { InviteDialog } from "../src/index.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/InviteDialog",
  component: InviteDialog,
} satisfies Meta<typeof InviteDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The form for addresses, role and message. */
export const Open: Story = {
  decorators: [withOrganization({ count: 8 })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Invite members" }));
    await expect(await screen.findByRole("dialog", { name: "Invite members" })).toBeVisible();
    await expect(screen.getByRole("textbox", { name: "Email addresses" })).toHaveFocus();
    await userEvent.keyboard("ann@guests.test bob@guests.test,carla@guests");
  },
};

/** Closed before it was sent: what was typed waits behind the button. */
export const Unfinished: Story = {
  decorators: [withOrganization({ count: 8 })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Invite members" }));
    const addresses = await screen.findByRole("textbox", { name: "Email addresses" });
    await userEvent.type(addresses, "ann@guests.test bob@guests.test ");
    await userEvent.keyboard("{Escape}");
    await expect(canvas.getByRole("button", { name: /^Invite members 2/ })).toBeVisible();
  },
};
