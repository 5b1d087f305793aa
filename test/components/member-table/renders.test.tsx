import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { InvitationTable } from "../../../src/components/invitations/InvitationTable.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { LocaleProvider } from "../../../src/labels/LocaleProvider.js";
import { giveRole } from "../../support/giveRole.js";
import { must } from "../../support/must.js";
import { chooseAction } from "../../support/rowMenu.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

/** Each row asks for the label of its button when it renders: members of their menu, invitations of their end. */
let rendered: string[] = [];
const labels = {
  actionsFor: (name: string) => {
    rendered.push(name);
    return `Actions for ${name}`;
  },
};
beforeEach(() => {
  rendered = [];
});

async function renderHundred() {
  const setup = await setUp({ count: 120 });
  renderIn(
    setup,
    <LocaleProvider labels={labels}>
      <MemberTable defaultView={{ pageSize: 100 }} />
    </LocaleProvider>,
  );
  await screen.findByText("1–100 of 120");
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  expect(new Set(rendered).size).toBeGreaterThanOrEqual(95);
  rendered = [];
  return { ...setup, user: userEvent.setup() };
}

test("a role that is changed renders the one row of a hundred", async () => {
  const { user, network } = await renderHundred();
  await user.click(screen.getByRole("button", { name: "Member, change role of Chiara Brandt" }));
  await giveRole(user, "Admin");
  expect(await screen.findByText("Changed Chiara Brandt's role to Admin.")).toBeVisible();
  expect(network.requests.some(({ method }) => method === "PATCH")).toBe(true);
  expect(new Set(rendered)).toEqual(new Set(["Chiara Brandt"]));
});

test("an unchanged list renders no row after a refetch", async () => {
  const { client, network } = await renderHundred();
  const before = network.requests.length;
  await client.refetchQueries();
  expect(network.requests.length).toBeGreaterThan(before);
  expect(rendered).toEqual([]);
});

test("choosing one renders that one", async () => {
  const { user } = await renderHundred();
  await user.click(screen.getByRole("checkbox", { name: "Select Diego Castellano" }));
  expect(screen.getByText("1 selected")).toBeVisible();
  expect(new Set(rendered)).toEqual(new Set(["Diego Castellano"]));
});

test("an invitation that is taken back renders no other but the one that moves up", async () => {
  const setup = await setUp({ count: 3, invitations: 60 });
  renderIn(
    setup,
    <LocaleProvider labels={labels}>
      <InvitationTable defaultView={{ pageSize: 25 }} />
    </LocaleProvider>,
  );
  const user = userEvent.setup();
  const [, button] = await screen.findAllByRole("button", { name: /^Actions for/ });
  const address = must(button?.getAttribute("aria-label")?.replace("Actions for ", ""));
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  rendered = [];
  await chooseAction(user, address, "Revoke");
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Revoke" }));
  expect(await screen.findByText(/^Revoked the/)).toBeVisible();
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  expect(new Set(rendered).size).toBeLessThanOrEqual(2);
});
