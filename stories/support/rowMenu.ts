import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { memberDialogs } from "../../src/components/member-dialogs/lazyMemberDialogs.js";

/** Opens a member's menu. */
async function openActions(name: string) {
  // The menu opens at once when its code is there; a person is never as fast as this.
  await memberDialogs.load();
  await userEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
  return within(await screen.findByRole("menu", { name: `Actions for ${name}` }));
}

/** What a member's menu offers. Closes it again. */
export async function offeredActions(name: string) {
  const menu = await openActions(name);
  const actions = menu.getAllByRole("menuitem").map(({ textContent }) => textContent);
  await userEvent.keyboard("{Escape}");
  return actions;
}

/** Chooses an action in a member's menu. */
export async function chooseAction(name: string, action: string) {
  const menu = await openActions(name);
  // What the viewer may do can come later than the rows.
  await userEvent.click(await menu.findByRole("menuitem", { name: action }));
}

/** Removes a member by their menu, and confirms it. */
export async function removeMember(name: string) {
  await chooseAction(name, "Remove member");
  const dialog = within(await screen.findByRole("alertdialog", { name: `Remove ${name}?` }));
  const button = dialog.getByRole("button", { name: "Remove member" });
  // The dialog first checks that a manager remains.
  await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "false"));
  await userEvent.click(button);
}
