import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { connect } from "../../../src/backend/sql/database.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { TransferOwnershipDialog } from "../../../src/components/ownership/TransferOwnershipDialog.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { openTabDatabase } from "../../support/database/tabDatabase.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

afterEach(cleanup);

async function setUpInactive(change: { readonly banned?: boolean; readonly deprovisioned?: boolean }) {
  const setup = await setUp({ count: 4 });
  await connect(await openTabDatabase())
    .updateTable("roster_users")
    .set(change)
    .where("id", "=", must(setup.people[1]?.id))
    .execute();
  return { ...setup, user: userEvent.setup() };
}

test.each([{ banned: true }, { deprovisioned: true }])(
  "before %o gets a role, it is said that they cannot sign in",
  async (change) => {
    const setup = await setUpInactive(change);
    renderIn(setup, <MemberTable />);
    const { user } = setup;
    await user.click(await screen.findByRole("button", { name: /change role of Bram Almeida/ }));
    await user.click(within(screen.getByRole("listbox")).getByRole("option", { name: /^Admin/ }));
    const question = within(await screen.findByRole("alertdialog"));
    expect(question.getByText(/Bram Almeida can't sign in/)).toBeVisible();
    await user.click(question.getByRole("button", { name: "Change role" }));
    expect(await screen.findByText("Changed Bram Almeida's role to Admin.")).toBeInTheDocument();
  },
);

test("of many who get a role, it is said how many cannot sign in", async () => {
  const setup = await setUpInactive({ deprovisioned: true });
  renderIn(setup, <MemberTable />);
  const { user } = setup;
  await user.click(await screen.findByRole("checkbox", { name: "Select Bram Almeida" }));
  await user.click(screen.getByRole("checkbox", { name: "Select Chiara Brandt" }));
  await user.click(screen.getByRole("button", { name: "Change role of 2 members" }));
  await user.click(within(screen.getByRole("listbox")).getByRole("option", { name: /^Admin/ }));
  const question = within(await screen.findByRole("alertdialog"));
  expect(question.getByText(/^1 member can't sign in/)).toBeVisible();
});

test("ownership is not offered to a member who cannot sign in, and it is said why", async () => {
  const setup = await setUpInactive({ deprovisioned: true });
  renderIn(setup, <TransferOwnershipDialog />);
  const { user } = setup;
  await user.click(await screen.findByRole("button", { name: "Transfer ownership" }));
  expect(await screen.findByRole("radio", { name: /Bram Almeida.*Deactivated/ })).toBeDisabled();
  expect(screen.getByRole("radio", { name: /Chiara Brandt/ })).toBeEnabled();
});
