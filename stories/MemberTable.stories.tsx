import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { useState } from "react";
import {
  AddMemberDialog,
  LocaleProvider,
  type MemberColumn,
  MemberTable,
  memberColumns,
  metadataColumn,
  metadataFilter,
  type TableLayout,
} from "../src/index.js";
import { de } from "../src/locales/de/index.js";
import { offeredActions, removeMember } from "./support/rowMenu.js";
import { refused } from "./support/storyOrganization.js";
import { giveRole } from "./support/giveRole.js";
import { onPostgres } from "./support/onPostgres.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/MemberTable",
  component: MemberTable,
} satisfies Meta<typeof MemberTable>;
export default meta;

type Story = StoryObj<typeof meta>;

/** 240 members of an organization, in the memory of this page. Everything works. */
export const Live: Story = {
  args: { toolbar: <AddMemberDialog /> },
  decorators: [withOrganization()],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1–10 of 240")).toBeVisible();
  },
};

/** The same on Roster's own backend, with a Postgres inside this page. */
export const OnPostgres: Story = { ...Live, ...onPostgres({ count: 240 }) };

/** Every page size, long and right-to-left names, people without a name or an address, pictures that do not load. */
export const HundredRows: Story = {
  args: { defaultView: { pageSize: 100 } },
  decorators: [withOrganization({ count: 120 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1–100 of 120")).toBeVisible();
  },
};

/** The list stays as quick with 10,000 members: it reads a page at a time. */
export const TenThousandMembers: Story = {
  args: { defaultView: { pageSize: 25 } },
  decorators: [withOrganization({ count: 10_000 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1–25 of 10,000")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Last page" }));
    await expect(await canvas.findByText("9,976–10,000 of 10,000")).toBeVisible();
  },
};

/** A viewer who can see members, but not change them. */
export const SeenByMember: Story = {
  decorators: [withOrganization({ count: 24, viewer: 1 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("You")).toBeVisible();
    await expect(await offeredActions("Ada Okafor")).toEqual(["View details", "Copy email"]);
  },
};

/** A viewer outside the organization: an error, not an empty list. */
export const Forbidden: Story = {
  decorators: [withOrganization({ count: 24, viewer: null })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You don't have access");
  },
};

/** During the first load. */
export const Loading: Story = {
  decorators: [
    withOrganization({
      count: 24,
      arrange: (memory) => {
        memory.latency = { getMemberships: Infinity };
      },
    }),
  ],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("grid", { name: "Members" })).toHaveAttribute("aria-busy", "true");
  },
};

/** A network of 1.5 seconds: pages keep their rows until the next ones are there, changes show at once. */
export const SlowNetwork: Story = {
  decorators: [
    withOrganization({
      arrange: (memory) => {
        memory.latency = 1500;
      },
    }),
  ],
  play: async ({ canvas }) => {
    await canvas.findByText("1–10 of 240");
    await userEvent.click(canvas.getByRole("button", { name: "Next page" }));
    await expect(canvas.getByText("1–10 of 240")).toBeVisible();
    await expect(canvas.getByRole("grid")).toHaveAttribute("aria-busy", "true");
  },
};

/** The list cannot be loaded: why, and a way to try again. */
export const Failing: Story = {
  decorators: [
    withOrganization({
      count: 24,
      arrange: (memory) =>
        memory.fail("getMemberships", refused(409, "The member directory is being moved. Try again later."), {
          times: Infinity,
        }),
    }),
  ],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The member directory is being moved.");
  },
};

/** Writes are refused: only the row that was changed goes back, and says why. */
export const RefusedChange: Story = {
  decorators: [
    withOrganization({
      count: 24,
      arrange: (memory) => memory.fail("updateMember", "missing_organization_permission", { times: Infinity }),
    }),
  ],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Member, change role of Chiara Brandt" }));
    await giveRole("Admin");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Couldn't change Chiara Brandt's role.");
  },
};

