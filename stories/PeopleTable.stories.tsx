import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { MembersPage, type Organization, PeopleTable } from "../src/index.js";
import { refused } from "./support/storyOrganization.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/PeopleTable",
  component: PeopleTable,
} satisfies Meta<typeof PeopleTable>;
export default meta;

type Story = StoryObj<typeof meta>;

const all = {
  count: 14,
  invitations: 8,
  requests: 3,
  access: (index: number) => (index % 5 === 4 ? ({ status: "inactive" } as const) : {}),
};

/** Who asked to join, who is invited, and the members: in one list, each with their actions. */
export const Everyone: Story = {
  decorators: [withOrganization(all)],
  play: async ({ canvas }) => {
    await canvas.findAllByRole("button", { name: /^Approve/ });
    await expect(canvas.getAllByText("Requested").length).toBeGreaterThan(1);
    await expect(canvas.getAllByText("Invited").length).toBeGreaterThan(1);
    await expect(canvas.getAllByRole("button", { name: /^Actions for/ }).length).toBeGreaterThan(2);
  },
};

/** One search finds people of all kinds. */
export const Searching: Story = {
  decorators: [withOrganization(all)],
  play: async ({ canvas }) => {
    const before = (await canvas.findAllByRole("rowheader")).length;
    await userEvent.type(canvas.getByRole("searchbox", { name: "Search people" }), "an");
    await waitFor(() => expect(canvas.getAllByRole("rowheader").length).toBeLessThan(before));
  },
};

/** Only who is invited. */
export const OnlyInvited: Story = {
  args: { defaultView: { people: "invited" } },
  decorators: [withOrganization(all)],
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getAllByRole("rowheader")).toHaveLength(canvas.getAllByText("Invited").length - 1),
    );
  },
};

/** Members who can't sign in to the organization for now. */
export const OnlyInactive: Story = {
  args: { defaultView: { people: "inactive" } },
  decorators: [withOrganization(all)],
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByRole("rowheader")).toHaveLength(2));
  },
};

/** Instead of tabs. */
export const AsAPage: Story = {
  render: () => <MembersPage tabs={["people"]} />,
  decorators: [withOrganization({ ...all, maxAllowedMemberships: 30 })],
  play: async ({ canvas }) => {
    await canvas.findByRole("grid", { name: "People" });
    await expect(canvas.queryByRole("tab", { name: /^Members/ })).toBeNull();
  },
};

/** A decision is refused: the person is back, and the reason stands in their row. */
export const Refused: Story = {
  decorators: [
    withOrganization({
      ...all,
      arrange: (memory) =>
        memory.fail(
          "acceptMembershipRequest",
          refused(403, "All 14 seats are taken.", "organization_membership_quota_exceeded"),
        ),
    }),
  ],
  play: async ({ canvas }) => {
    const [approve] = await canvas.findAllByRole("button", { name: /^Approve/ });
    if (approve) await userEvent.click(approve);
    await expect(await canvas.findByRole("alert")).toHaveTextContent("All 14 seats are taken.");
  },
};

/** Before the list is read. */
export const Loading: Story = {
  decorators: [
    withOrganization({
      ...all,
      arrange: (): Partial<Organization> => ({ getPeople: () => new Promise(() => {}) }),
    }),
  ],
};

/** The list could not be read. */
export const Failed: Story = {
  decorators: [
    withOrganization({
      ...all,
      arrange: (memory) => memory.fail("getPeople", refused(422, "The database is down.")),
    }),
  ],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Couldn't load people");
  },
};

/** A viewer who can't manage members sees the members. */
export const Reader: Story = {
  decorators: [withOrganization({ ...all, viewer: 1 })],
  play: async ({ canvas }) => {
    await canvas.findAllByRole("rowheader");
    await expect(canvas.queryByText("Invited")).toBeNull();
    await expect(canvas.queryByRole("button", { name: /^Approve/ })).toBeNull();
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
    withOrganization(all),
  ],
};
