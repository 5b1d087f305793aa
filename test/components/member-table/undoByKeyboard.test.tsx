import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { MembershipRequestTable, MemberTable, ShortcutsProvider } from "../../../src/index.js";
import { chooseAction } from "../../support/rowMenu.js";
import { giveRole } from "../../support/giveRole.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";
import { memberDialogs } from "../../../src/components/member-dialogs/lazyMemberDialogs.js";

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

async function renderTable(children = <MemberTable />) {
  const setup = await setUp({ count: 12, requests: 2 });
  await memberDialogs.load();
  renderIn(setup, children);
  await screen.findByRole("button", { name: /change role of Bram/ });
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  return { ...setup, user: userEvent.setup() };
}

type Setup = Awaited<ReturnType<typeof renderTable>>;

async function makeAdmin({ user }: Pick<Setup, "user">) {
  await user.click(screen.getByRole("button", { name: /change role of Bram/ }));
  await giveRole(user, "Admin");
  expect(await screen.findByText("Changed Bram Almeida's role to Admin.")).toBeVisible();
}

test.each(["{Control>}z{/Control}", "{Meta>}z{/Meta}"])("%s undoes, and that is said", async (keys) => {
  const setup = await renderTable();
  await makeAdmin(setup);
  await setup.user.keyboard(keys);
  expect(await screen.findByText("Undone. Changed Bram Almeida's role to Member.")).toBeVisible();
  expect(screen.getByRole("button", { name: /Member, change role of Bram/ })).toHaveFocus();
});

test("many are undone by the shortcut as one", async () => {
  const setup = await renderTable();
  const { user } = setup;
  await user.click(screen.getByRole("checkbox", { name: /^Select Bram/ }));
  await user.click(screen.getByRole("checkbox", { name: /^Select Chiara/ }));
  await user.click(screen.getByRole("button", { name: "Remove 2 members" }));
  const confirm = within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Remove 2 members" });
  await waitFor(() => expect(confirm).toHaveAttribute("aria-disabled", "false"));
  await user.click(confirm);
  expect(await screen.findByText("Removed 2 members.")).toBeVisible();
  await user.keyboard("{Control>}z{/Control}");
  expect(await screen.findByText(/^Undone\. Added 2 members back/)).toBeVisible();
});

test("the next Tab focuses the undo button, and later ones continue from there", async () => {
  const setup = await renderTable();
  const { user } = setup;
  await makeAdmin(setup);
  const role = screen.getByRole("button", { name: /change role of Bram/ });
  expect(role).toHaveFocus();
  await user.tab();
  expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
  await user.tab({ shift: true });
  expect(role).toHaveFocus();
  await user.tab();
  // The table is one tab stop.
  expect(screen.getByRole("combobox", { name: "Rows per page" })).toHaveFocus();
});

test("after the notice, Tab reaches what follows the action", async () => {
  const setup = await renderTable();
  const { user } = setup;
  await makeAdmin(setup);
  await user.tab();
  await user.tab();
  expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus();
  await user.tab();
  // The table is one tab stop.
  expect(screen.getByRole("combobox", { name: "Rows per page" })).toHaveFocus();
});

test("in a field the keys belong to what is written", async () => {
  const setup = await renderTable();
  const { user } = setup;
  await makeAdmin(setup);
  await user.click(screen.getByRole("searchbox"));
  await user.keyboard("{Control>}z{/Control}");
  for (const more of [{ shiftKey: true }, { altKey: true }, { repeat: true }]) {
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true, ...more });
  }
  expect(screen.getByText("Changed Bram Almeida's role to Admin.")).toBeVisible();
  expect((await setup.organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(2);
});

test("behind a dialog nothing is undone", async () => {
  const setup = await renderTable();
  const { user } = setup;
  await makeAdmin(setup);
  await chooseAction(user, "Chiara Brandt", "Remove member");
  await screen.findByRole("alertdialog");
  await user.keyboard("{Control>}z{/Control}");
  expect((await setup.organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(2);
});

test("of two lists the one is undone in which something was done last", async () => {
  const setup = await renderTable(
    <>
      <MembershipRequestTable />
      <MemberTable />
    </>,
  );
  const { user, organization } = setup;
  await makeAdmin(setup);
  const [decline] = screen.getAllByRole("button", { name: /^Decline/ });
  if (decline) await user.click(decline);
  expect(await screen.findByText(/^Declined .*'s join request/)).toBeVisible();
  await user.keyboard("{Control>}z{/Control}");
  expect(await screen.findByText(/^Undone\. Reopened .*'s join request/)).toBeVisible();
  expect((await organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(2);
});

test("an app can switch shortcuts off", async () => {
  const setup = await renderTable(
    <ShortcutsProvider value={false}>
      <MemberTable />
    </ShortcutsProvider>,
  );
  await makeAdmin(setup);
  await setup.user.keyboard("{Control>}z{/Control}");
  expect(screen.getByText("Changed Bram Almeida's role to Admin.")).toBeVisible();
  expect((await setup.organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(2);
});

test("the notice stays while the keyboard is used in the list", async () => {
  const setup = await renderTable();
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout"] });
  const role = screen.getByRole("button", { name: /change role of Bram/ });
  fireEvent.click(role);
  await giveRole(userEvent.setup({ advanceTimers: vi.advanceTimersByTime }), "Admin");
  expect(await screen.findByText("Changed Bram Almeida's role to Admin.")).toBeVisible();
  for (let key = 0; key < 4; key += 1) {
    act(() => void vi.advanceTimersByTime(6000));
    fireEvent.keyDown(role, { key: "ArrowLeft" });
  }
  expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
  act(() => void vi.advanceTimersByTime(9000));
  expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
  expect(setup.people).toHaveLength(12);
});
