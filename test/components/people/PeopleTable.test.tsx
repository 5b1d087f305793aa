import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { PeopleTable } from "../../../src/components/people/PeopleTable.js";
import type { Person } from "../../../src/organization/records.js";
import { useUrlViewState } from "../../../src/state/view/useUrlViewState.js";
import type { TestOrganizationOptions } from "../../support/createTestOrganization.js";
import { must } from "../../support/must.js";
import { createGate, refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { chooseAction, removeMember } from "../../support/rowMenu.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  cleanup();
  history.replaceState(null, "", location.pathname);
});

async function renderPeople(options: TestOrganizationOptions = {}, ui = <PeopleTable />) {
  const setup = await setUp({ count: 4, invitations: 6, requests: 2, ...options });
  renderIn(setup, ui);
  await screen.findByRole("rowheader", { name: "Chiara Brandt" });
  return {
    ...setup,
    // Askers have the names of members here: they are told apart by their addresses.
    asked: shownNames().filter((name) => name.includes("@asking")),
    invited: shownNames().filter((name) => name.includes("@invited")),
    user: userEvent.setup(),
  };
}

const shownNames = () => screen.queryAllByRole("rowheader").map((header) => header.getAttribute("aria-label") ?? "");

/** The row of the person who is called this there. */
const row = (name = "") => must(screen.getByRole("rowheader", { name }).closest<HTMLElement>("[role=row]"));
const rowIdOf = (person: Person) => {
  if (person.kind === "member") return person.membership.publicUserData.userId;
  return person.kind === "request" ? person.request.id : person.invitation.id;
};
const statusNames = () => screen.getAllByRole("tab").map(({ textContent }) => textContent);
const WithAddress = () => <PeopleTable {...useUrlViewState()} />;
const badges = (name: string | undefined) => within(within(row(name)).getByRole("rowheader"));

test("who asked to join, who is invited and the members are one list, with what can be done to each", async () => {
  const { asked, invited, people } = await renderPeople();
  expect(shownNames().slice(0, asked.length + invited.length)).toEqual([...asked, ...invited]);
  expect([asked.length, invited.length]).toEqual([2, 3]);
  expect(shownNames()).toHaveLength(5 + people.length);
  const grid = screen.getByRole("grid", { name: "People" });
  expect(grid).toHaveAttribute("aria-rowcount", String(shownNames().length + 1));
  expect(badges(asked[0]).getByText("Requested")).toBeVisible();
  expect(badges(invited[0]).getByText("Invited")).toBeVisible();
  expect(within(grid).getAllByRole("button", { name: /^Approve (?!.* date$)/ })).toHaveLength(asked.length);
  expect(within(grid).getAllByRole("button", { name: /, change role of/ }).length).toBeGreaterThan(1);
});

test("a person who is let in becomes a member of the list", async () => {
  const { asked, user } = await renderPeople();
  const name = must(asked[0]);
  await user.click(await screen.findByRole("button", { name: `Member, role for ${name}` }));
  await user.click(
    within(screen.getByRole("listbox", { name: `Role of ${name}` })).getByRole("option", { name: /^Admin/ }),
  );
  await user.click(screen.getByRole("button", { name: `Approve ${name}` }));
  expect(await screen.findByText(`Approved ${name} as Admin.`)).toBeInTheDocument();
  await waitFor(() => expect(shownNames().filter((one) => one === name)).toHaveLength(1));
  expect(await screen.findByRole("button", { name: `Admin, change role of ${name}` })).toBeVisible();
  expect(badges(name).queryByText("Requested")).not.toBeInTheDocument();
});

test("an invitation is revoked from its menu, after a question", async () => {
  const { invited, user } = await renderPeople();
  const address = must(invited[0]);
  await chooseAction(user, address, "Revoke");
  const dialog = within(await screen.findByRole("alertdialog"));
  await user.click(dialog.getByRole("button", { name: /^Revoke/ }));
  await waitFor(() => expect(shownNames()).not.toContain(address));
  expect(await screen.findByText(new RegExp(`^Revoked .*${address}`))).toBeInTheDocument();
});