/** The connection is lost after the list was loaded: a change says so, and can be tried again. */
export const ConnectionLost: Story = {
  decorators: [
    withOrganization({
      count: 24,
      arrange: (memory) => memory.fail("removeMember", "network_error", { times: Infinity }),
    }),
  ],
  play: async ({ canvas }) => {
    await removeMember("Diego Castellano");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Couldn't remove Diego Castellano.");
    await expect(canvas.getByRole("button", { name: "Try again for Diego Castellano" })).toBeVisible();
  },
};

/** A search without matches. */
export const NoMatch: Story = {
  decorators: [withOrganization({ count: 24 })],
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole("searchbox"), "nobody, nowhere");
    await expect(await canvas.findByText("No matching members")).toBeVisible();
  },
};

/** An organization without members. */
export const Empty: Story = {
  decorators: [
    withOrganization({
      count: 1,
      arrange: () => ({ getMemberships: async () => ({ data: [], totalCount: 0 }) }),
    }),
  ],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No members yet")).toBeVisible();
  },
};

/** The list of roles is open: one for the whole table, above everything. */
export const PickingRole: Story = {
  decorators: [withOrganization({ count: 24 })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Member, change role of Greta Fischer" }));
    await expect(await canvas.findByRole("listbox", { name: "Role of Greta Fischer" })).toHaveFocus();
  },
};

/** In a place of 375 pixels the rows become cards. */
export const Narrow: Story = {
  args: { toolbar: <AddMemberDialog /> },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: "21.5rem" }}>
        <Story />
      </div>
    ),
    withOrganization({ count: 24 }),
  ],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText("1–10 of 24");
    const table = canvas.getByRole("grid", { name: "Members" });
    await expect(table.getBoundingClientRect().width).toBeLessThanOrEqual(343);
    await expect(canvasElement.ownerDocument.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  },
};

/** Right to left: the layout is mirrored, names and addresses keep their own direction. */
export const RightToLeft: Story = {
  globals: { direction: "rtl" },
  args: { defaultView: { pageSize: 25 } },
  decorators: [withOrganization({ count: 60 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("عبد الرحمن الخطيب")).toBeVisible();
  },
};

/** One of the seven other languages: `roster-react/locales/de`. The toolbar above has them all, for every story. */
export const German: Story = {
  decorators: [
    (Story) => (
      <LocaleProvider locale="de-DE" timeZone="Europe/Berlin" labels={de}>
        <Story />
      </LocaleProvider>
    ),
    withOrganization({ count: 1200 }),
  ],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1–10 von 1.200")).toBeVisible();
    await expect(canvas.getAllByText("01.06.2026")[0]).toBeVisible();
  },
};

/** Two tables over one organization: one request, and a change shows in both. */
export const TwoTables: Story = {
  render: () => (
    <div style={{ display: "grid", gap: 32 }}>
      <MemberTable defaultView={{ pageSize: 10 }} label="First list" />
      <MemberTable defaultView={{ pageSize: 10 }} label="Second list" />
    </div>
  ),
  decorators: [withOrganization({ count: 24 })],
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole("button", { name: "Member, change role of Bram Almeida" });
    if (first) await userEvent.click(first);
    await giveRole("Admin");
    await waitFor(() =>
      expect(canvas.getAllByRole("button", { name: "Admin, change role of Bram Almeida" })).toHaveLength(2),
    );
  },
};

const TEAMS = ["Design", "Field sales", "Platform"];
const COLUMNS: readonly MemberColumn[] = [
  memberColumns.emailAddress,
  memberColumns.role,
  metadataColumn("team", { label: "Team" }),
  metadataColumn("hours", {
    label: "Hours a week",
    read: (value) => (typeof value === "number" ? value : undefined),
    text: (hours) => hours.toLocaleString("en"),
  }),
  memberColumns.joined,
  memberColumns.lastChanged,
];

