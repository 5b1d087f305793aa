import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { LeaveOrganizationDialog, MemberTable, TransferOwnershipDialog } from "../src/index.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/Ownership",
  render: () => (
    <div style={{ display: "grid", gap: 16 }}>
      <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
        <TransferOwnershipDialog />
        <LeaveOrganizationDialog />
      </div>
      <MemberTable />
    </div>
  ),
} satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

/** Transfers ownership: choose a member and type the name; the page updates immediately. */
export const HandOn: Story = {
  decorators: [withOrganization({ count: 24, name: "Northwind" })],
  play: async ({ canvas }) => {
    await canvas.findByText("1–10 of 24");
    await userEvent.click(canvas.getByRole("button", { name: "Transfer ownership" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(await dialog.findByRole("radio", { name: /Chiara Brandt/ }));
    await userEvent.type(dialog.getByRole("textbox", { name: /Northwind/ }), "Northwind");
    await expect(dialog.getByRole("button", { name: "Transfer to Chiara Brandt" })).toHaveAttribute(
      "aria-disabled",
      "false",
    );
  },
};

/** The last one who can manage members is led to hand it on first. */
export const SoleAdministratorLeaves: Story = {
  decorators: [withOrganization({ count: 24 })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Leave organization" }));
    const dialog = within(await screen.findByRole("alertdialog"));
    await expect(await dialog.findByRole("alert")).toHaveTextContent("Transfer ownership before you leave");
  },
};

/** Anybody else may leave, and is asked twice. */
export const MemberLeaves: Story = {
  decorators: [withOrganization({ count: 24, viewer: 1 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("You")).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Transfer ownership" })).toBeNull();
    await userEvent.click(await canvas.findByRole("button", { name: "Leave organization" }));
    const dialog = within(await screen.findByRole("alertdialog"));
    const leave = dialog.getByRole("button", { name: "Leave organization" });
    await waitFor(() => expect(leave).toHaveAttribute("aria-disabled", "false"));
    await userEvent.click(leave);
    await expect(dialog.getByRole("alert")).toHaveTextContent("Only another admin can add you back.");
  },
};

const okta = { name: "Okta", url: "https://okta.example/people" };

/** Whose membership a directory manages can neither leave nor give their role away here. */
export const ManagedViewer: Story = {
  decorators: [withOrganization({ count: 24, managed: () => ({ role: okta, status: okta }) })],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Leave organization" }));
    const dialog = within(await screen.findByRole("alertdialog"));
    await expect(await dialog.findByText("You can't leave: your membership is managed by Okta.")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Leave organization" })).toHaveAttribute("aria-disabled", "true");
  },
};
