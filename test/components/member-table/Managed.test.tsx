import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { memberColumns } from "../../../src/components/member-table/memberColumns.js";
import type { ManagedFields } from "../../../src/organization/records.js";
import { offeredActions, openActions } from "../../support/rowMenu.js";
import { heard, renderIn, setUp } from "../../support/renderWithOrganization.js";
import { must } from "../../support/must.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

const okta = { name: "Okta", url: "https://okta.test/users/1" };
const entra = { name: "Entra ID" };

/** Bram's whole membership, Chiara's role, Dario's status, and Elif's custom fields. */
const FIELDS: readonly ManagedFields[] = [
  {},
  { role: okta, status: okta, profile: okta },
  { role: entra },
  { status: okta },
  { profile: okta },
];

const managed = (index: number) => FIELDS[index] ?? {};

async function renderManaged(count = 12) {
  const setup = await setUp({ count, managed, metadata: () => ({ team: "Design" }) });
  const names = setup.people.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  renderIn(setup, <MemberTable columns={[memberColumns.role, memberColumns.source]} defaultView={{ pageSize: 25 }} />);
  await screen.findByRole("checkbox", { name: `Select ${must(names[1])}` });
  const nameOf = (index: number) => must(names[index]);
  const rowOf = (index: number) => within(screen.getByRole("row", { name: new RegExp(`^${nameOf(index)}`) }));
  return { ...setup, nameOf, rowOf, user: userEvent.setup() };
}

async function chooseRole(user: ReturnType<typeof userEvent.setup>, role: string) {
  const roles = within(await screen.findByRole("listbox"));
  await user.click(must(roles.getAllByRole("option").find(({ textContent }) => textContent.startsWith(role))));
}

test("a managed role is read-only, and its lock says why and leads there, by keyboard too", async () => {
  const { user, nameOf, rowOf } = await renderManaged();
  const label = `${nameOf(1)}'s role is managed by Okta. (opens in a new tab)`;
  const link = rowOf(1).getByRole("link", { name: label });
  expect(link).toHaveAttribute("href", okta.url);
  expect(link).toHaveAttribute("target", "_blank");
  expect(link).toHaveAttribute("rel", "noreferrer");
  expect(link).toHaveAttribute("title", "Managed by Okta");
  expect(rowOf(1).queryByRole("button", { name: /change role/ })).toBeNull();
  expect(rowOf(4).getByRole("button", { name: /change role/ })).toBeVisible();

  rowOf(1)
    .getByRole("button", { name: nameOf(1) })
    .focus();
  await user.keyboard("{ArrowRight}");
  expect(link).toHaveFocus();

  // Where there is no place to change it, it is said.
  await user.click(rowOf(2).getByRole("button", { name: `${nameOf(2)}'s role is managed by Entra ID.` }));
  expect(await heard(`${nameOf(2)}'s role is managed by Entra ID.`)).toBeInTheDocument();
});

test("screen readers hear what manages a member with the row, and the column shows it", async () => {
  const { nameOf, rowOf } = await renderManaged();
  expect(screen.getByRole("row", { name: new RegExp(`^${nameOf(1)}.*Managed by Okta`) })).toBeVisible();
  expect(screen.getByRole("row", { name: new RegExp(`^${nameOf(5)}`) })).not.toHaveAccessibleName(/Managed/);
  expect(rowOf(2).getByRole("gridcell", { name: /Entra ID$/ })).toBeVisible();
});

test("the menu leaves out what a directory manages, and says so", async () => {
  const open = vi.spyOn(window, "open").mockReturnValue(null);
  const { user, nameOf } = await renderManaged();
  const always = ["View details", "Copy email"];
  const [ofOkta, change, groups] = ["Managed by Okta (opens in a new tab)", "Change role", "Edit groups"];
  const ofStatus = ["Set end of access", "Deactivate", "Remove member"];
  expect(await offeredActions(user, nameOf(1))).toEqual([...always, groups, ofOkta]);
  expect(await offeredActions(user, nameOf(2))).toEqual([...always, groups, "Managed by Entra ID", ...ofStatus]);
  expect(await offeredActions(user, nameOf(3))).toEqual([...always, change, groups, ofOkta]);
  expect(await offeredActions(user, nameOf(4))).toEqual([...always, change, groups, ...ofStatus]);
  await openActions(user, nameOf(1));
  await user.click(screen.getByRole("menuitem", { name: ofOkta }));
  expect(open).toHaveBeenCalledWith(okta.url, "_blank", "noreferrer");
  await openActions(user, nameOf(2));
  await user.click(screen.getByRole("menuitem", { name: "Managed by Entra ID" }));
  expect(await heard("Change this in Entra ID.")).toBeInTheDocument();
  open.mockRestore();
});

test("a bulk change leaves managed members out, and says so before", async () => {
  const { user, organization, nameOf } = await renderManaged();
  for (const index of [1, 2, 3, 4]) await user.click(screen.getByRole("checkbox", { name: `Select ${nameOf(index)}` }));
  await user.click(await screen.findByRole("button", { name: "Change role of 4 members" }));
  await chooseRole(user, "Admin");
  const asked = within(await screen.findByRole("alertdialog"));
  expect(await asked.findByText("1 member managed by Okta is left out.")).toBeVisible();
  expect(asked.getByText("1 member managed by Entra ID is left out.")).toBeVisible();
  expect(asked.queryByText(nameOf(1))).toBeNull();
  await waitFor(() =>
    expect(asked.getByRole("button", { name: "Change role of 2 members" })).not.toHaveAttribute(
      "aria-disabled",
      "true",
    ),
  );
  await user.click(asked.getByRole("button", { name: "Change role of 2 members" }));
  expect(await heard("Changed the role of 2 members.")).toBeInTheDocument();
  const { data } = await organization.getMemberships({ role: ["org:admin"], query: nameOf(1) });
  expect(data).toEqual([]);
  expect(screen.queryByText("Couldn't change")).toBeNull();
});

