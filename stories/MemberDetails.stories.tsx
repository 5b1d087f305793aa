import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, within } from "storybook/test";
import { MemberTable } from "../src/index.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/MemberDetails",
  component: MemberTable,
} satisfies Meta<typeof MemberTable>;
export default meta;

type Story = StoryObj<typeof meta>;

const METADATA = {
  team: "Field sales",
  seat: 42,
  remote: true,
  "office hours": { monday: ["09:00", "12:00"], friday: ["13:00", "17:00"] },
};

async function open(canvas: ReturnType<typeof within>, name: string) {
  await userEvent.click(await canvas.findByRole("button", { name }));
  return within(await screen.findByRole("dialog", { name: new RegExp(name) }));
}

/** Everything about a member, at the side: who they are, what their role permits, what the app keeps, what was done. */
export const SeenByAdministrator: Story = {
  decorators: [withOrganization({ count: 24, metadata: () => METADATA, events: 60 })],
  play: async ({ canvas }) => {
    const panel = await open(canvas, "Bram Almeida");
    await expect(panel.getByRole("textbox", { name: "team" })).toHaveValue("Field sales");
    await expect(await panel.findByRole("region", { name: "History" })).toBeVisible();
  },
};

/** A viewer who can't manage members sees the custom fields. */
export const SeenByMember: Story = {
  decorators: [withOrganization({ count: 24, viewer: 2, metadata: () => METADATA })],
  play: async ({ canvas }) => {
    const panel = await open(canvas, "Bram Almeida");
    await expect(panel.getByText("Field sales")).toBeVisible();
    await expect(panel.queryByRole("textbox")).toBeNull();
  },
};

/** What is wrong is said at its field, and nothing that was written is lost. */
export const WhatIsWrong: Story = {
  decorators: [withOrganization({ count: 24, metadata: () => METADATA })],
  play: async ({ canvas }) => {
    const panel = await open(canvas, "Bram Almeida");
    await userEvent.clear(panel.getByRole("textbox", { name: "seat" }));
    await userEvent.type(panel.getByRole("textbox", { name: "seat" }), "forty-two");
    await userEvent.type(panel.getByRole("textbox", { name: "office hours" }), ",");
    await userEvent.click(panel.getByRole("button", { name: "Remove remote" }));
    await userEvent.click(panel.getByRole("button", { name: "Add field" }));
    await userEvent.click(panel.getByRole("button", { name: "Save" }));
    await expect(panel.getByRole("textbox", { name: "seat" })).toHaveFocus();
    await expect(panel.getByText(/Not a number/)).toBeVisible();
  },
};

/** It closes only when what was written may go. */
export const NotSavedYet: Story = {
  decorators: [withOrganization({ count: 24, metadata: () => METADATA })],
  play: async ({ canvas }) => {
    const panel = await open(canvas, "Bram Almeida");
    await userEvent.type(panel.getByRole("textbox", { name: "team" }), " west");
    await userEvent.keyboard("{Escape}");
    await expect(await screen.findByRole("alertdialog", { name: "Discard your changes?" })).toBeVisible();
  },
};

/** In a narrow window it is all of it. */
export const RightToLeft: Story = {
  globals: { direction: "rtl" },
  decorators: [withOrganization({ count: 24, metadata: () => METADATA, events: 60 })],
  play: async ({ canvas }) => {
    await open(canvas, "Bram Almeida");
  },
};

/** A member without custom fields. */
export const NothingKept: Story = {
  decorators: [withOrganization({ count: 24 })],
  play: async ({ canvas }) => {
    const panel = await open(canvas, "Chiara Brandt");
    await expect(panel.getByText("No custom fields")).toBeVisible();
  },
};
