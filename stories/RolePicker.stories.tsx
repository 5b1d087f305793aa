import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { RolePicker } from "../src/index.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/RolePicker",
  component: RolePicker,
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 320, minHeight: 240 }}>
        <Story />
      </div>
    ),
    withOrganization({ count: 3 }),
  ],
} satisfies Meta<typeof RolePicker>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Alone in a form: a name, a value, and a choice that is required. */
export const InForm: Story = {
  args: { name: "role", required: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Role Choose a role" })).toBeVisible();
  },
};

export const Chosen: Story = {
  args: { defaultValue: "org:admin" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Role Admin" })).toBeVisible();
  },
};

export const Open: Story = {
  args: { defaultValue: "org:member" },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Role Member" }));
    const list = canvas.getByRole("listbox", { name: "Role" });
    await expect(within(list).getByRole("option", { selected: true })).toHaveTextContent("Member");
  },
};

/** A role that the organization no longer has is shown, and cannot be chosen again. */
export const UnknownRole: Story = {
  args: { value: "org:gone", roleName: "Old guard" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Old guard")).toBeVisible();
  },
};
