import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { SeatMeter } from "../src/index.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/SeatMeter",
  component: SeatMeter,
} satisfies Meta<typeof SeatMeter>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Some seats are left. */
export const Some: Story = {
  decorators: [withOrganization({ count: 32, invitations: 12, maxAllowedMemberships: 50 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/of 50 seats/)).toBeVisible();
  },
};

/** All are taken. */
export const None: Story = {
  decorators: [withOrganization({ count: 12, maxAllowedMemberships: 12 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("12 of 12 seats used")).toBeVisible();
  },
};
