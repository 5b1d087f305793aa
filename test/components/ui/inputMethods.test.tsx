import { cleanup, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { AddMemberDialog } from "../../../src/components/member-dialogs/AddMemberDialog.js";
import { InviteDialog } from "../../../src/components/invitations/InviteDialog.js";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { RolePicker } from "../../../src/components/role-picker/RolePicker.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

/** A key of an input method: while it composes, or as Safari sends the one that ended it. */
const KEYS = [
  ["while it composes", { isComposing: true, keyCode: 13 }],
  ["in Safari, after it has composed", { isComposing: false, keyCode: 229 }],
] as const;

/** Presses it where the focus is. @returns whether the browser may do what it does with it */
function press(key: string, how: (typeof KEYS)[number][1]): boolean {
  const at = document.activeElement ?? document.body;
  return fireEvent(at, createEvent.keyDown(at, { key, ...how }));
}

describe.each(KEYS)("a key of an input method, %s,", (_, how) => {
  test("chooses no role and closes no list", async () => {
    const user = userEvent.setup();
    renderIn(await setUp({ count: 2 }), <RolePicker defaultValue="org:member" />);
    await user.click(await screen.findByRole("button", { name: "Role Member" }));
    await user.keyboard("{Home}");
    for (const key of ["Enter", " ", "Escape", "Tab", "ArrowDown"]) expect(press(key, how)).toBe(true);
    expect(screen.getByRole("listbox")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("button", { name: "Role Admin" })).toHaveFocus();
  });

  test("empties no search", async () => {
    const user = userEvent.setup();
    renderIn(await setUp({ count: 2 }), <MembersPage />);
    const search = await screen.findByRole("searchbox");
    await user.type(search, "ann");
    for (const key of ["Escape", "Enter"]) expect(press(key, how)).toBe(true);
    expect(search).toHaveValue("ann");
  });

  test("neither adds, removes nor commits an address, and closes no dialog", async () => {
    const user = userEvent.setup();
    renderIn(await setUp({ count: 2 }), <InviteDialog />);
    await user.click(await screen.findByRole("button", { name: "Invite members" }));
    const dialog = within(await screen.findByRole("dialog"));
    const field = dialog.getByRole("textbox", { name: "Email addresses" });
    await user.type(field, "ann@guests.test ");
    expect(press("Backspace", how)).toBe(true);
    expect(field).toHaveFocus();
    await user.type(field, "bob@guests.test");
    for (const key of ["Enter", "Escape", "Tab"]) expect(press(key, how)).toBe(true);
    expect(field).toHaveValue("bob@guests.test");
    await user.click(dialog.getByRole("button", { name: "Edit ann@guests.test" }));
    await user.keyboard("x");
    for (const key of ["Enter", "Escape"]) expect(press(key, how)).toBe(true);
    expect(dialog.getByRole("textbox", { name: "Edit ann@guests.test" })).toHaveValue("ann@guests.testx");
  });

  test("sends nothing", async () => {
    const user = userEvent.setup();
    renderIn(await setUp({ count: 2 }), <AddMemberDialog />);
    await user.click(await screen.findByRole("button", { name: "Add member" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("textbox"));
    expect(press("Enter", how)).toBe(true);
    expect(dialog.queryByRole("alert")).not.toBeInTheDocument();
  });
});

test("what an input method has not decided yet makes no address", async () => {
  const user = userEvent.setup();
  renderIn(await setUp({ count: 2 }), <InviteDialog />);
  await user.click(await screen.findByRole("button", { name: "Invite members" }));
  const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Email addresses" });
  const compose = (text: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
    fireEvent(field, new InputEvent("input", { bubbles: true, isComposing: true }));
  };
  fireEvent.compositionStart(field);
  compose("ann@guests.test,");
  expect(field).toHaveValue("ann@guests.test,");
  fireEvent.compositionEnd(field);
  await waitFor(() => expect(screen.getByRole("button", { name: "Edit ann@guests.test" })).toBeVisible());
  expect(field).toHaveValue("");
});
