import type { Decorator, Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { type ComponentType, useState } from "react";
import {
  MembersPage,
  MemberTable,
  memberColumns,
  metadataColumn,
  type Organization,
  OrganizationProvider,
  type PaginatedResponse,
  RolePicker,
} from "../src/index.js";
import { createMemoryOrganization } from "../src/testing/memory/createMemoryOrganization.js";
import type { MemoryOrganizationOptions, MemoryUser } from "../src/testing/memory/MemoryOrganization.js";
import { defaultMemoryRoles } from "../src/testing/memory/seed.js";

const meta = { title: "Members/Bad input", component: MembersPage } satisfies Meta<typeof MembersPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** @param counts replaces what the organization says of itself and of its lists, which hold fewer */
function inOrganization(
  options: MemoryOrganizationOptions,
  counts: (own: Required<Organization>) => Partial<Organization> = () => ({}),
) {
  return function InOrganization(Story: ComponentType) {
    const [organization] = useState((): Organization => {
      const own = createMemoryOrganization(options).organization;
      return { ...own, ...counts(own) };
    });
    return (
      <OrganizationProvider organization={organization}>
        <Story />
      </OrganizationProvider>
    );
  };
}

const inBox = (style: { readonly maxWidth?: string }, dir?: "rtl"): Decorator =>
  function InBox(Story) {
    return (
      <div style={style} dir={dir}>
        <Story />
      </div>
    );
  };

const LONG = "Maximilian".repeat(20);
const FAMILY = "👨‍👩‍👧‍👦";

/** No space in 200 characters, one emoji family, right to left, the same name four times, no name at all. */
const NAMES: readonly MemoryUser[] = [
  { firstName: "Ada", lastName: "Okafor", identifier: "ada@example.com" },
  { firstName: LONG, lastName: "", identifier: `${"m".repeat(64)}@${"example".repeat(8)}.com` },
  { firstName: FAMILY, lastName: "", identifier: "family@example.com" },
  { firstName: "عبد الرحمن", lastName: "الخطيب", identifier: "abd@example.com" },
  { firstName: "נועה", lastName: "Smith (CEO)", identifier: "noa@example.com" },
  { firstName: "Ann", lastName: "Lee", identifier: "ann.lee@example.com" },
  { firstName: "Ann", lastName: "Lee", identifier: "ann.lee2@example.com" },
  { firstName: "Ann", lastName: "Lee", identifier: "" },
  { firstName: "Ann", lastName: "Lee", identifier: "" },
  { firstName: "", lastName: "", identifier: "" },
];

const withNames = {
  members: NAMES,
  invitations: NAMES.flatMap(({ identifier }) => (identifier ? { emailAddress: `guest-${identifier}` } : [])),
  requests: NAMES.map((user, index) => ({ ...user, userId: `asks_${index}` })),
};

const hasNames = inOrganization(withNames);

export const Names: Story = {
  decorators: [hasNames],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("row", { name: /Okafor/ })).toBeVisible();
    // Of "(CEO)" the letter.
    const avatar = canvas.getByRole("row", { name: /CEO/ }).querySelector('[data-slot="avatar"]');
    await expect(avatar).toHaveTextContent("נC");
  },
};

/** The same names on a page that is written from right to left. */
export const NamesRightToLeft: Story = { ...Names, decorators: [inBox({}, "rtl"), hasNames] };

export const NamesOfInvitations: Story = {
  args: { defaultView: { tab: "invitations" } },
  decorators: [inOrganization(withNames)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("guest-ann.lee@example.com")).toBeVisible();
  },
};

export const NamesOfRequests: Story = {
  args: { defaultView: { tab: "requests" } },
  decorators: [inOrganization(withNames)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/abd@example\.com/)).toBeVisible();
  },
};

const withRoles = {
  members: 6,
  roles: [
    ...defaultMemoryRoles,
    ...Array.from({ length: 28 }, (_, index) => ({
      key: `org:role_${index}`,
      name: `Deputy coordinator of regional warehouse logistics ${index + 1}`,
      description:
        "Plans the routes of the region, signs for deliveries, and stands in for the coordinator during holidays",
      permissions: ["org:sys_memberships:read"],
    })),
  ],
};

