import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor } from "storybook/test";
import { MembershipRequestTable } from "../src/index.js";
import { refused } from "./support/storyOrganization.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/MembershipRequestTable",
  component: MembershipRequestTable,
} satisfies Meta<typeof MembershipRequestTable>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Who asked to join, and when; the role that permits least is chosen. */
export const Open: Story = {
  decorators: [withOrganization({ count: 5, requests: 12 })],
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole("button", { name: /^Approve/ })).length).toBeGreaterThan(1);
  },
};

/** A decided request goes at once. */
export const Deciding: Story = {
  decorators: [withOrganization({ count: 5, requests: 6 })],
  play: async ({ canvas }) => {
    const [approve] = await canvas.findAllByRole("button", { name: /^Approve/ });
    const before = canvas.getAllByRole("rowheader").length;
    if (approve) await userEvent.click(approve);
    await waitFor(() => expect(canvas.getAllByRole("rowheader")).toHaveLength(before - 1));
  },
};

/** A person is let in until a date. */
export const UntilADate: Story = {
  decorators: [withOrganization({ count: 5, requests: 6 })],
  play: async ({ canvas }) => {
    const [until] = await canvas.findAllByRole("button", { name: /until a date$/ });
    if (until) await userEvent.click(until);
    await expect(await screen.findByRole("dialog", { name: /until a date$/ })).toBeVisible();
  },
};

/** Without requests. */
export const Empty: Story = {
  decorators: [withOrganization({ count: 5 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No join requests")).toBeVisible();
  },
};

/** A decision is refused: the request is back, and the reason is told. */
export const Refused: Story = {
  decorators: [
    withOrganization({
      count: 5,
      requests: 6,
      arrange: (memory) =>
        memory.fail(
          "acceptMembershipRequest",
          refused(403, "All 5 seats are taken.", "organization_membership_quota_exceeded"),
        ),
    }),
  ],
  play: async ({ canvas }) => {
    const [approve] = await canvas.findAllByRole("button", { name: /^Approve/ });
    if (approve) await userEvent.click(approve);
    await expect(await canvas.findByRole("alert")).toHaveTextContent("All 5 seats are taken.");
  },
};

/** A viewer who can't approve or decline. */
export const Forbidden: Story = {
  decorators: [withOrganization({ count: 5, requests: 3, viewer: 1 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You don't have access to join requests");
  },
};

/** In a place of 375 pixels. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ maxWidth: "21.5rem" }}>
        <Story />
      </div>
    ),
    withOrganization({ count: 5, requests: 6 }),
  ],
};
