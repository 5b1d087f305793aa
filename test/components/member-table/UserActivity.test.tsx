import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MemberDetails } from "../../../src/components/member-details/MemberDetails.js";
import { MemberTable, type MemberTableProps } from "../../../src/components/member-table/MemberTable.js";
import { memberColumns } from "../../../src/components/member-table/memberColumns.js";
import { LocaleProvider } from "../../../src/labels/LocaleProvider.js";
import type { Organization } from "../../../src/organization/Organization.js";
import { createMemoryOrganization } from "../../../src/testing/memory/createMemoryOrganization.js";
import { must } from "../../support/must.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";
import { QueryClient } from "@tanstack/react-query";

afterEach(cleanup);

const DAY = 86_400_000;
const NOW = Date.now();

const COLUMNS = [memberColumns.role, memberColumns.lastActive, memberColumns.twoFactor, memberColumns.signInMethods];

const MEMBERS = [
  { firstName: "Ada", lastActiveAt: NOW - 3 * DAY, twoFactorEnabled: true, signInMethods: ["password", "okta"] },
  { firstName: "Bram", lastActiveAt: NOW - 45 * DAY, twoFactorEnabled: false, signInMethods: ["sso"] },
  { firstName: "Chiara", lastActiveAt: NOW - 400 * DAY, twoFactorEnabled: false, signInMethods: [] },
  { firstName: "Diego" },
];

function renderMembers({ viewer = 1, ...props }: MemberTableProps & { readonly viewer?: number } = {}) {
  const { organizationFor } = createMemoryOrganization({ members: MEMBERS });
  const organization: Organization = organizationFor(`user_${viewer}`);
  renderIn(
    { organization, client: new QueryClient() },
    <LocaleProvider locale="en" timeZone="UTC">
      <MemberTable columns={COLUMNS} {...props} />
    </LocaleProvider>,
  );
  return { organization, user: userEvent.setup() };
}

const rowOf = (name: string) => screen.findByRole("row", { name: new RegExp(`^${name}`) });
const namesIn = () =>
  screen
    .getAllByRole("row")
    .map((row) => MEMBERS.find(({ firstName }) => row.getAttribute("aria-label")?.startsWith(firstName))?.firstName)
    .filter((name) => name !== undefined);

test("columns show how long ago members were active, with the exact time, and how they sign in", async () => {
  renderMembers();
  const ada = within(await rowOf("Ada"));
  const time = ada.getByText("3 days ago");
  expect(time.closest("time")).toHaveAttribute("datetime", new Date(NOW - 3 * DAY).toISOString());
  expect(time.closest("time")?.title).toMatch(/20\d\d/);
  expect(ada.getByText("On")).toBeVisible();
  // What the labels don't know is in the app's words.
  expect(ada.getByText("Password, okta")).toBeVisible();
  expect(within(await rowOf("Bram")).getByText("Off")).toBeVisible();
  expect(within(await rowOf("Bram")).getByText("Single sign-on")).toBeVisible();
  expect(within(await rowOf("Chiara")).getByText("13 months ago")).toBeVisible();
  expect(within(await rowOf("Diego")).getByText("Never")).toBeVisible();
  expect(within(await rowOf("Diego")).queryByText("Off")).toBeNull();
});

test("the columns bring their filters and their order", async () => {
  const { user } = renderMembers();
  await rowOf("Ada");
  await user.click(screen.getByRole("button", { name: /^Last active/ }));
  await waitFor(() => expect(namesIn()).toEqual(["Diego", "Chiara", "Bram", "Ada"]));
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by activity" }), "Inactive for 90 days");
  await waitFor(() => expect(namesIn()).toEqual(["Diego", "Chiara"]));
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by two-factor" }), "Without two-factor");
  await waitFor(() => expect(namesIn()).toEqual(["Chiara"]));
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by activity" }), "Any activity");
  await waitFor(() => expect(namesIn()).toEqual(["Chiara", "Bram"]));
});

test("without the columns, a filter of a link or of a saved one shows as a chip", async () => {
  const { user } = renderMembers({
    columns: [memberColumns.role],
    defaultView: { filters: { inactive: "30", signInMethod: "sso" } },
  });
  await waitFor(() => expect(namesIn()).toEqual(["Bram"]));
  expect(screen.queryByRole("combobox", { name: "Filter by activity" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Clear filter: Sign-in method: Single sign-on" }));
  await waitFor(() => expect(namesIn()).toEqual(["Bram", "Chiara", "Diego"]));
  await user.click(screen.getByRole("button", { name: "Clear filter: Inactive for 30 days" }));
  await waitFor(() => expect(namesIn()).toHaveLength(4));
});

test("who manages no members sees neither the columns nor their filters, and a link's filter and order are left out", async () => {
  renderMembers({ viewer: 2, defaultView: { filters: { twoFactor: "disabled" }, orderBy: "last_active_at" } });
  await waitFor(() => expect(namesIn()).toHaveLength(4));
  for (const name of ["Last active", "Two-factor", "Sign-in method"])
    expect(screen.queryByRole("columnheader", { name })).toBeNull();
  expect(screen.queryByRole("combobox", { name: "Filter by two-factor" })).toBeNull();
  expect(screen.queryByRole("button", { name: /Without two-factor/ })).toBeNull();
});

test("a backend that doesn't know them has no such columns", async () => {
  const { organization } = createMemoryOrganization({ members: MEMBERS });
  renderIn(
    {
      organization: { ...organization, membershipFilterFields: ["created_at"], membershipOrderFields: ["created_at"] },
      client: new QueryClient(),
    },
    <MemberTable columns={COLUMNS} />,
  );
  await rowOf("Ada");
  expect(screen.queryByRole("columnheader", { name: "Last active" })).toBeNull();
  expect(screen.getByRole("columnheader", { name: "Role" })).toBeVisible();
});

test.each([
  ["Ada", ["Last active", "Two-factor", "On", "Sign-in method", "Password and okta"], []],
  ["Diego", ["Last active", "Never"], ["Two-factor", "Sign-in method"]],
])("details of %s say what is known, and nothing else", async (name, shown, missing) => {
  const { organization } = createMemoryOrganization({ members: MEMBERS });
  const { data } = await organization.getMemberships({ query: name });
  renderIn(
    { organization, client: new QueryClient() },
    <MemberDetails membership={must(data[0])} onClose={() => undefined} />,
  );
  const dialog = within(await screen.findByRole("dialog"));
  for (const text of shown) expect(await dialog.findByText(text)).toBeVisible();
  for (const text of missing) expect(dialog.queryByText(text)).toBeNull();
});

test("over HTTP, the order by activity is the server's", async () => {
  const setup = await setUp({ count: 12 });
  renderIn(setup, <MemberTable columns={COLUMNS} defaultView={{ orderBy: "-last_active_at", pageSize: 25 }} />);
  const [latest] = setup.people.toSorted((a, b) => Number(b.lastActiveAt) - Number(a.lastActiveAt));
  await waitFor(() =>
    expect(screen.getAllByRole("row")[1]).toHaveAccessibleName(new RegExp(`^${String(latest?.firstName)}`)),
  );
});
