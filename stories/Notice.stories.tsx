import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent } from "storybook/test";
import { type ActionEvent, MemberTable, OrganizationProvider, useOrganization } from "../src/index.js";
import { giveRole } from "./support/giveRole.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/Notices and undo",
  component: MemberTable,
} satisfies Meta<typeof MemberTable>;
export default meta;

type Story = StoryObj<typeof meta>;

/** After a change, a notice with a way to undo it; it stays while the pointer or the focus is in it. */
export const Undo: Story = {
  decorators: [withOrganization({ count: 8 })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Member, change role of Bram Almeida" }));
    await giveRole("Admin");
    await expect(await canvas.findByRole("button", { name: "Undo" })).toBeVisible();
  },
};

/** An app with toasts of its own listens to `onAction`, and the kit shows none. */
export const ToastsOfTheApp: Story = {
  render: function WithToasts() {
    const organization = useOrganization();
    const [events, setEvents] = useState<readonly ActionEvent[]>([]);
    return (
      <OrganizationProvider organization={organization} onAction={(event) => setEvents((before) => [...before, event])}>
        <MemberTable />
        <ol aria-label="Toasts of the app">
          {events.map(({ message, status, undo }) => (
            <li key={message}>
              {status}: {message}{" "}
              {undo && (
                <button type="button" onClick={undo}>
                  Take it back
                </button>
              )}
            </li>
          ))}
        </ol>
      </OrganizationProvider>
    );
  },
  decorators: [withOrganization({ count: 5 })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Member, change role of Bram Almeida" }));
    await giveRole("Admin");
    await userEvent.click(await canvas.findByRole("button", { name: "Take it back" }));
    await expect(await canvas.findByText(/Changed Bram Almeida's role to Member/, { selector: "li" })).toBeVisible();
  },
};
