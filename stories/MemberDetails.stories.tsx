import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, screen, userEvent, within } from "storybook/test";
import { type Membership, MemberDetails, MemberTable, useMemberships } from "../src/index.js";
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

/** The app's own list around the panel: it says who comes before and after. */
function Walk({ first = 1 }: { readonly first?: number }) {
  const { data } = useMemberships({ pageSize: 50, orderBy: "first_name" });
  const [index, setIndex] = useState<number | undefined>(first);
  const membership = index === undefined ? undefined : data[index];
  if (index === undefined || !membership) return <button onClick={() => setIndex(first)}>Open</button>;
  return (
    <MemberDetails
      membership={membership}
      rows={data}
      actions={<button>Send message</button>}
      previous={index > 0 ? () => setIndex(index - 1) : undefined}
      next={index < data.length - 1 ? () => setIndex(index + 1) : undefined}
      onClose={() => setIndex(undefined)}
    />
  );
}

const panelOf = async (name: RegExp) => within(await screen.findByRole("dialog", { name }));

/** From one member to the next; the focus stays on the button. */
export const PreviousAndNext: Story = {
  render: () => <Walk />,
  decorators: [withOrganization({ count: 24, metadata: () => METADATA, events: 60 })],
  play: async () => {
    const panel = await panelOf(/Bram Almeida/);
    await panel.findByRole("textbox", { name: "team" });
    const next = panel.getByRole("button", { name: "Next member" });
    await userEvent.click(next);
    await panelOf(/Chiara Brandt/);
    await expect(next).toHaveFocus();
  },
};

const MANY = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`field ${index + 1}`, index % 3 === 0 ? index : `Value ${index + 1}`]),
);

/** Save stays in sight, and covers no field that has the focus. */
export const ManyFields: Story = {
  render: () => <Walk />,
  decorators: [withOrganization({ count: 24, metadata: () => MANY, events: 60 })],
  play: async () => {
    const panel = await panelOf(/Bram Almeida/);
    await userEvent.type(await panel.findByRole("textbox", { name: "field 20" }), "!");
    await expect(panel.getByRole("button", { name: "Save" })).toBeVisible();
  },
};

const LONG = {
  team: "A value without a space: ".replaceAll(" ", "") + "x".repeat(200),
  "a name of a field that takes more than one line": "short",
  address: "Kanalstraat 12\n1013 AB Amsterdam\nNetherlands",
  ["n".repeat(80)]: "x",
  plan: { seats: [1, 2, 3], "renews on": "2027-01-01", contact: { name: "Ann", phone: "+31 20 555 0100" } },
};

const withLongName = (membership: Membership): Membership => ({
  ...membership,
  publicUserData: { ...membership.publicUserData, firstName: "M".repeat(200), banned: true, deprovisioned: true },
});

/** Long names and values. */
export const LongValues: Story = {
  render: () => <Walk />,
  decorators: [
    withOrganization({
      count: 3,
      metadata: () => LONG,
      arrange: ({ organization }) => ({
        getMemberships: async (...params) => {
          const page = await organization.getMemberships(...params);
          return { ...page, data: page.data.map(withLongName) };
        },
      }),
    }),
  ],
  play: async () => {
    const panel = await panelOf(/MMM/);
    await expect(await panel.findByRole("textbox", { name: "address" })).toHaveProperty("tagName", "TEXTAREA");
    await expect(panel.getByRole("textbox", { name: "team" })).toHaveProperty("tagName", "INPUT");
  },
};
