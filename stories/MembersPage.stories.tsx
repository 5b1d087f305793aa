import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import {
  InviteDialog,
  MembersHeader,
  MembersPage,
  MembersPanel,
  MembersTabList,
  MemberTable,
  useMembersPageContext,
  useUrlViewState,
} from "../src/index.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/MembersPage",
  component: MembersPage,
} satisfies Meta<typeof MembersPage>;
export default meta;

type Story = StoryObj<typeof meta>;

const full = { count: 38, invitations: 14, requests: 9, maxAllowedMemberships: 60 };

/** The whole job on one page, as an administrator sees it. */
export const Administrator: Story = {
  decorators: [withOrganization(full)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("tab", { name: /^Members 38/ })).toHaveAttribute("aria-selected", "true");
    await canvas.findByRole("tab", { name: /^Invitations \d/ });
    await canvas.findByRole("tab", { name: /^Requests \d/ });
  },
};

/** Who is invited and has not answered. */
export const Invitations: Story = {
  args: { defaultView: { tab: "invitations" } },
  decorators: [withOrganization(full)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("meter", { name: "Seats used" })).toBeVisible();
    await expect((await canvas.findAllByRole("button", { name: /^Actions for .*@/ })).length).toBeGreaterThan(1);
  },
};

/** Who asked to join. */
export const Requests: Story = {
  args: { defaultView: { tab: "requests" } },
  decorators: [withOrganization(full)],
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole("button", { name: /^Approve/ })).length).toBeGreaterThan(1);
  },
};

/** One search for all lists: each tab says how many of its rows match. */
export const Searching: Story = {
  decorators: [withOrganization(full)],
  play: async ({ canvas }) => {
    await canvas.findByRole("tab", { name: /^Requests \d/ });
    await userEvent.type(canvas.getByRole("searchbox"), "an");
    await canvas.findByRole("tab", { name: /^Members\s*\d+ match/ });
    await canvas.findByRole("tab", { name: /^Requests \d+ match/ });
  },
};

/** A viewer who can only read sees the members and no other controls. */
export const Reader: Story = {
  decorators: [withOrganization({ ...full, viewer: 1 })],
  play: async ({ canvas }) => {
    await canvas.findByRole("grid", { name: "Members" });
    await waitFor(() => expect(canvas.getAllByRole("row").length).toBeGreaterThan(5));
    await expect(canvas.queryByRole("tab")).toBeNull();
    await expect(canvas.queryByRole("button", { name: "Invite members" })).toBeNull();
  },
};

/** What is shown stands in the address: it can be linked to, and Back works. */
export const InTheAddress: Story = {
  render: function WithAddress() {
    return <MembersPage {...useUrlViewState({ prefix: "story-" })} />;
  },
  decorators: [withOrganization(full)],
};

/** A table of one's own that follows the page's search. */
function SmallTable() {
  const { search } = useMembersPageContext();
  return <MemberTable defaultView={{ pageSize: 5 }} search={search} />;
}

/** Parts in an arrangement of one's own: one tab replaced, one left out, one added. */
export const Arranged: Story = {
  render: () => (
    <MembersPage tabs={["requests", "members", { id: "help", label: "Help" }]} defaultView={{ tab: "help" }}>
      <MembersTabList />
      <MembersHeader>
        <InviteDialog variant="secondary">Invite colleagues</InviteDialog>
      </MembersHeader>
      <MembersPanel tab="requests" />
      <MembersPanel tab="members">
        <SmallTable />
      </MembersPanel>
      <MembersPanel tab="help">
        <p style={{ margin: 0 }}>Ask in the channel for administrators.</p>
      </MembersPanel>
    </MembersPage>
  ),
  decorators: [withOrganization(full)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Ask in the channel for administrators.")).toBeVisible();
    await userEvent.click(await canvas.findByRole("tab", { name: /^Members/ }));
    await expect(await canvas.findByRole("navigation", { name: "Members pagination" })).toHaveTextContent("1–5 of 38");
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
    withOrganization(full),
  ],
  play: async ({ canvas }) => {
    await canvas.findByRole("tab", { name: /^Requests \d/ });
    await canvas.findByRole("button", { name: "Invite members" });
  },
};

/** Right to left. */
export const RightToLeft: Story = {
  args: { defaultView: { tab: "invitations" } },
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
    withOrganization(full),
  ],
  play: async ({ canvas }) => {
    await canvas.findAllByRole("button", { name: /^Actions for/ });
  },
};
