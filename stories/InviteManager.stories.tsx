import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { InviteManager } from "../src/index.js";
import { must } from "../test/support/must.js";
import { refused } from "./support/storyOrganization.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/InviteManager",
  component: InviteManager,
} satisfies Meta<typeof InviteManager>;
export default meta;

type Story = StoryObj<typeof meta>;

const pasted = `Ann Lee <ann@guests.test>; "Lopez, Bob" <bob@guests.test>
carla@guests.test, dora@guests.test,
erin@@guests.test; ANN@guests.test
frank@guests`;

/** Pastes as a person does: the browser's own event. */
async function paste(field: HTMLElement, text: string) {
  await userEvent.click(field);
  await userEvent.paste(text);
}

/** Nothing is typed yet. */
export const Fresh: Story = {
  decorators: [withOrganization({ count: 32, invitations: 12, maxAllowedMemberships: 50 })],
  play: async ({ canvas }) => {
    await canvas.findByRole("textbox", { name: "Email addresses" });
    await canvas.findByRole("button", { name: /^Role/ });
  },
};

/** Seven addresses from a paste: two to fix, and one that is there already. */
export const Pasted: Story = {
  decorators: [withOrganization({ count: 32, invitations: 12, maxAllowedMemberships: 50 })],
  play: async ({ canvas }) => {
    await paste(await canvas.findByRole("textbox", { name: "Email addresses" }), pasted);
    await expect(canvas.getByText("6 addresses").parentElement).toHaveTextContent("6 addresses, 2 to fix");
    await expect(canvas.getByText(/is already in the list/)).toBeVisible();
  },
};

/** A hundred and forty addresses on their way, a hundred at a time. */
export const Sending: Story = {
  decorators: [withOrganization({ count: 8, arrange: (memory) => void (memory.latency = 1500) })],
  play: async ({ canvas }) => {
    const many = Array.from({ length: 140 }, (_, n) => `guest${n + 1}@guests.test`).join("\n");
    await canvas.findByRole("button", { name: /^Role/ });
    await paste(await canvas.findByRole("textbox", { name: "Email addresses" }), many);
    await userEvent.click(canvas.getByRole("button", { name: "Send 140 invitations" }));
    await expect(await canvas.findByRole("progressbar", { name: "Sent 100 of 140" })).toBeVisible();
  },
};

/** What was refused stays, with its reason; the others have gone out. */
export const Outcomes: Story = {
  decorators: [
    withOrganization({
      count: 8,
      invitations: 4,
      maxAllowedMemberships: 12,
    }),
  ],
  play: async ({ canvas }) => {
    const field = await canvas.findByRole("textbox", { name: "Email addresses" });
    await canvas.findByRole("button", { name: /^Role/ });
    const [row] = await canvas.findAllByRole("rowheader");
    await paste(
      field,
      `${must(row).textContent}\ngina@guests.test\nhugo@guests.test\nida@guests.test\njan@guests.test`,
    );
    await userEvent.click(canvas.getByRole("button", { name: "Send 5 invitations" }));
    await expect((await canvas.findAllByText("Already invited.")).length).toBeGreaterThan(0);
    await expect((await canvas.findAllByText("No seats left.")).length).toBeGreaterThan(0);
  },
};

/** The connection is lost: nothing that was typed is. */
export const Offline: Story = {
  decorators: [
    withOrganization({
      count: 8,
      arrange: (memory) =>
        memory.fail("inviteMembers", refused(503, "The server is unavailable. Try again later."), { times: Infinity }),
    }),
  ],
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: /^Role/ });
    await paste(await canvas.findByRole("textbox", { name: "Email addresses" }), "ann@guests.test, bob@guests.test");
    await userEvent.click(canvas.getByRole("button", { name: "Send 2 invitations" }));
    await expect(await canvas.findByRole("button", { name: "Retry 2 failed" })).toBeVisible();
  },
};

/** Several chosen: what can be done to all of them. */
export const Selecting: Story = {
  decorators: [withOrganization({ count: 8, invitations: 14 })],
  play: async ({ canvas }) => {
    const boxes = await canvas.findAllByRole("checkbox", { name: /^Select .*@/ });
    for (const box of boxes.slice(0, 3)) await userEvent.click(box);
    await waitFor(() => expect(canvas.getByRole("button", { name: "Revoke 3 invitations" })).toBeVisible());
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
    withOrganization({ count: 32, invitations: 12, maxAllowedMemberships: 50 }),
  ],
  play: async ({ canvas }) => {
    await paste(await canvas.findByRole("textbox", { name: "Email addresses" }), pasted);
    await expect(canvas.getByText("6 addresses")).toBeVisible();
  },
};
