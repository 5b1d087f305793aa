import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { memberDialogs } from "../../src/components/member-dialogs/lazyMemberDialogs.js";

/** Chooses a role in the open list and confirms it where that is asked. */
export async function giveRole(role: string) {
  // A question opens at once when its code is there; a person is never as fast as this.
  await memberDialogs.load();
  const list = await screen.findByRole("listbox", { name: /^Role of/ });
  await userEvent.click(within(list).getByRole("option", { name: new RegExp(`^${role}`) }));
  const question = screen.queryByRole("alertdialog", { name: /^Change .*'s role to / });
  if (!question) return;
  const button = within(question).getByRole("button", { name: "Change role" });
  // Waits until it is known who can still manage members.
  await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "false"));
  await userEvent.click(button);
}
