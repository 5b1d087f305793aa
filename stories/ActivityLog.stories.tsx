import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { ActivityLog, useMemberships } from "../src/index.js";
import { refused } from "./support/storyOrganization.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/ActivityLog",
  component: ActivityLog,
} satisfies Meta<typeof ActivityLog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Who did what, day by day, the newest first. */
export const Full: Story = {
  decorators: [withOrganization({ count: 12, events: 60 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole("listitem")).toHaveLength(10);
  },
};

/** What happened to roles in the last week. */
export const Filtered: Story = {
  decorators: [withOrganization({ count: 12, events: 60 })],
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByRole("combobox", { name: "Type" }), "Roles");
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Time" }), "Last 7 days");
    await expect((await canvas.findAllByText(/'s role|transferred/)).length).toBeGreaterThan(0);
  },
};

/** Nothing matches the filters, and how to see everything again. */
export const NoMatch: Story = {
  decorators: [withOrganization({ count: 12, events: 8 })],
  play: async ({ canvas }) => {
    const by = await canvas.findByRole("combobox", { name: "By" });
    await canvas.findByRole("option", { name: "Ada Okafor" });
    await userEvent.selectOptions(by, "Ada Okafor");
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Type" }), "Members");
    await expect(await canvas.findByText("No matching activity")).toBeVisible();
  },
};

/** The history of one membership, as it stands in a panel. */
export const OneMember: Story = {
  render: function OneMember() {
    const { data } = useMemberships({ pageSize: 3 });
    const userId = data[2]?.publicUserData.userId;
    return <div style={{ maxWidth: 400 }}>{userId && <ActivityLog userId={userId} />}</div>;
  },
  decorators: [withOrganization({ count: 3, events: 24 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("region", { name: "History" })).toBeVisible();
    await expect((await canvas.findAllByRole("listitem")).length).toBeGreaterThan(3);
  },
};

/** Without any event. */
export const Empty: Story = {
  decorators: [withOrganization({ count: 5 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No activity yet")).toBeVisible();
  },
};

/** The trail cannot be loaded: the reason, and another try. */
export const Failed: Story = {
  decorators: [
    withOrganization({
      count: 5,
      arrange: (memory) =>
        memory.fail("getMembershipEvents", refused(422, "The audit trail is being moved."), { times: Infinity }),
    }),
  ],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The audit trail is being moved.");
  },
};

/** A viewer without access. */
export const Forbidden: Story = {
  decorators: [withOrganization({ count: 5, events: 5, viewer: 1 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "You don't have access to this organization's activity",
    );
  },
};

/** The first load takes its time: what comes will stand where this stands. */
export const Loading: Story = {
  decorators: [
    withOrganization({
      count: 5,
      events: 20,
      arrange: (memory) => {
        memory.latency = { getMembershipEvents: Infinity };
      },
    }),
  ],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading activity")).toBeInTheDocument();
  },
};

/** In a place of 375 pixels, with long names and names of other directions. */
export const Narrow: Story = {
  args: { pageSize: 25 },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: "21.5rem" }}>
        <Story />
      </div>
    ),
    withOrganization({ count: 60, events: 24 }),
  ],
  play: async ({ canvas, canvasElement }) => {
    await expect((await canvas.findAllByRole("listitem")).length).toBeGreaterThan(1);
    await expect(canvasElement.ownerDocument.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  },
};

/** Long names, names in other directions, and what would be HTML elsewhere. */
export const UnusualNames: Story = {
  args: { initialPage: 2 },
  decorators: [withOrganization({ count: 60, events: 24 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("<b>team</b>")).toBeVisible();
  },
};

/** Right to left: the layout is mirrored, each name keeps its own direction. */
export const RightToLeft: Story = {
  globals: { direction: "rtl" },
  args: { pageSize: 25 },
  decorators: [withOrganization({ count: 60, events: 24 })],
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole("listitem")).length).toBeGreaterThan(1);
  },
};
