import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect } from "vitest";
import { memberDialogs } from "../../src/components/member-dialogs/lazyMemberDialogs.js";

/** Chooses a role in the open list, and confirms the dialog where there is one. */
export async function giveRole(user: UserEvent, role: string) {
  // A question opens at once when its code is there; a person is never as fast as this.
  await memberDialogs.load();
  const list = await screen.findByRole("listbox", { name: /^Role of/ });
  await user.click(within(list).getByRole("option", { name: new RegExp(`^${role}`) }));
  const question = screen.queryByRole("alertdialog", { name: /^Change .*'s role to / });
  if (!question) return;
  const button = within(question).getByRole("button", { name: "Change role" });
  // The dialog first checks that a manager remains.
  await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "false"));
  await user.click(button);
}
