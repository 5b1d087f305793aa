import { screen, waitFor, within } from "@testing-library/react";
import { expect } from "vitest";
import { memberDialogs } from "../../src/components/member-dialogs/lazyMemberDialogs.js";
import { must } from "./must.js";

/** That of Testing Library, or of Vitest's browser. */
interface User {
  readonly click: (element: Element) => Promise<unknown>;
  readonly keyboard: (text: string) => Promise<unknown>;
}

/** The button that opens a member's menu. */
export const actionsButton = (name: string) => screen.getByRole("button", { name: `Actions for ${name}` });

/** Opens a member's menu. */
export async function openActions(user: User, name: string) {
  // The menu opens at once when its code is there; a person is never as fast as this.
  await memberDialogs.load();
  await user.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
  return within(await screen.findByRole("menu", { name: `Actions for ${name}` }));
}

/** What a member's menu offers. Closes it again. */
export async function offeredActions(user: User, name: string) {
  const menu = await openActions(user, name);
  const actions = menu.getAllByRole("menuitem").map(({ textContent }) => textContent);
  await user.keyboard("{Escape}");
  return actions;
}

/** Chooses an action in a member's menu. */
export async function chooseAction(user: User, name: string, action: string) {
  const menu = await openActions(user, name);
  // What the viewer may do can come later than the rows.
  await user.click(await menu.findByRole("menuitem", { name: action }));
}

/** Removes a member by their menu, and confirms it. */
export async function removeMember(user: User, name: string) {
  await chooseAction(user, name, "Remove member");
  const dialog = within(await screen.findByRole("alertdialog", { name: `Remove ${name}?` }));
  const button = dialog.getByRole("button", { name: "Remove member" });
  // The dialog first checks that a manager remains.
  await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "false"));
  await user.click(button);
}

/** The row of a list whose name begins with this: a user's, or an address. */
export const row = (name: string) =>
  must(
    screen
      .getAllByRole("rowheader")
      .find(({ textContent }) => textContent.startsWith(name))
      ?.closest<HTMLElement>("[role=row]"),
  );

/** What a row says in a column. */
export function cell(inRow: HTMLElement, column: string) {
  const grid = within(must(inRow.closest<HTMLElement>("[role=grid]")));
  const at = grid.getAllByRole("columnheader").findIndex(({ textContent }) => textContent === column);
  return must(inRow.children[at]);
}
