import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { MemberTable } from "../src/index.js";
import { refused } from "./support/storyOrganization.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/Many members at once",
  component: MemberTable,
} satisfies Meta<typeof MemberTable>;
export default meta;

type Story = StoryObj<typeof meta>;
type Canvas = ReturnType<typeof within>;

/** Every third. */
const isRefused = (index: number) => index % 3 === 2;

const choose = async (canvas: Canvas, ...names: readonly string[]) => {
  for (const name of names) await userEvent.click(await canvas.findByRole("checkbox", { name: `Select ${name}` }));
};

/** Some are chosen: how many, and what can be done to them. */
export const Selected: Story = {
  decorators: [withOrganization({ count: 60 })],
  play: async ({ canvas }) => {
    await choose(canvas, "Bram Almeida", "Chiara Brandt", "Diego Castellano");
    await expect(canvas.getByText("3 selected")).toBeVisible();
  },
};

/** All who match, also those who are not loaded; never the person who is looking, unless they choose themselves. */
export const AllThatMatch: Story = {
  decorators: [withOrganization({ count: 240 })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("checkbox", { name: "Select all on this page" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Select all 240 members" }));
    await expect(await canvas.findByText("239 selected · 230 on other pages · excluding you")).toBeVisible();
  },
};

/** What follows is said before anything is done. */
export const ChangingRoles: Story = {
  decorators: [withOrganization({ count: 60 })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("checkbox", { name: "Select all on this page" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Change role of 9 members" }));
    await userEvent.click(within(await canvas.findByRole("listbox")).getByRole("option", { name: /^Admin/ }));
    const dialog = within(await screen.findByRole("alertdialog"));
    await expect(dialog.getByText(/^Manage members \(/)).toBeVisible();
  },
};

export const Removing: Story = {
  decorators: [withOrganization({ count: 60 })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("checkbox", { name: "Select all on this page" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Remove 9 members" }));
    await expect(await screen.findByRole("alertdialog", { name: "Remove 9 members?" })).toBeVisible();
  },
};

/** A change that would leave no manager says so first. */
export const LastManager: Story = {
  decorators: [withOrganization({ count: 8 })],
  play: async ({ canvas }) => {
    await choose(canvas, "Ada Okafor");
    await userEvent.click(canvas.getByRole("checkbox", { name: "Select all on this page" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Remove 8 members" }));
    const dialog = within(await screen.findByRole("alertdialog"));
    await expect(await dialog.findByRole("alert")).toHaveTextContent("No one would be able to manage members.");
    await expect(dialog.getByRole("button", { name: "Remove 8 members" })).toHaveAttribute("aria-disabled", "true");
  },
};

/** It takes a while: how far it is, and a way to stop. */
export const UnderWay: Story = {
  decorators: [
    withOrganization({
      count: 24,
      arrange: (memory) => {
        memory.latency = { removeMembers: Infinity };
      },
    }),
  ],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("checkbox", { name: "Select all on this page" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Remove 9 members" }));
    await userEvent.click(
      await within(await screen.findByRole("alertdialog")).findByRole("button", { name: "Remove 9 members" }),
    );
    await expect(await canvas.findByRole("progressbar", { name: "0 of 9" })).toBeVisible();
  },
};

/** Some are refused: each row says why, and all of them can be tried again at once. */
export const SomeRefused: Story = {
  decorators: [
    withOrganization({
      count: 24,
      arrange: (memory) => {
        const error = refused(503, "The member directory is busy.");
        return {
          async updateMembers(changes) {
            const made = await memory.organization.updateMembers(changes.filter((_change, index) => !isRefused(index)));
            const outcomes = made.values();
            return changes.flatMap(({ userId }, index) =>
              isRefused(index) ? { userId, error } : (outcomes.next().value ?? []),
            );
          },
        };
      },
    }),
  ],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("checkbox", { name: "Select all on this page" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Change role of 9 members" }));
    await userEvent.click(within(await canvas.findByRole("listbox")).getByRole("option", { name: /^Admin/ }));
    const dialog = within(await screen.findByRole("alertdialog"));
    await userEvent.click(dialog.getByRole("button", { name: /^Change role of/ }));
    await waitFor(() => expect(canvas.getByText("3 changes failed.")).toBeVisible());
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
    withOrganization({ count: 24 }),
  ],
  play: async ({ canvas, canvasElement }) => {
    await choose(canvas, "Bram Almeida", "Chiara Brandt");
    await expect(canvasElement.ownerDocument.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  },
};

export const RightToLeft: Story = {
  ...Selected,
  globals: { direction: "rtl" },
};
