import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ComponentType, useState } from "react";
import { expect, waitFor } from "storybook/test";
import { MemberTable, type Organization, OrganizationProvider, type PageParams } from "../src/index.js";
import { longOrganization, nameAt } from "../test/support/longList/longOrganization.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/Long lists",
  component: MemberTable,
} satisfies Meta<typeof MemberTable>;
export default meta;

type Story = StoryObj<typeof meta>;

function create(count: number, isSlow: (params: PageParams) => boolean): Organization {
  const { organization } = longOrganization(count);
  return {
    ...organization,
    getMemberships: (params = {}, options) =>
      isSlow(params) ? new Promise(() => {}) : organization.getMemberships(params, options),
  };
}

/** About an organization with this many members. @param isSlow whether a page never comes */
const withMembers = (count: number, isSlow: (params: PageParams) => boolean = () => false) =>
  function WithMembers(Story: ComponentType) {
    const [organization] = useState(() => create(count, isSlow));
    return (
      <OrganizationProvider organization={organization}>
        <Story />
      </OrganizationProvider>
    );
  };

/** 100,000 members in one list that scrolls with the page. */
export const Infinite: Story = {
  args: { mode: "infinite" },
  decorators: [withMembers(100_000)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("row", { name: new RegExp(nameAt(0)) })).toBeVisible();
    await waitFor(() => expect(document.documentElement.scrollHeight).toBeGreaterThan(5_000_000));
  },
};

/** The middle of the list, in a box of the app that scrolls. */
export const InABox: Story = {
  args: { mode: "infinite" },
  decorators: [
    (Story) => (
      <div data-testid="box" style={{ height: "30rem", overflowY: "auto" }}>
        <Story />
      </div>
    ),
    withMembers(100_000),
  ],
  play: async ({ canvas }) => {
    const box = canvas.getByTestId("box");
    await canvas.findByRole("row", { name: new RegExp(nameAt(0)) });
    await waitFor(() => expect(box.scrollHeight).toBeGreaterThan(5_000_000));
    box.scrollTop = box.scrollHeight / 2;
    await waitFor(() => expect(canvas.getByText(/^[45]\d,\d{3}–.* of 100,000$/)).toBeVisible());
  },
};

/** While rows are on their way, skeletons stand in their places. */
export const Loading: Story = {
  args: { mode: "infinite" },
  decorators: [withMembers(100_000, ({ initialPage = 1 }) => initialPage > 1)],
  play: async ({ canvas }) => {
    await canvas.findByRole("row", { name: new RegExp(nameAt(0)) });
    await waitFor(() => expect(document.documentElement.scrollHeight).toBeGreaterThan(5_000_000));
    scrollTo(0, 56 * 300);
    await waitFor(() => expect(document.querySelectorAll("[data-slot=member-row-skeleton]").length).toBeGreaterThan(5));
  },
};

/** 500 rows a page, of which those in sight are mounted. */
export const LongPage: Story = {
  args: { defaultView: { pageSize: 500 } },
  decorators: [withOrganization({ count: 620 })],
  play: async ({ canvas }) => {
    await canvas.findByRole("row", { name: /Ada Okafor/ });
    await waitFor(() => expect(document.documentElement.scrollHeight).toBeGreaterThan(500 * 40));
    await expect(document.querySelectorAll("[data-row-id]").length).toBeLessThan(100);
  },
};