/** Columns of public metadata, saved filters, and a layout stored in the browser. */
export const ColumnsAndFilters: Story = {
  args: {
    columns: COLUMNS,
    savedFilters: [
      { id: "admins", label: "Admins", role: "org:admin" },
      { id: "new", label: "Joined this month", joined: "thisMonth" },
    ],
  },
  decorators: [
    withOrganization({
      count: 48,
      metadata: (index) => (index % 7 === 3 ? {} : { team: TEAMS[index % 3], hours: 20 + (index % 4) * 5 }),
    }),
  ],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("columnheader", { name: "Team" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Admins" }));
    await expect(await canvas.findByText(/^1–\d+ of \d$/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Admins" }));
    await expect(await canvas.findByText("1–10 of 48")).toBeVisible();
  },
};

/** Which columns, in which order, how high the rows: seen at once. */
export const ChoosingColumns: Story = {
  args: ColumnsAndFilters.args ?? {},
  decorators: ColumnsAndFilters.decorators ?? [],
  render: function Choosing(args) {
    const [layout, setLayout] = useState<TableLayout>({
      columns: ["role", "metadata.team", "joined"],
      density: "compact",
    });
    return <MemberTable {...args} layout={layout} onLayoutChange={setLayout} />;
  },
  play: async ({ canvas }) => {
    await canvas.findByRole("columnheader", { name: "Team" });
    await userEvent.click(canvas.getByRole("button", { name: "Table layout" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Table layout" }));
    await userEvent.click(dialog.getByRole("button", { name: "Move Team up" }));
    await expect(dialog.getByRole("button", { name: "Move Team up" })).toHaveFocus();
  },
};

/** Members filtered by what an app keeps in their public metadata. */
export const FilteredByMetadata: Story = {
  args: { columns: COLUMNS, metadataFilters: [metadataFilter("team", { label: "Team", values: TEAMS })] },
  decorators: ColumnsAndFilters.decorators ?? [],
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByRole("combobox", { name: "Filter by Team" }), "Design");
    await expect(await canvas.findByText(/^1–10 of 1\d$/)).toBeVisible();
  },
};

/** Members that the app manages elsewhere can't be edited here; each row gives the reason. */
export const ReadOnlyMembers: Story = {
  args: {
    isReadOnly: ({ publicMetadata }) => publicMetadata["team"] === "Design" && "Managed by the company's directory.",
  },
  decorators: ColumnsAndFilters.decorators ?? [],
  play: async ({ canvas }) => {
    await canvas.findByRole("checkbox", { name: "Select Bram Almeida" });
    await expect(await offeredActions("Greta Fischer")).toEqual(["View details", "Copy email"]);
    const reason = "Greta Fischer can't be edited: Managed by the company's directory.";
    await expect(canvas.getByRole("button", { name: reason })).toBeVisible();
  },
};

const okta = { name: "Okta", url: "https://okta.example/people" };

/** A directory manages fields of members: the role of some, the whole membership of others. */
export const ManagedByDirectory: Story = {
  args: { columns: [memberColumns.role, memberColumns.source, memberColumns.joined] },
  decorators: [
    withOrganization({
      count: 24,
      managed: (index) =>
        [{}, { role: okta, status: okta, profile: okta }, { role: { name: "Entra ID" } }, { status: okta }][
          index % 4
        ] ?? {},
    }),
  ],
  play: async ({ canvas }) => {
    const link = await canvas.findByRole("link", {
      name: "Bram Almeida's role is managed by Okta. (opens in a new tab)",
    });
    await expect(link).toHaveAttribute("href", okta.url);
    await expect(await offeredActions("Bram Almeida")).toEqual([
      "View details",
      "Copy email",
      "Edit groups",
      "Managed by Okta (opens in a new tab)",
    ]);
    await expect(await canvas.findByRole("combobox", { name: "Filter by source" })).toBeVisible();
  },
};

/** When members were last active and how they sign in: columns to opt into, which bring their filters. */
export const LastActive: Story = {
  args: {
    columns: [memberColumns.role, memberColumns.lastActive, memberColumns.twoFactor, memberColumns.signInMethods],
    defaultView: { orderBy: "last_active_at", filters: { inactive: "90" } },
  },
  decorators: [withOrganization({ count: 60 })],
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText("Never"))[0]).toBeVisible();
    await expect(canvas.getByRole("combobox", { name: "Filter by activity" })).toHaveDisplayValue(
      "Inactive for 90 days",
    );
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Filter by two-factor" }), "disabled");
    await expect((await canvas.findAllByText("Off"))[0]).toBeVisible();
  },
};

/** The same for a member who manages no members: they don't learn it, and see neither the columns nor the filters. */
export const LastActiveForMembers: Story = {
  ...LastActive,
  decorators: [withOrganization({ count: 60, viewer: 2 })],
  play: async ({ canvas }) => {
    await canvas.findByRole("row", { name: /^Ada Okafor/ });
    await expect(canvas.queryByRole("columnheader", { name: "Last active" })).toBeNull();
  },
};

/** A bulk change leaves managed members out, and says so before. */
export const ManagedMembersLeftOut: Story = {
  ...ManagedByDirectory,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("checkbox", { name: /^Select all/ }));
    await userEvent.click(await canvas.findByRole("button", { name: "Remove 9 members" }));
    const asked = within(await screen.findByRole("alertdialog"));
    await expect(await asked.findByText(/members managed by Okta are left out\./)).toBeVisible();
  },
};

