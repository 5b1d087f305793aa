import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { MembersPage, type RosterComponents, useOrganization } from "../src/index.js";
import { done } from "./answers/api.js";
import { components } from "./answers/avatar.js";
import { Button } from "./answers/button.js";
import { OwnColumn } from "./answers/column.js";
import { Dialog } from "./answers/dialog.js";
import { beforeRemove } from "./answers/handOver.js";
import { OwnActions } from "./answers/rowActions.js";
import { WithToasts } from "./answers/toast.js";
import { WithoutInvitations } from "./answers/withoutInvitations.js";
import { chooseAction, removeMember } from "./support/rowMenu.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Your own parts",
  component: MembersPage,
  beforeEach: () => {
    done.length = 0;
  },
} satisfies Meta<typeof MembersPage>;
export default meta;

type Story = StoryObj<typeof meta>;

const COUNT = { count: 24 };
const OWN_BUTTON_AND_DIALOG: RosterComponents = { Button, Dialog };
const CLASSES = { Avatar: "roster:rounded-control", Badge: "roster:bg-surface-2", Button: "roster:rounded-full" };

/** A column with a text, drawn by the app and sorted by the backend. */
export const Column: Story = {
  render: () => <OwnColumn />,
  decorators: [withOrganization(COUNT)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("columnheader", { name: "Domain" })).toHaveAttribute("aria-sort", "none");
    await expect((await canvas.findAllByText(/^[a-z0-9-]+\.test$/))[0]?.tagName).toBe("CODE");
  },
};

/** Another picture for everyone. */
export const Avatar: Story = {
  decorators: [withOrganization(COUNT, { components })],
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText("🐶"))[0]).toHaveAttribute("data-slot", "avatar");
  },
};

/** Buttons and dialogs of the app's design system. */
export const ButtonAndDialog: Story = {
  decorators: [withOrganization(COUNT, { components: OWN_BUTTON_AND_DIALOG })],
  play: async ({ canvas }) => {
    await chooseAction("Diego Castellano", "Remove member");
    const dialog = await screen.findByRole("alertdialog", { name: "Remove Diego Castellano?" });
    await expect(dialog).toHaveClass("app-dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(canvas.getByRole("button", { name: "Actions for Diego Castellano" })).toHaveFocus());
  },
};

/** Classes for some parts, in every component. */
export const ClassNames: Story = {
  decorators: [withOrganization(COUNT, { classNames: CLASSES })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Next page" })).toHaveClass("roster:rounded-full");
  },
};

/** Before a removal, the app shows what a leaving member owns, and who gets it. */
export const BeforeRemove: Story = {
  decorators: [withOrganization(COUNT, { beforeRemove })],
  play: async ({ canvas }) => {
    await chooseAction("Diego Castellano", "Remove member");
    const dialog = within(await screen.findByRole("alertdialog"));
    await userEvent.selectOptions(await dialog.findByRole("combobox", { name: "New owner" }), "Archive");
    const confirm = dialog.getByRole("button", { name: "Remove member" });
    await waitFor(() => expect(confirm).toHaveAttribute("aria-disabled", "false"));
    await userEvent.click(confirm);
    await expect(await canvas.findByText("Removed Diego Castellano.")).toBeVisible();
    await expect(done).toEqual(["Diego's report to user_archive"]);
  },
};

/** "Impersonate" in the menu of a row, which asks first, and "Remind" in the bulk bar. */
export const RowActions: Story = {
  render: () => <OwnActions />,
  decorators: [withOrganization(COUNT)],
  play: async ({ canvas }) => {
    await chooseAction("Bram Almeida", "Impersonate");
    const dialog = within(await screen.findByRole("alertdialog", { name: "Sign in as this member?" }));
    await userEvent.click(dialog.getByRole("button", { name: "Impersonate" }));
    await waitFor(() => expect(done).toEqual([expect.stringMatching(/^impersonate \w+$/)]));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    await userEvent.click(canvas.getByRole("checkbox", { name: "Select Bram Almeida" }));
    await userEvent.click(canvas.getByRole("checkbox", { name: "Select Diego Castellano" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Remind" }));
    await waitFor(() => expect(done.at(-1)).toBe("remind 2"));
  },
};

/** No tab of invitations, and no button to invite. */
export const NoInvitations: Story = {
  render: () => <WithoutInvitations />,
  decorators: [withOrganization(COUNT)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("tab", { name: /Requests|Join requests/ })).toBeVisible();
    await expect(canvas.queryByRole("tab", { name: /Invitations/ })).toBeNull();
    await expect(canvas.queryByRole("button", { name: /Invite/ })).toBeNull();
  },
};

/** The app's toasts instead of the kit's notices. */
export const Toast: Story = {
  render: function Toasts() {
    return (
      <WithToasts organization={useOrganization()}>
        <MembersPage />
      </WithToasts>
    );
  },
  decorators: [withOrganization(COUNT)],
  play: async () => {
    await removeMember("Diego Castellano");
    await waitFor(() => expect(done).toEqual(["Removed Diego Castellano. (Undo)"]));
  },
};
