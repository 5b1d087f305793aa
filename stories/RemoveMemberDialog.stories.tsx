import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent } from "storybook/test";
import { type Membership, OrganizationError, RemoveMemberDialog } from "../src/index.js";

const greta: Membership = {
  id: "orgmem_1",
  role: "org:member",
  roleName: "Member",
  permissions: [],
  status: "active",
  expiresAt: null,
  publicMetadata: {},
  managed: {},
  publicUserData: {
    userId: "user_1",
    firstName: "Greta",
    lastName: "Fischer",
    imageUrl: "",
    hasImage: false,
    identifier: "greta@northwind.test",
    username: null,
    banned: false,
    deprovisioned: false,
  },
  createdAt: 0,
  updatedAt: 0,
};

const meta = {
  title: "Members/RemoveMemberDialog",
  component: RemoveMemberDialog,
  args: { isOpen: true, onOpenChange: fn(), onConfirm: fn(), membership: greta },
} satisfies Meta<typeof RemoveMemberDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Names the person, says what they lose, and starts at the button that does nothing. */
export const Asking: Story = {
  play: async () => {
    await expect(await screen.findByRole("alertdialog", { name: "Remove Greta Fischer?" })).toBeVisible();
    await expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
  },
};

export const Yourself: Story = { args: { isViewer: true } };

/** Used on its own, it waits for the answer and shows why it was no. */
export const Refused: Story = {
  args: {
    onConfirm: fn(() =>
      Promise.reject(new OrganizationError("Greta is the last member who can manage members.", { status: 400 })),
    ),
  },
  play: async () => {
    await userEvent.click(await screen.findByRole("button", { name: "Remove member" }));
    await expect(await screen.findByRole("alert")).toHaveTextContent("the last member who can manage");
  },
};

export const LongName: Story = {
  args: {
    membership: {
      ...greta,
      publicUserData: {
        ...greta.publicUserData,
        firstName: "Maximiliana Theodora Alexandrina",
        lastName: "von Hohenberg-Wolfenstein zu Lauterbach und Rosenau",
      },
    },
  },
};
