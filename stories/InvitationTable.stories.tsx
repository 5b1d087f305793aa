import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { InvitationTable } from "../src/index.js";
import { must } from "../test/support/must.js";
import { chooseAction } from "./support/rowMenu.js";
import { refused } from "./support/storyOrganization.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/InvitationTable",
  component: InvitationTable,
} satisfies Meta<typeof InvitationTable>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Who is invited and has not answered, and until when. */
export const Pending: Story = {
  decorators: [withOrganization({ count: 5, invitations: 16 })],
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/^in \d+ days$/)).length).toBeGreaterThan(1);
  },
};

/** All of them, also those that were accepted, revoked or have expired. */
export const All: Story = {
  args: { defaultView: { status: "all", pageSize: 25 } },
  decorators: [withOrganization({ count: 5, invitations: 16 })],
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole("rowheader")).length).toBeGreaterThan(4);
  },
};

/** Taking one back asks first; the row then goes at once. */
export const Revoking: Story = {
  decorators: [withOrganization({ count: 5, invitations: 16 })],
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole("rowheader");
    const before = canvas.getAllByRole("rowheader").length;
    await chooseAction(must(first).textContent, "Revoke");
    await userEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Revoke" }));
    await waitFor(() => expect(canvas.getAllByRole("rowheader")).toHaveLength(before - 1));
  },
};

/** The backend refuses: the row is back, and the reason is told. */
export const Refused: Story = {
  decorators: [
    withOrganization({
      count: 5,
      invitations: 8,
      arrange: (memory) => memory.fail("resendInvitation", refused(429, "Too many emails were sent. Wait a minute.")),
    }),
  ],
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole("rowheader");
    await chooseAction(must(first).textContent, "Resend");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Too many emails were sent.");
  },
};

/** Without invitations. */
export const Empty: Story = {
  decorators: [withOrganization({ count: 5 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No pending invitations")).toBeVisible();
  },
};

/** A viewer who can't invite. */
export const Forbidden: Story = {
  decorators: [withOrganization({ count: 5, invitations: 4, viewer: 1 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You don't have access to invitations");
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
    withOrganization({ count: 5, invitations: 8 }),
  ],
};