/** The list of 30 roles, opened from a row. */
export const ManyRoles: Story = {
  decorators: [inOrganization(withRoles)],
  play: async ({ canvas }) => {
    const [, second] = await canvas.findAllByRole("button", { name: /change role of/ });
    if (second) await userEvent.click(second);
    await expect(await canvas.findByRole("listbox", { name: /^Role of/ })).toBeVisible();
  },
};

/** The list opens above, and stays inside the window. */
export const RolePickerAtTheBottom: Story = {
  render: () => (
    <div style={{ position: "fixed", insetInline: 8, bottom: 8 }}>
      <RolePicker />
    </div>
  ),
  decorators: [inOrganization(withRoles)],
  play: async ({ canvas }) => {
    const button = await canvas.findByRole("button", { name: "Role Choose a role" });
    await userEvent.click(button);
    const list = await canvas.findByRole("listbox", { name: "Role" });
    const options = await within(list).findAllByRole("option");
    await expect(options).toHaveLength(30);
    const popover = list.closest("[popover]")?.getBoundingClientRect();
    await expect(popover?.bottom).toBeLessThanOrEqual(button.getBoundingClientRect().top);
    await expect(popover?.top).toBeGreaterThanOrEqual(0);
  },
};

const FIELDS = ["Team", "Office", "Manager", "Cost center", "Hours a week", "Languages", "Building", "Phone extension"];

/** Twelve columns beside the name. */
export const ManyColumns: Story = {
  render: () => (
    <MemberTable
      columns={[
        memberColumns.emailAddress,
        memberColumns.role,
        memberColumns.joined,
        memberColumns.lastChanged,
        ...FIELDS.map((field) => metadataColumn(field)),
      ]}
    />
  ),
  decorators: [
    inOrganization({
      members: NAMES.slice(0, 7).map((user) => ({
        ...user,
        publicMetadata: Object.fromEntries(FIELDS.map((field, index) => [field, `${field} ${index + 1}`])),
      })),
    }),
  ],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("columnheader", { name: "Cost center" })).toBeInTheDocument();
  },
};

/** German has the longest words. */
export const GermanOnSmallPhone: Story = {
  globals: { language: "de" },
  decorators: [inBox({ maxWidth: "18rem" }), inOrganization({ ...withNames, maxAllowedMemberships: 30 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("row", { name: /Okafor/ })).toBeVisible();
  },
};

/** The app's page has a font of 20 pixels, or its user has set that in the browser. */
export const LargeFont: Story = {
  decorators: [inOrganization({ ...withNames, maxAllowedMemberships: 30 })],
  beforeEach: () => {
    document.documentElement.style.fontSize = "20px";
    return () => {
      document.documentElement.style.fontSize = "";
    };
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("row", { name: /Okafor/ })).toBeVisible();
  },
};

const withCount = async <Row,>(list: Promise<PaginatedResponse<Row>>, totalCount: number) => ({
  data: (await list).data.slice(0, totalCount),
  totalCount,
});

/** So many members, invitations and requests, of which at most twelve are here. */
function counted(count: number): Story {
  const here = Math.min(count, 12);
  return {
    decorators: [
      inOrganization(
        { members: Math.max(1, here), invitations: here, requests: here, maxAllowedMemberships: 2 * count + 1 },
        (own) => ({
          getMemberships: (...params) => withCount(own.getMemberships(...params), count),
          getInvitations: (...params) => withCount(own.getInvitations(...params), count),
          getMembershipRequests: (...params) => withCount(own.getMembershipRequests(...params), count),
          getOrganization: async (...params) => ({
            ...(await own.getOrganization(...params)),
            membersCount: count,
            pendingInvitationsCount: count,
            pendingRequestsCount: count,
          }),
        }),
      ),
    ],
    play: async ({ canvas }) => {
      const tabs = await canvas.findAllByRole("tab", {
        name: new RegExp(String.raw`\b${count.toLocaleString("en")}$`),
      });
      await expect(tabs.length).toBeGreaterThan(1);
    },
  };
}

export const Zero: Story = counted(0);
export const One: Story = counted(1);
export const Two: Story = counted(2);
export const Three: Story = counted(3);
export const Eleven: Story = counted(11);
export const Hundred: Story = counted(100);
export const Million: Story = counted(1_000_000);