test("of all who match, those whom a directory manages are not removed", async () => {
  const { user, organization } = await renderManaged();
  await user.click(screen.getByRole("checkbox", { name: /^Select all/ }));
  await user.click(await screen.findByRole("button", { name: "Remove 11 members" }));
  const asked = within(await screen.findByRole("alertdialog", { name: "Remove 9 members?" }));
  expect(await asked.findByText("2 members managed by Okta are left out.")).toBeVisible();
  const button = asked.getByRole("button", { name: "Remove 9 members" });
  await waitFor(() => expect(button).not.toHaveAttribute("aria-disabled", "true"));
  await user.click(button);
  expect(await heard("Removed 9 members.")).toBeInTheDocument();
  expect((await organization.getMemberships()).totalCount).toBe(3);
});

test("where all of them are managed, nothing is done", async () => {
  const { user, nameOf } = await renderManaged();
  await user.click(screen.getByRole("checkbox", { name: `Select ${nameOf(1)}` }));
  await user.click(await screen.findByRole("button", { name: "Remove 1 member" }));
  const asked = within(await screen.findByRole("alertdialog"));
  expect(await asked.findByText("1 member managed by Okta is left out.")).toBeVisible();
  expect(asked.getByRole("button", { name: /^Remove 0 members/ })).toHaveAttribute("aria-disabled", "true");
});

test("a role that a directory takes over is refused with the reason, and read-only from then on", async () => {
  const { user, nameOf, people, setManaged, rowOf } = await renderManaged();
  await setManaged(must(people[5]?.id), { role: okta });
  // The page does not know yet.
  await user.click(rowOf(5).getByRole("button", { name: /change role/ }));
  await chooseRole(user, "Admin");
  const asked = within(await screen.findByRole("alertdialog"));
  const confirm = asked.getByRole("button", { name: /^Change role/ });
  await waitFor(() => expect(confirm).not.toHaveAttribute("aria-disabled", "true"));
  await user.click(confirm);
  expect(await screen.findByText(/It's managed by a directory\. Change it there\./)).toBeVisible();
  expect(screen.queryByRole("button", { name: `Try again for ${nameOf(5)}` })).toBeNull();
  expect(await rowOf(5).findByRole("link", { name: /managed by Okta/ })).toBeVisible();
});

test("details name what is managed, and custom fields are read-only", async () => {
  const { user, nameOf, rowOf } = await renderManaged();
  await user.click(rowOf(1).getByRole("button", { name: nameOf(1) }));
  const panel = within(await screen.findByRole("dialog", { name: new RegExp(nameOf(1)) }));
  const links = await panel.findAllByRole("link", { name: "Managed by Okta (opens in a new tab)" });
  expect(links.map((link) => link.getAttribute("href"))).toEqual([okta.url, okta.url]);
  expect(panel.getByText("Role, Membership, and Custom fields")).toBeVisible();
  expect(panel.getByText("Design")).toBeVisible();
  expect(panel.queryByRole("button", { name: "Save" })).toBeNull();
  await user.click(panel.getByRole("button", { name: /Next member/ }));
  const next = within(await screen.findByRole("dialog", { name: new RegExp(nameOf(2)) }));
  expect(await next.findByText("Managed by Entra ID")).toBeVisible();
  expect(await next.findByRole("button", { name: "Save" })).toBeVisible();
});

test("members filter by source, with those in use to choose from", async () => {
  const { user, nameOf, network } = await renderManaged();
  const select = await screen.findByRole("combobox", { name: "Filter by source" });
  expect(
    within(select)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["All sources", "Entra ID", "Okta", "Not managed"]);
  await user.selectOptions(select, "Entra ID");
  expect(await screen.findByRole("row", { name: new RegExp(`^${nameOf(2)}`) })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("row", { name: new RegExp(`^${nameOf(1)}`) })).toBeNull());
  await user.selectOptions(select, "Not managed");
  await waitFor(() => expect(screen.queryByRole("row", { name: new RegExp(`^${nameOf(2)}`) })).toBeNull());
  expect(network.requests.filter(({ path }) => path.includes("membership_sources")).length).toBe(1);
});

test("where nothing is managed, nothing is asked and nothing is shown", async () => {
  const setup = await setUp({ count: 5 });
  renderIn(setup, <MemberTable />);
  await screen.findByText("1–5 of 5");
  expect(screen.queryByRole("combobox", { name: "Filter by source" })).toBeNull();
  expect(setup.network.requests.some(({ path }) => path.includes("membership_sources"))).toBe(false);
});

test("who may not manage members sees no lock", async () => {
  const setup = await setUp({ count: 5, managed, viewer: 4 });
  renderIn(setup, <MemberTable />);
  await screen.findByText("1–5 of 5");
  expect(screen.queryByRole("link")).toBeNull();
});
