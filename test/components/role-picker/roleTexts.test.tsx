import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { LocaleProvider } from "../../../src/labels/LocaleProvider.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

test("built-in roles and permissions are translated wherever they show; other texts stay as the server sends them", async () => {
  const setup = await setUp({ count: 12 });
  const roleTexts = { Admin: "Verwalterin", Member: "Mitglied", "Manage members": "Mitglieder verwalten" };
  renderIn(
    setup,
    <LocaleProvider labels={{ roleTexts }}>
      <MemberTable />
    </LocaleProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Mitglied, change role of Bram Almeida" }));
  const options = within(screen.getByRole("listbox"));
  await waitFor(() => expect(options.getByRole("option", { name: /^Mitglied/ })).toBeVisible());
  await user.click(options.getByRole("option", { name: /^Verwalterin/ }));
  const question = within(
    await screen.findByRole("alertdialog", { name: "Change Bram Almeida's role to Verwalterin?" }),
  );
  expect(question.getByText("Mitglieder verwalten")).toBeVisible();
  await user.click(question.getByRole("button", { name: "Change role" }));
  expect(await screen.findByText("Changed Bram Almeida's role to Verwalterin.")).toBeVisible();
  expect(screen.getByRole("option", { name: "Verwalterin" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^(Admin|Member),/ })).not.toBeInTheDocument();
});