/** The details of a member whose membership a directory manages: custom fields are read-only, with the place to change them. */
export const ManagedMemberDetails: Story = {
  ...ManagedByDirectory,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Bram Almeida" }));
    const panel = within(await screen.findByRole("dialog", { name: /Bram Almeida/ }));
    await expect(await panel.findByText("Role, Membership, and Custom fields")).toBeVisible();
  },
};

const DAY = 86_400_000;

/** Members who are inactive, whose access ends soon, and whose access has ended. */
const ACCESS = [
  {},
  { status: "inactive" },
  { expiresAt: Date.now() + 3 * DAY + DAY / 2 },
  { status: "expired" },
  { expiresAt: Date.UTC(2099, 11, 31) },
] as const;

/** Statuses: all of them in one list, with their badges. */
export const Statuses: Story = {
  args: {
    columns: [memberColumns.role, memberColumns.status, memberColumns.accessEnds],
    defaultView: { filters: { memberStatus: "all" } },
  },
  decorators: [withOrganization({ count: 24, access: (index) => ACCESS[index % ACCESS.length] ?? {} })],
  play: async ({ canvas }) => {
    const [end] = await canvas.findAllByText(/^Ends in \d days$/);
    await expect(end).toBeVisible();
    await expect(await offeredActions("Bram Almeida")).toEqual(
      expect.arrayContaining(["Set end of access", "Reactivate", "Remove member"]),
    );
  },
};

/** Only active members are shown at first. */
export const ActiveMembers: Story = {
  ...Statuses,
  args: {},
  play: async ({ canvas }) => {
    await canvas.findByRole("checkbox", { name: "Select Chiara Brandt" });
    await expect(canvas.queryByRole("row", { name: /^Bram Almeida/ })).toBeNull();
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Filter by status" }), "Inactive");
    await expect(await canvas.findByRole("row", { name: /^Bram Almeida/ })).toBeVisible();
  },
};

/** Asks before a member is deactivated. */
export const Deactivation: Story = {
  decorators: [withOrganization({ count: 24 })],
  play: async ({ canvas }) => {
    await canvas.findByRole("checkbox", { name: "Select Bram Almeida" });
    await userEvent.click(canvas.getByRole("button", { name: "Actions for Bram Almeida" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Deactivate" }));
    await expect(await screen.findByRole("alertdialog", { name: "Deactivate Bram Almeida?" })).toBeVisible();
  },
};

/** The day on which access ends. */
export const EndOfAccess: Story = {
  decorators: [
    withOrganization({ count: 24, access: (index) => (index === 1 ? { expiresAt: Date.UTC(2099, 11, 31, 12) } : {}) }),
  ],
  play: async ({ canvas }) => {
    await canvas.findByRole("checkbox", { name: "Select Bram Almeida" });
    await userEvent.click(canvas.getByRole("button", { name: "Actions for Bram Almeida" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Set end of access" }));
    const dialog = within(await screen.findByRole("dialog", { name: "When does Bram Almeida's access end?" }));
    await expect(await dialog.findByLabelText("Access ends")).toHaveValue("2099-12-31");
  },
};