test("a member gets another role, is deactivated, and is removed", async () => {
  const { user } = await renderPeople();
  await user.click(screen.getByRole("button", { name: /change role of Chiara Brandt/ }));
  await user.click(within(screen.getByRole("listbox")).getByRole("option", { name: /^Admin/ }));
  const question = within(await screen.findByRole("alertdialog", { name: /^Change Chiara Brandt's role/ }));
  await user.click(question.getByRole("button", { name: "Change role" }));
  expect(await screen.findByText("Changed Chiara Brandt's role to Admin.")).toBeInTheDocument();
  await chooseAction(user, "Diego Castellano", "Deactivate");
  const dialog = within(await screen.findByRole("alertdialog", { name: "Deactivate Diego Castellano?" }));
  const button = dialog.getByRole("button", { name: "Deactivate" });
  await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "false"));
  await user.click(button);
  await within(row("Diego Castellano")).findByText("Inactive");
  await removeMember(user, "Diego Castellano");
  await waitFor(() => expect(shownNames()).not.toContain("Diego Castellano"));
});

test("one search finds people of all kinds, and says when it finds none", async () => {
  const { asked, user } = await renderPeople();
  const search = screen.getByRole("searchbox", { name: "Search people" });
  await user.type(search, must(asked[0]?.split(" ")[0]));
  await waitFor(() => expect(shownNames()).toContain(asked[0]));
  await waitFor(() => expect(shownNames()).not.toContain("Chiara Brandt"));
  await user.clear(search);
  await user.type(search, "nothing is called like this");
  expect(await screen.findByText("No matching people")).toBeVisible();
  await user.click(screen.getAllByRole("button", { name: "Clear search" }).at(-1) ?? document.body);
  await screen.findByRole("rowheader", { name: "Chiara Brandt" });
});

test("a status is chosen with the keyboard, and stands in the address", async () => {
  const { asked, invited, user } = await renderPeople({}, <WithAddress />);
  expect(statusNames()).toEqual(["All", "Active", "Inactive", "Invited", "Requested"]);
  await user.click(screen.getByRole("tab", { name: "Active" }));
  await waitFor(() => expect(shownNames()).toHaveLength(4));
  expect(location.search).toBe("?people=active");
  await user.keyboard("{ArrowRight}");
  expect(await screen.findByText("No inactive members")).toBeVisible();
  await user.keyboard("{ArrowRight}");
  await waitFor(() => expect(shownNames()).toEqual(invited));
  await user.keyboard("{ArrowRight}");
  await waitFor(() => expect(shownNames()).toHaveLength(asked.length));
  expect(shownNames()).toEqual(["Ada Okafor", "Bram Almeida"]);
  await user.keyboard("{Home}");
  await screen.findByRole("rowheader", { name: "Chiara Brandt" });
  expect(location.search).toBe("");
});

test("pages go through all kinds of people", async () => {
  const setup = await setUp({ count: 4, invitations: 6, requests: 2 });
  renderIn(setup, <PeopleTable defaultView={{ pageSize: 3 }} />);
  const user = userEvent.setup();
  const { data } = await setup.organization.getPeople({ pageSize: 100 });
  for (let from = 0; from < data.length; from += 3) {
    const text = `${from + 1}–${from + 3} of ${data.length}`;
    await waitFor(() => expect(screen.getByText(text)).toBeVisible());
    await waitFor(() => expect(screen.getByRole("grid")).toHaveAttribute("aria-busy", "false"));
    expect(screen.getAllByRole("rowheader").map((header) => header.closest("tr")?.dataset["rowId"])).toEqual(
      data.slice(from, from + 3).map(rowIdOf),
    );
    await user.click(screen.getByRole("button", { name: "Next page" }));
  }
});

test("a write that fails is told in the person's row, and can be tried again", async () => {
  const { asked, network, user } = await renderPeople();
  const name = must(asked[0]);
  network.intercept = ({ method, url }) =>
    method === "POST" && url.endsWith("/accept") ? refusal(503, "internal_error", "The database is down.") : undefined;
  await user.click(screen.getByRole("button", { name: `Approve ${name}` }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(`Couldn't approve ${name}`);
  expect(alert.closest("tr")?.previousElementSibling).toBe(row(name));
  network.intercept = () => undefined;
  await user.click(within(alert).getByRole("button", { name: /^Try again/ }));
  expect(await screen.findByRole("button", { name: `Member, change role of ${name}` })).toBeVisible();
});

test("what is pending shows at once", async () => {
  const { asked, invited, network, user } = await renderPeople();
  const gate = createGate();
  network.intercept = async ({ method }) => {
    if (method !== "GET") await gate.opened;
    return undefined;
  };
  await user.click(screen.getByRole("button", { name: `Decline ${asked[0]}` }));
  await waitFor(() => expect(shownNames()).not.toContain(asked[0]));
  expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", String(asked.length + invited.length + 4));
  gate.open();
  expect(await screen.findByText(`Declined ${asked[0]}'s join request.`)).toBeInTheDocument();
});

test("a viewer who can't manage members sees the members, and filters that tell them apart", async () => {
  await renderPeople({ viewer: 1 });
  expect(shownNames()).toHaveLength(4);
  expect(statusNames()).toEqual(["All", "Active", "Inactive"]);
  expect(screen.queryByRole("button", { name: /^Approve/ })).not.toBeInTheDocument();
});

test("a member's details open from their name", async () => {
  const { user } = await renderPeople();
  await user.click(screen.getByRole("button", { name: "Chiara Brandt" }));
  expect(await screen.findByRole("dialog", { name: /Chiara Brandt/ })).toBeVisible();
});

test("a page of people takes the place of the tabs", async () => {
  const { user } = await renderPeople({}, <MembersPage tabs={["people"]} />);
  expect(screen.queryByRole("tab", { name: /^Members/ })).not.toBeInTheDocument();
  expect(screen.getAllByRole("searchbox")).toHaveLength(1);
  await user.click(screen.getByRole("tab", { name: "Requested" }));
  await waitFor(() => expect(shownNames()).toEqual(["Ada Okafor", "Bram Almeida"]));
});

test("without a list of people in the backend, it is made of the three lists", async () => {
  const setup = await setUp({ count: 4, invitations: 6, requests: 2 });
  renderIn({ ...setup, organization: { ...setup.organization, getPeople: undefined } }, <PeopleTable />);
  await screen.findByRole("rowheader", { name: "Chiara Brandt" });
  expect(screen.getAllByText("Requested").length).toBeGreaterThan(1);
  expect(setup.network.requests.some(({ path }) => path.includes("/people"))).toBe(false);
});

test("in a narrow place rows are cards that say what each date is", async () => {
  const { asked, invited } = await renderPeople(
    {},
    <div style={{ width: 344 }}>
      <PeopleTable />
    </div>,
  );
  const card = row(invited[0]);
  expect(within(card).getByText("Sent")).toBeVisible();
  expect(card.scrollWidth).toBeLessThanOrEqual(344);
  expect(row(asked[0]).scrollWidth).toBeLessThanOrEqual(344);
  expect(row("Chiara Brandt").scrollWidth).toBeLessThanOrEqual(344);
});
