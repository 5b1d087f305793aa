import { onlineManager, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { OrganizationProvider } from "../../../src/hooks/OrganizationProvider.js";
import { membershipsOptions } from "../../../src/query/lists/memberships.js";
import { actionsButton, chooseAction, offeredActions } from "../../support/rowMenu.js";
import { giveRole } from "../../support/giveRole.js";
import { createGate, refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

type Setup = Awaited<ReturnType<typeof setUp>>;

afterEach(cleanup);
afterEach(() => onlineManager.setOnline(true));

/** The table, once its rows are there. */
async function renderTable(options: Parameters<typeof setUp>[0] = {}) {
  const setup = await setUp(options);
  renderIn(setup, <MemberTable />);
  await screen.findByRole("row", { name: /Ada Okafor/ });
  await screen.findByRole("combobox", { name: "Filter by role" });
  return { ...setup, user: userEvent.setup() };
}

const row = (name: string) => screen.getByRole("row", { name: new RegExp(name) });
const roleButton = (name: string) => screen.getByRole("button", { name: new RegExp(`change role of ${name}`) });
const searches = ({ network }: Pick<Setup, "network">) =>
  network.requests.map(({ path }) => path).filter((path) => path.includes("query="));

async function changeRole(user: ReturnType<typeof userEvent.setup>, name: string, role: string) {
  await user.click(roleButton(name));
  await giveRole(user, role);
}

test("the first page shows who is in the organization, and the pager leads to the very last", async () => {
  const { user } = await renderTable({ count: 240 });
  expect(screen.getByRole("grid", { name: "Members" })).toBeVisible();
  expect(screen.getByText("1–10 of 240")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Last page" }));
  expect(await screen.findByText("231–240 of 240")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Next page" }));
  expect(screen.getByText("231–240 of 240")).toBeVisible();
  expect(screen.getByRole("button", { name: "Next page" })).toHaveFocus();
});

test("the viewer, banned and deactivated users are marked, and every user has a name for screen readers", async () => {
  const { user } = await renderTable({ count: 60 });
  expect(within(row("Ada Okafor")).getByText("You")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Rows per page" }), "100");
  expect(await screen.findByText("1–60 of 60")).toBeVisible();
  expect(screen.getAllByText("Banned")).toHaveLength(1);
  expect(screen.getAllByText("Deactivated")).toHaveLength(1);
  const buttons = screen.getAllByRole("button", { name: /^Actions for/ });
  expect(buttons).toHaveLength(60);
  for (const button of buttons) expect(button.ariaLabel).toMatch(/^Actions for \S/);
});

test("letters that are typed give one search when they settle", async () => {
  const { network } = await renderTable({ count: 30 });
  const field = screen.getByRole("searchbox", { name: "Search members" });
  // Without a pause, however slow the machine is.
  for (const value of ["B", "Br", "Bra", "Bram"]) fireEvent.change(field, { target: { value } });
  expect(await screen.findByText("1–1 of 1")).toBeVisible();
  expect(searches({ network })).toHaveLength(1);
});

test("a search that is pasted, or set by a script, is followed like one that is typed", async () => {
  const { network, user } = await renderTable({ count: 30 });
  const field = screen.getByRole<HTMLInputElement>("searchbox", { name: "Search members" });
  field.focus();
  await user.paste("Bram");
  expect(await screen.findByText("1–1 of 1")).toBeVisible();
  field.value = "Chiara";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await screen.findByRole("row", { name: /Chiara/ });
  expect(searches({ network })).toHaveLength(2);
});

test("a search without matches says so, and one click shows all members", async () => {
  const { user } = await renderTable({ count: 30 });
  await user.click(screen.getByRole("button", { name: "Next page" }));
  await screen.findByText("11–20 of 30");
  await user.type(screen.getByRole("searchbox"), "nobody,{enter}");
  expect(await screen.findByText("No matching members")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Clear search and filters" }));
  expect(await screen.findByText("1–10 of 30")).toBeVisible();
});

test("the role filter and the sorted columns ask the server", async () => {
  const { user } = await renderTable({ count: 60 });
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by role" }), "Admin");
  expect(await screen.findByText("1–2 of 2")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by role" }), "All roles");
  await user.click(screen.getByRole("button", { name: "Member" }));
  expect(screen.getByRole("columnheader", { name: "Member" })).toHaveAttribute("aria-sort", "ascending");
  await waitFor(() => expect(screen.getAllByRole("row")[2]).toHaveTextContent("Ada "));
  await user.click(screen.getByRole("button", { name: "Member" }));
  await waitFor(() => expect(screen.getAllByRole("row")[2]).not.toHaveTextContent("Ada "));
  expect(screen.getByRole("columnheader", { name: "Member" })).toHaveAttribute("aria-sort", "descending");
});

test("a role is changed with the keyboard alone; it shows at once and the focus stays", async () => {
  const { network, user } = await renderTable({ count: 12 });
  network.latency = 100;
  roleButton("Bram Almeida").focus();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("listbox", { name: "Role of Bram Almeida" })).toHaveFocus();
  await user.keyboard("a{Enter}");
  expect(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Cancel" })).toHaveFocus();
  await user.keyboard("{Tab}{Enter}");
  expect(roleButton("Bram Almeida")).toHaveAccessibleName("Admin, change role of Bram Almeida");
  expect(roleButton("Bram Almeida")).toHaveFocus();
  expect(row("Bram Almeida")).toHaveAttribute("data-pending");
  expect(row("Chiara Brandt")).not.toHaveAttribute("data-pending");
  expect(await screen.findByText("Changed Bram Almeida's role to Admin.")).toBeInTheDocument();
  await waitFor(() => expect(row("Bram Almeida")).not.toHaveAttribute("data-pending"));
});

test("Escape and a click elsewhere close the list of roles and change nothing", async () => {
  const { network, user } = await renderTable({ count: 12 });
  await user.click(roleButton("Bram Almeida"));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
  expect(roleButton("Bram Almeida")).toHaveFocus();
  await user.click(roleButton("Bram Almeida"));
  await user.click(screen.getByText("1–10 of 12"));
  expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
  await user.click(roleButton("Bram Almeida"));
  await user.click(roleButton("Bram Almeida"));
  expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
  expect(network.requests.filter(({ method }) => method === "PATCH")).toHaveLength(0);
});

test("a refused role change puts just that row back and says why; trying again works", async () => {
  const { network, user } = await renderTable({ count: 12 });
  network.intercept = ({ method }) =>
    method === "PATCH" ? refusal(500, "internal_error", "The disk is full.") : undefined;
  await changeRole(user, "Bram Almeida", "Admin");
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("Couldn't change Bram Almeida's role. The disk is full.");
  expect(roleButton("Bram Almeida")).toHaveAccessibleName(/^Member/);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  network.intercept = () => undefined;
  await user.click(screen.getByRole("button", { name: "Try again for Bram Almeida" }));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(roleButton("Bram Almeida")).toHaveFocus();
  await waitFor(() => expect(roleButton("Bram Almeida")).toHaveAccessibleName(/^Admin/));
});

test("when the network drops during a write the row says so, and the message can be dismissed", async () => {
  const { network, user } = await renderTable({ count: 12 });
  network.isOffline = true;
  await changeRole(user, "Bram Almeida", "Admin");
  expect(await screen.findByRole("alert")).toHaveTextContent("Couldn't reach the server");
  network.isOffline = false;
  await user.click(screen.getByRole("button", { name: "Dismiss message about Bram Almeida" }));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(roleButton("Bram Almeida")).toHaveAccessibleName(/^Member/);
  expect(roleButton("Bram Almeida")).toHaveFocus();
});

test("that the last administrator cannot be demoted is told before, and nothing is sent", async () => {
  const { user, network } = await renderTable({ count: 12 });
  await user.click(roleButton("Ada Okafor"));
  await user.click(within(screen.getByRole("listbox")).getByRole("option", { name: /^Member/ }));
  const question = within(await screen.findByRole("alertdialog", { name: "Change Ada Okafor's role to Member?" }));
  expect(await question.findByRole("alert")).toHaveTextContent(
    "You're the last member who can manage this organization. Make someone else an admin first.",
  );
  await user.click(question.getByRole("button", { name: "Change role" }));
  await user.click(question.getByRole("button", { name: "Cancel" }));
  expect(network.requests.some(({ method }) => method === "PATCH")).toBe(false);
  expect(roleButton("Ada Okafor")).toHaveFocus();
});

test("managers who are deactivated do not count: the last one who can act is told so", async () => {
  const setup = await setUp({ count: 30 });
  const [deactivated] = setup.people.filter((person) => person.deprovisioned);
  await setup.organization.updateMember({ userId: must(deactivated?.id), role: "org:admin" });
  renderIn(setup, <MemberTable />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /change role of Ada Okafor/ }));
  await user.click(await within(screen.getByRole("listbox")).findByRole("option", { name: /^Member/ }));
  const question = within(await screen.findByRole("alertdialog", { name: "Change Ada Okafor's role to Member?" }));
  expect(await question.findByRole("alert")).toHaveTextContent(
    "You're the last member who can manage this organization.",
  );
});

test("giving the right to manage members asks first, with the gained permissions", async () => {
  const { user } = await renderTable({ count: 12 });
  await user.click(roleButton("Bram Almeida"));
  await user.click(within(screen.getByRole("listbox")).getByRole("option", { name: /^Admin/ }));
  const question = await screen.findByRole("alertdialog", { name: "Change Bram Almeida's role to Admin?" });
  expect(question).toHaveTextContent(/Gains.*Manage members/);
  expect(question).not.toHaveTextContent("Loses");
  await user.click(within(question).getByRole("button", { name: "Change role" }));
  expect(await screen.findByText("Changed Bram Almeida's role to Admin.")).toBeVisible();
});

test("demoting or removing yourself asks twice, and the page follows at once", async () => {
  const { user, network } = await renderTable({ count: 60 });
  await chooseAction(user, "Ada Okafor", "Remove member");
  const removal = within(await screen.findByRole("alertdialog", { name: "Remove yourself from this organization?" }));
  const remove = removal.getByRole("button", { name: "Remove member" });
  await waitFor(() => expect(remove).toHaveAttribute("aria-disabled", "false"));
  await user.click(remove);
  expect(removal.getByRole("alert")).toHaveTextContent("Only another admin can add you back.");
  await user.click(removal.getByRole("button", { name: "Cancel" }));

  await user.click(roleButton("Ada Okafor"));
  await giveRole(user, "Member");
  const question = within(await screen.findByRole("alertdialog", { name: "Change Ada Okafor's role to Member?" }));
  expect(question.getByRole("alert")).toHaveTextContent("You'll lose the ability to manage members");
  expect(network.requests.every(({ method }) => method === "GET")).toBe(true);
  await user.click(question.getByRole("button", { name: "Change role" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: /change role/ })).not.toBeInTheDocument());
  expect(await offeredActions(user, "Ada Okafor")).toEqual(["View details", "Copy email"]);
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  expect(within(row("Ada Okafor")).getByText("Member")).toBeVisible();
});

test("removing asks first, names the person, is sent once, and the focus goes to the next row", async () => {
  const { network, user } = await renderTable({ count: 12 });
  network.latency = 50;
  await chooseAction(user, "Bram Almeida", "Remove member");
  const dialog = await screen.findByRole("alertdialog", { name: "Remove Bram Almeida?" });
  expect(dialog).toHaveAccessibleDescription(/will lose access/);
  await user.dblClick(within(dialog).getByRole("button", { name: "Remove member" }));
  expect(screen.queryByRole("row", { name: /Bram Almeida/ })).not.toBeInTheDocument();
  expect(screen.getByText("1–9 of 11")).toBeVisible();
  await waitFor(() => expect(actionsButton("Chiara Brandt")).toHaveFocus());
  expect(await screen.findByText("Removed Bram Almeida.")).toBeInTheDocument();
  expect(await screen.findByText("1–10 of 11")).toBeVisible();
  expect(network.requests.filter(({ method }) => method === "DELETE")).toHaveLength(1);
});

test("a removal can be called off", async () => {
  const { network, user } = await renderTable({ count: 12 });
  await chooseAction(user, "Bram Almeida", "Remove member");
  expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
  await waitFor(() => expect(actionsButton("Bram Almeida")).toHaveFocus());
  expect(network.requests.some(({ method }) => method === "DELETE")).toBe(false);
});

test("who may only read sees the rows and no control that would be refused", async () => {
  const setup = await setUp({ count: 12, viewer: 1 });
  renderIn(setup, <MemberTable />);
  expect(await screen.findByRole("row", { name: /Ada Okafor/ })).toHaveTextContent("Admin");
  await waitFor(() => expect(within(row("Bram Almeida")).getByText("You")).toBeVisible());
  expect(screen.queryByRole("button", { name: /change role|Remove/ })).not.toBeInTheDocument();
  expect(await offeredActions(userEvent, "Ada Okafor")).toEqual(["View details", "Copy email"]);
});

test("a refusal to show the members is a refusal, at once", async () => {
  const setup = await setUp({ count: 12, viewer: null });
  renderIn(setup, <MemberTable />);
  expect(await screen.findByRole("alert")).toHaveTextContent("You don't have access to this organization's members");
  expect(setup.network.requests.filter(({ path }) => path.includes("/memberships"))).toHaveLength(1);
});

test("an answer that is not JSON is an error with a way out", async () => {
  const setup = await setUp({ count: 12 });
  setup.network.intercept = () => new Response("<html>", { status: 200 });
  renderIn(setup, <MemberTable />);
  expect(await screen.findByRole("alert")).toHaveTextContent("is not JSON");
  setup.network.intercept = () => undefined;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("row", { name: /Ada Okafor/ })).toBeVisible();
});

test("an empty organization says when members appear", async () => {
  const setup = await setUp({ count: 0, viewer: null });
  setup.network.intercept = ({ url }) =>
    url.includes("/memberships") ? Response.json({ data: [], total_count: 0 }) : undefined;
  renderIn(setup, <MemberTable />);
  expect(await screen.findByText("No members yet")).toBeVisible();
  expect(screen.getByText("No results")).toBeVisible();
});

test("a role that no longer exists shows read-only, under its name", async () => {
  const setup = await setUp({ count: 12 });
  setup.network.intercept = async (request) => {
    if (request.method !== "GET" || !request.url.includes("/memberships?")) return undefined;
    const answer = (await (await setup.backend.fetch(request)).json()) as { data: Record<string, unknown>[] };
    Object.assign(answer.data[1] ?? {}, { role: "org:gone", role_name: "Old guard" });
    return Response.json(answer);
  };
  renderIn(setup, <MemberTable />);
  await screen.findByRole("button", { name: /change role of Ada Okafor/ });
  await waitFor(() => expect(screen.queryByRole("button", { name: /change role of Bram/ })).not.toBeInTheDocument());
  expect(row("Bram Almeida")).toHaveTextContent("Old guard");
});

test("switching the organization never shows the other's people", async () => {
  const [first, second] = [await setUp({ count: 12 }), await setUp({ count: 25 })];
  second.network.latency = 100;
  const show = ({ organization }: Setup) => (
    <QueryClientProvider client={first.client}>
      <OrganizationProvider organization={organization}>
        <MemberTable />
      </OrganizationProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(show(first));
  await screen.findByText(must(first.people[1]?.emailAddress));
  await userEvent.click(screen.getByRole("button", { name: "Next page" }));
  await screen.findByText("11–12 of 12");
  rerender(show(second));
  expect(screen.queryByText(new RegExp(`@${first.organization.id}.test`))).not.toBeInTheDocument();
  expect(screen.getByRole("grid", { name: "Members" })).toHaveAttribute("aria-busy", "true");
  expect(await screen.findByText("1–10 of 25")).toBeVisible();
  expect(screen.queryByText(new RegExp(`@${first.organization.id}.test`))).not.toBeInTheDocument();
});

test("a picture that does not load gives way to the initials", async () => {
  await renderTable({ count: 12 });
  const avatar = row("Ingrid Haddad").querySelector('[data-slot="avatar"]');
  await waitFor(() => expect(avatar).toHaveTextContent("IH"));
});

test("rows are reused for other people, but not their focus", async () => {
  const { client, organization } = await renderTable({ count: 12 });
  actionsButton("Chiara Brandt").focus();
  await organization.removeMember(`${organization.id}_1`);
  await client.invalidateQueries();
  await waitFor(() => expect(screen.queryByRole("row", { name: /Bram/ })).not.toBeInTheDocument());
  expect(actionsButton("Chiara Brandt")).toHaveFocus();
  await organization.removeMember(`${organization.id}_2`);
  await client.invalidateQueries();
  await waitFor(() => expect(screen.getByRole("grid", { name: "Members" })).toHaveFocus());
});

test.each([
  ["a flex row", { display: "flex" }],
  ["a centring grid", { display: "grid", placeItems: "center" }],
  ["an inline block", { display: "inline-block" }],
  ["a place that fits its content", { width: "fit-content" }],
  ["a float", { float: "left" }],
  ["an absolute place", { position: "absolute" }],
] as const)("in %s the table has a width, and nothing scrolls sideways", async (_, style) => {
  renderIn(
    await setUp({ count: 3 }),
    <div style={style}>
      <MemberTable />
    </div>,
  );
  const table = await screen.findByRole("grid", { name: "Members" });
  expect(table.getBoundingClientRect().width).toBeGreaterThan(300);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});

test("a refusal on a page that was left is told below the table", async () => {
  const { network, user } = await renderTable({ count: 24 });
  const answer = createGate();
  network.intercept = async ({ method }) => {
    if (method !== "PATCH") return undefined;
    await answer.opened;
    return refusal(500, "internal_error", "The disk is full.");
  };
  await changeRole(user, "Bram Almeida", "Admin");
  await user.click(screen.getByRole("button", { name: "Next page" }));
  await screen.findByText("11–20 of 24");
  answer.open();
  expect(await screen.findByRole("alert")).toHaveTextContent("Couldn't change Bram Almeida's role. The disk is full.");
  network.intercept = () => undefined;
  await user.click(screen.getByRole("button", { name: "Try again for Bram Almeida" }));
  expect(await screen.findByText("Changed Bram Almeida's role to Admin.")).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("a member that another user removed is said to be gone, and the message stays", async () => {
  const { organization, people, user } = await renderTable({ count: 12 });
  await organization.removeMember(must(people[1]?.id));
  await changeRole(user, "Bram Almeida", "Admin");
  await waitFor(() => expect(screen.queryByRole("row", { name: /Bram Almeida/ })).not.toBeInTheDocument());
  expect(screen.getByRole("alert")).toHaveTextContent("Bram Almeida is no longer a member.");
  await user.click(screen.getByRole("button", { name: "Dismiss message about Bram Almeida" }));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("without a connection the list says that it waits", async () => {
  const { user } = await renderTable({ count: 24 });
  onlineManager.setOnline(false);
  await user.click(screen.getByRole("button", { name: "Next page" }));
  expect(await screen.findByText(/You're offline/)).toBeVisible();
  expect(screen.getByText("1–10 of 24")).toBeVisible();
  onlineManager.setOnline(true);
  expect(await screen.findByText("11–20 of 24")).toBeVisible();
  expect(screen.queryByText(/You're offline/)).not.toBeInTheDocument();
});

test("the button of a role opens its list with Alt and the arrow keys too", async () => {
  const { user } = await renderTable({ count: 3 });
  roleButton("Bram Almeida").focus();
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(screen.getByRole("listbox", { name: "Role of Bram Almeida" })).toHaveFocus();
});

test("a prefetched first page is shown without asking again", async () => {
  const setup = await setUp({ count: 12 });
  await setup.client.prefetchQuery(membershipsOptions(setup.organization, { pageSize: 10, status: ["active"] }));
  setup.client.setDefaultOptions({ queries: { staleTime: 60_000 } });
  renderIn(setup, <MemberTable defaultView={{ pageSize: 10 }} />);
  expect(screen.getByRole("row", { name: /Ada Okafor/ })).toBeVisible();
  expect(setup.network.requests.filter(({ path }) => path.includes("/memberships"))).toHaveLength(1);
});

test("when a role change takes the last row out of the filtered list, the focus is on the row in its place", async () => {
  const { user, organization, people } = await renderTable({ count: 6 });
  await organization.updateMember({ userId: must(people[1]?.id), role: "org:admin" });
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by role" }), "org:admin");
  await screen.findByText("1–2 of 2");
  await changeRole(user, "Bram Almeida", "Member");
  await screen.findByText("1–1 of 1");
  expect(roleButton("Ada Okafor")).toHaveFocus();
  expect(
    await screen.findByText("Changed Bram Almeida's role to Member. They no longer match this filter."),
  ).toBeVisible();
});

test("a role in the filter that does not exist is shown as what it is", async () => {
  const setup = await setUp({ count: 6 });
  renderIn(setup, <MemberTable view={{ filters: { role: "org:nobody" } }} />);
  expect(await screen.findByText("No matching members")).toBeVisible();
  await waitFor(() =>
    expect(screen.getByRole("combobox", { name: "Filter by role" })).toHaveDisplayValue("org:nobody"),
  );
});

test("an open dialog shows that another user changed the role", async () => {
  const { user, organization, people, client } = await renderTable({ count: 6 });
  await chooseAction(user, "Chiara Brandt", "Remove member");
  await organization.updateMember({ userId: must(people[2]?.id), role: "org:admin" });
  await client.invalidateQueries();
  expect(
    await within(await screen.findByRole("alertdialog")).findByText("Someone changed Chiara Brandt's role to Admin."),
  ).toBeVisible();
});

test("an open dialog shows that another user removed the member", async () => {
  const { user, organization, people, client } = await renderTable({ count: 6 });
  await chooseAction(user, "Chiara Brandt", "Remove member");
  await organization.removeMember?.(must(people[2]?.id));
  await client.invalidateQueries();
  expect(
    await within(await screen.findByRole("alertdialog")).findByText("Chiara Brandt is no longer a member."),
  ).toBeVisible();
});

test("who is only pushed to another page while the question is open is not called gone", async () => {
  const { user, organization, people, client, network } = await renderTable({ count: 11 });
  const last = people[9];
  await chooseAction(user, `${last?.firstName} ${last?.lastName}`, "Remove member");
  await organization.removeMember?.(must(people[10]?.id));
  await organization.addMember?.({ userId: must(people[10]?.id), role: "org:member" });
  await client.invalidateQueries();
  await waitFor(() => expect(network.requests.some(({ path }) => path.includes(`query=${last?.id}`))).toBe(true));
  await waitFor(() => expect(client.isFetching()).toBe(0));
  expect(screen.queryByText(/is no longer a member/)).not.toBeInTheDocument();
});

test("without a connection the list says of what time it is, and a change fails clearly", async () => {
  const { user, network } = await renderTable({ count: 24 });
  network.isOffline = true;
  onlineManager.setOnline(false);
  expect(await screen.findByText(/^You're offline\. Showing saved data from .*\d/)).toBeVisible();
  await changeRole(user, "Bram Almeida", "Admin");
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "Couldn't change Bram Almeida's role. Couldn't reach the server. Check your connection and try again.",
  );
  network.isOffline = false;
  onlineManager.setOnline(true);
  await user.click(screen.getByRole("button", { name: "Try again for Bram Almeida" }));
  expect(await screen.findByText("Changed Bram Almeida's role to Admin.")).toBeVisible();
  expect(screen.queryByText(/You're offline/)).not.toBeInTheDocument();
});

test("without a connection the list says when it was read, also where that changed nothing", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  vi.setSystemTime(new Date(2026, 5, 1, 10, 0));
  const { client } = await renderTable({ count: 24 });
  vi.setSystemTime(new Date(2026, 5, 1, 10, 24));
  await act(() => client.refetchQueries({ predicate: ({ queryKey }) => queryKey[3] === "memberships" }));
  onlineManager.setOnline(false);
  expect(await screen.findByText(/^You're offline\. Showing saved data from .*10:24/)).toBeVisible();
  onlineManager.setOnline(true);
});

test("where the app lets writes wait for a connection, they show at once, and that they wait", async () => {
  const setup = await setUp({ count: 24 });
  setup.client.setDefaultOptions({ mutations: { networkMode: "online" } });
  renderIn(setup, <MemberTable />);
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  const user = userEvent.setup();
  onlineManager.setOnline(false);
  await changeRole(user, "Bram Almeida", "Admin");
  expect(await screen.findByText(/1 change will be sent when you're back online\.$/)).toBeVisible();
  expect(roleButton("Bram Almeida")).toHaveTextContent("Admin");
  expect(setup.network.requests.some(({ method }) => method === "PATCH")).toBe(false);
  onlineManager.setOnline(true);
  expect(await screen.findByText("Changed Bram Almeida's role to Admin.")).toBeVisible();
  expect(screen.queryByText(/back online/)).not.toBeInTheDocument();
});

test("the list of roles is about the person as they are now, not as they were when it was opened", async () => {
  const { user, organization, people, client } = await renderTable({ count: 6 });
  await user.click(roleButton("Bram Almeida"));
  await organization.updateMember?.({ userId: must(people[1]?.id), role: "org:admin" });
  await client.invalidateQueries();
  await waitFor(() =>
    expect(within(screen.getByRole("listbox")).getByRole("option", { name: /^Admin/ })).toHaveAttribute(
      "aria-selected",
      "true",
    ),
  );
  await giveRole(user, "Member");
  expect(await screen.findByText("Changed Bram Almeida's role to Member.")).toBeVisible();
});

test("a viewer who may no longer see the members does not see cached ones either", async () => {
  const { client, network } = await renderTable({ count: 6 });
  network.intercept = ({ url }) =>
    url.includes("/memberships?") ? refusal(403, "not_a_member_in_organization", "You are no member.") : undefined;
  await client.refetchQueries();
  expect(await screen.findByText("You don't have access to this organization's members")).toBeVisible();
  expect(screen.queryByRole("row", { name: /Ada Okafor/ })).not.toBeInTheDocument();
});
