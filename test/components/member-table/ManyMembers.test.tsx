import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import type { ActionEvent } from "../../../src/hooks/ActionEvent.js";
import { useLiveUpdates } from "../../../src/hooks/reads/useLiveUpdates.js";
import { OrganizationProvider } from "../../../src/hooks/OrganizationProvider.js";
import type { Organization } from "../../../src/organization/Organization.js";
import { chooseAction, removeMember } from "../../support/rowMenu.js";
import { refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

type Setup = Awaited<ReturnType<typeof setUp>>;

afterEach(cleanup);

const box = (name: string) => screen.getByRole("checkbox", { name: `Select ${name}` });
const pageBox = () => screen.getByRole("checkbox", { name: "Select all on this page" });
const chosenNames = () =>
  screen
    .getAllByRole<HTMLInputElement>("checkbox", { name: /^Select (?!all)/ })
    .filter(({ checked }) => checked)
    .map(({ ariaLabel }) => ariaLabel?.replace("Select ", ""));
const writesOf = ({ network }: Pick<Setup, "network">) =>
  network.requests.filter(({ method }) => method !== "GET").map(({ method }) => method);
const listsOf = ({ network }: Pick<Setup, "network">) =>
  network.requests.filter(({ method, path }) => method === "GET" && /\/memberships\?/.test(path)).length;

/** Over a backend that changes one member with each call. */
async function setUpOneByOne(options: Parameters<typeof setUp>[0]) {
  const setup = await setUp(options);
  const { updateMembers: _updates, removeMembers: _removals, ...organization } = setup.organization;
  return { ...setup, organization };
}

/** The table, once rows can be chosen. */
async function renderTable(
  options: Parameters<typeof setUp>[0] = {},
  props: Parameters<typeof MemberTable>[0] = {},
  prepare: (options: Parameters<typeof setUp>[0]) => Promise<
    Omit<Setup, "organization"> & {
      readonly organization: Omit<Setup["organization"], "updateMembers" | "removeMembers">;
    }
  > = setUp,
) {
  const setup = await prepare(options);
  renderIn(setup, <MemberTable {...props} />);
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  return { ...setup, user: userEvent.setup() };
}

async function giveAll(user: ReturnType<typeof userEvent.setup>, role: string) {
  await user.click(screen.getByRole("button", { name: /^Change role of \d/ }));
  const roles = screen.getByRole("listbox", { name: /^Change role of \d/ });
  await user.click(within(roles).getByRole("option", { name: new RegExp(`^${role}`) }));
  return within(await screen.findByRole("alertdialog", { name: `Change role to ${role}?` }));
}

async function removeAll(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole("button", { name: /^Remove \d/ }));
  const dialog = within(await screen.findByRole("alertdialog"));
  await waitFor(() =>
    expect(dialog.getByRole("button", { name: /^Remove \d/ })).toHaveAttribute("aria-disabled", "false"),
  );
  await user.click(dialog.getByRole("button", { name: /^Remove \d/ }));
}

async function chooseOnNextPage(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole("button", { name: "Next page" }));
  await screen.findByText("11–20 of 30");
  await user.click(screen.getAllByRole("checkbox", { name: /^Select (?!all)/ })[1] ?? document.body);
}

test("the page is chosen at once, a range with Shift, and never the person who looks, unless by themselves", async () => {
  const { user } = await renderTable({ count: 30 });
  await user.click(pageBox());
  expect(screen.getByText("9 selected")).toBeVisible();
  expect(box("Ada Okafor")).not.toBeChecked();
  await user.click(pageBox());
  expect(chosenNames()).toEqual([]);

  await user.click(box("Diego Castellano"));
  await user.keyboard("{Shift>}");
  await user.click(box("Ada Okafor"));
  await user.keyboard("{/Shift}");
  expect(chosenNames()).toEqual(["Ada Okafor", "Bram Almeida", "Chiara Brandt", "Diego Castellano"]);
  await user.click(screen.getByRole("button", { name: "Clear selection" }));

  await user.click(box("Bram Almeida"));
  await user.keyboard("{Shift>}");
  await user.click(box("Diego Castellano"));
  await user.keyboard("{/Shift}");
  expect(chosenNames()).toEqual(["Bram Almeida", "Chiara Brandt", "Diego Castellano"]);
});

test("a range passes the person who looks by", async () => {
  const { user } = await renderTable({ count: 10 }, { view: { orderBy: "last_name" } });
  const boxes = screen.getAllByRole<HTMLInputElement>("checkbox", { name: /^Select (?!all)/ });
  const [first, last] = [boxes[0], boxes.at(-1)];
  expect([first, last]).not.toContain(box("Ada Okafor"));
  if (first) await user.click(first);
  await user.keyboard("{Shift>}");
  if (last) await user.click(last);
  await user.keyboard("{/Shift}");
  expect(screen.getByText("9 selected")).toBeVisible();
  expect(box("Ada Okafor")).not.toBeChecked();
});

test("all who match are chosen, also those who are not loaded, and the number is that of people", async () => {
  const setup = await renderTable({ count: 612 }, { defaultView: { pageSize: 25 } });
  const { user } = setup;
  await user.click(pageBox());
  expect(screen.getByText("24 selected")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Select all 612 members" }));
  expect(await screen.findByText("611 selected · 587 on other pages · excluding you")).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Select all \d/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Next page" }));
  await screen.findByText("26–50 of 612");
  expect(pageBox()).toBeChecked();

  await user.click(screen.getByRole("button", { name: "Clear selection" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by role" }), "Admin");
  await screen.findByText("1–16 of 16");
  await user.click(pageBox());
  expect(screen.getByText("15 selected")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by role" }), "Member");
  await screen.findByText("1–25 of 596");
  expect(screen.getByText("15 selected · 15 on other pages")).toBeVisible();
  await user.click(pageBox());
  expect(screen.getByText("40 selected · 15 on other pages")).toBeVisible();
});

test("who cannot be found is not chosen, and that is said", async () => {
  const { user, network } = await renderTable({ count: 30 });
  network.intercept = ({ url }) => (url.includes("limit=500") ? refusal(403, "x", "You were signed out.") : undefined);
  await user.click(pageBox());
  await user.click(screen.getByRole("button", { name: "Select all 30 members" }));
  expect(await screen.findByText("Couldn't load members. You were signed out.")).toBeVisible();
  expect(screen.getByText("9 selected")).toBeVisible();
});

test("many get a role after one question, a few at a time, with one refresh, and it is undone as one", async () => {
  const setup = await renderTable({ count: 60 }, { defaultView: { pageSize: 50 } }, setUpOneByOne);
  const { user, network, organization } = setup;
  await user.click(pageBox());
  const dialog = await giveAll(user, "Admin");
  expect(dialog.getByText("Manage members (48 members)")).toBeVisible();
  expect(dialog.getByText("1 member already has this role.")).toBeVisible();
  let atOnce = 0;
  let most = 0;
  network.intercept = async ({ method }) => {
    if (method !== "PATCH") return undefined;
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 5));
    atOnce -= 1;
    return undefined;
  };
  const lists = listsOf(setup);
  await user.click(dialog.getByRole("button", { name: "Change role of 48 members" }));
  expect(await screen.findByText("Changed the role of 48 members.")).toBeVisible();
  expect(writesOf(setup)).toHaveLength(48);
  expect(most).toBe(4);
  // One of the page, and one of the number of those who manage, which is not shown any more.
  expect(listsOf(setup)).toBe(lists + 1);
  expect((await organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(50);
  expect(screen.getByRole("grid", { name: "Members" })).toHaveFocus();
  expect(pageBox()).not.toBeChecked();

  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Undone. Changed the role of 48 members.")).toBeVisible();
  await waitFor(async () => expect((await organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(2));
});

test("what is refused stays, with the reason at the row, and is tried again at once", async () => {
  const setup = await renderTable({ count: 12 }, { defaultView: { pageSize: 25 } }, setUpOneByOne);
  const { user, network, organization } = setup;
  const ids = new Set(setup.people.slice(3, 6).map(({ id }) => id));
  network.intercept = ({ method, url }) =>
    method === "DELETE" && ids.has(must(new URL(url).pathname.split("/").at(-1)))
      ? refusal(503, "internal_error", "The directory is busy.")
      : undefined;
  await user.click(pageBox());
  await removeAll(user);
  // Each is said once: what succeeded by the notice, how many failed by the bar, and why at the rows.
  expect(await screen.findByText("Removed 8 members.")).toBeVisible();
  expect(screen.getAllByText("3 changes failed.")).toHaveLength(1);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  expect(screen.getAllByText(/^Couldn't remove .*\. The directory is busy\./)).toHaveLength(3);
  expect(screen.getByText("1–4 of 4")).toBeVisible();
  network.intercept = () => undefined;
  await user.click(screen.getByRole("button", { name: "Retry 3 failed" }));
  expect(await screen.findByText("Removed 3 members.")).toBeVisible();
  expect(screen.queryByText(/^Couldn't remove/)).not.toBeInTheDocument();
  expect((await organization.getMemberships()).totalCount).toBe(1);

  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText(/^Undone\. Added 3 members back\. Their join date is now today/)).toBeVisible();
  expect(await screen.findByText("1–4 of 4")).toBeVisible();
});

test("refusals of people who are not on the page are counted where they are many", async () => {
  const { user, network } = await renderTable({ count: 30 }, {}, setUpOneByOne);
  network.intercept = ({ method }) => (method === "DELETE" ? refusal(503, "x", "Busy.") : undefined);
  await user.click(pageBox());
  await user.click(screen.getByRole("button", { name: "Select all 30 members" }));
  await screen.findByText("29 selected · 20 on other pages · excluding you");
  await removeAll(user);
  expect(await screen.findByText("29 changes failed.", { selector: "[data-slot=failed-writes-bar] *" })).toBeVisible();
  expect(screen.getAllByText(/^Couldn't remove/)).toHaveLength(14);
  expect(screen.getByText("15 more failed changes aren't shown.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Dismiss all" }));
  expect(screen.queryByText(/^Couldn't remove/)).not.toBeInTheDocument();
});

test("a backend that asks for patience is waited for", async () => {
  const { user, network, organization } = await renderTable({ count: 12 });
  let calls = 0;
  network.intercept = ({ method }) =>
    method === "PATCH" && ++calls <= 3
      ? refusal(429, "too_many_requests", "Slow down.", { "retry-after": "1" })
      : undefined;
  await user.click(box("Bram Almeida"));
  await user.click(box("Chiara Brandt"));
  const dialog = await giveAll(user, "Admin");
  await user.click(dialog.getByRole("button", { name: "Change role of 2 members" }));
  expect(await screen.findByText("Changed the role of 2 members.")).toBeVisible();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect((await organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(3);
});

test("it can be stopped: what is not done stays chosen, and is as it was", async () => {
  const setup = await renderTable({ count: 12 }, { defaultView: { pageSize: 25 } }, setUpOneByOne);
  const { user, network } = setup;
  const answers: (() => void)[] = [];
  network.intercept = ({ method }) =>
    method === "DELETE" ? new Promise((resolve) => answers.push(() => resolve(undefined))) : undefined;
  await user.click(pageBox());
  await removeAll(user);
  expect(await screen.findByRole("progressbar", { name: "0 of 11" })).toBeVisible();
  await waitFor(() => expect(answers).toHaveLength(4));
  await user.click(screen.getByRole("button", { name: "Stop" }));
  for (const answer of answers) answer();
  expect(await screen.findByText("Removed 4 members. 7 were skipped.")).toBeVisible();
  expect(writesOf(setup)).toHaveLength(4);
  expect(screen.getByText("7 selected")).toBeVisible();
});

test("a change that leaves no manager is blocked before it is sent, though most managers are not loaded", async () => {
  const setup = await renderTable({ count: 60 });
  const { user } = setup;
  await user.click(box("Ada Okafor"));
  await user.click(screen.getByRole("button", { name: "Remove 1 member" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  expect(dialog.getByText("This includes you.")).toBeVisible();
  await waitFor(() =>
    expect(dialog.getByRole("button", { name: "Remove 1 member" })).toHaveAttribute("aria-disabled", "false"),
  );
  expect(dialog.queryByRole("alert")).not.toBeInTheDocument();
  await user.click(dialog.getByRole("button", { name: "Cancel" }));

  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by role" }), "Admin");
  await screen.findByText("1–2 of 2");
  await user.click(pageBox());
  const change = await giveAll(user, "Member");
  expect(await change.findByRole("alert")).toHaveTextContent(
    "No one would be able to manage members. Deselect at least one member who can.",
  );
  await user.click(change.getByRole("button", { name: "Change role of 2 members" }));
  expect(writesOf(setup)).toEqual([]);
});

test("who may not change anything has nothing to choose", async () => {
  const setup = await setUp({ count: 12, viewer: 1 });
  renderIn(setup, <MemberTable />);
  await screen.findByText("You");
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
});

test("an app with notices of its own hears once of many, and who they are", async () => {
  const events: ActionEvent[] = [];
  const setup = await setUp({ count: 6 });
  render(
    <QueryClientProvider client={setup.client}>
      <OrganizationProvider organization={setup.organization} onAction={(event) => events.push(event)}>
        <MemberTable />
      </OrganizationProvider>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("checkbox", { name: "Select Bram Almeida" }));
  await user.click(box("Chiara Brandt"));
  await removeAll(user);
  await waitFor(() => expect(events).toHaveLength(1));
  const [event] = events;
  expect(event).toMatchObject({ type: "removeMembers", status: "success", message: "Removed 2 members." });
  if (event?.type !== "removeMembers") return;
  expect(event.subject.succeeded.map(({ publicUserData }) => publicUserData.firstName)).toEqual(["Bram", "Chiara"]);
  event.undo?.();
  expect(await screen.findByRole("row", { name: /Bram Almeida/ })).toBeVisible();
});

test("an open bulk dialog shows a member that another user changes", async () => {
  const { user, organization, people, client } = await renderTable({ count: 6 });
  await user.click(pageBox());
  await user.click(screen.getByRole("button", { name: "Remove 5 members" }));
  await organization.updateMember({ userId: must(people[2]?.id), role: "org:admin" });
  await client.invalidateQueries();
  expect(
    await within(await screen.findByRole("alertdialog")).findByText("Someone changed the role of 1 of these members."),
  ).toBeVisible();
});

test("who is chosen on another page is as they are now when they are asked about, and who left is left out", async () => {
  const setup = await renderTable({ count: 30 });
  const { user, organization, people } = setup;
  await user.click(box("Bram Almeida"));
  await user.click(box("Chiara Brandt"));
  await chooseOnNextPage(user);
  await organization.removeMember(must(people[1]?.id));
  await organization.updateMember({ userId: must(people[2]?.id), role: "org:admin" });

  const change = await giveAll(user, "Admin");
  expect(await change.findByText("1 of them is no longer a member and will be skipped.")).toBeVisible();
  expect(change.getByText("Someone changed the role of 1 of these members.")).toBeVisible();
  expect(change.getByText("1 member already has this role.")).toBeVisible();
  expect(change.queryByText("Bram Almeida")).not.toBeInTheDocument();
  await user.click(change.getByRole("button", { name: "Change role of 1 member" }));
  expect(await screen.findByText("Changed the role of 1 member.")).toBeVisible();
  expect(writesOf(setup).slice(2)).toEqual(["PATCH"]);
  expect(screen.queryByText(/selected/)).not.toBeInTheDocument();
});

test("the manager check uses the current roles, also of members chosen on another page", async () => {
  const { user, organization, people } = await renderTable({ count: 30 });
  await user.click(box("Ada Okafor"));
  await chooseOnNextPage(user);
  const admins = await organization.getMemberships({ role: ["org:admin"] });
  for (const { publicUserData } of admins.data) {
    if (publicUserData.userId !== people[0]?.id) {
      await organization.updateMember({ userId: publicUserData.userId, role: "org:member" });
    }
  }
  const change = await giveAll(user, "Member");
  expect(await change.findByRole("alert")).toHaveTextContent("No one would be able to manage members.");
});

test("the gained and lost permissions of many members show with their counts", async () => {
  const { user } = await renderTable({ count: 6 });
  await user.click(pageBox());
  const change = await giveAll(user, "Admin");
  expect(change.getByRole("definition")).toHaveTextContent("Manage members (5 members)");
});

test("what an app keeps to undo does nothing once another organization is shown", async () => {
  const [here, there] = [await setUp({ count: 6 }), await setUp({ count: 6 })];
  const events: ActionEvent[] = [];
  const page = (organization: Organization) => (
    <QueryClientProvider client={here.client}>
      <OrganizationProvider organization={organization} onAction={(event) => events.push(event)}>
        <MemberTable />
      </OrganizationProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(page(here.organization));
  const user = userEvent.setup();
  await user.click(await screen.findByRole("checkbox", { name: "Select Bram Almeida" }));
  await removeAll(user);
  await waitFor(() => expect(events).toHaveLength(1));
  rerender(page(there.organization));
  await screen.findByText("1–6 of 6");
  events[0]?.undo?.();
  await waitFor(() => expect(here.client.isMutating()).toBe(0));
  expect(writesOf(there)).toEqual([]);
  expect(writesOf(here)).toEqual(["DELETE"]);
});

/** A page in which another organization can be shown. */
function renderPage(
  here: Pick<Setup, "client"> & { readonly organization: Organization },
  onAction?: (event: ActionEvent) => void,
) {
  const page = (organization: Organization) => (
    <QueryClientProvider client={here.client}>
      <OrganizationProvider organization={organization} {...(onAction && { onAction })}>
        <MemberTable />
      </OrganizationProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(page(here.organization));
  return { show: (setup: Setup) => rerender(page(setup.organization)), user: userEvent.setup() };
}

test("what is answered after another organization is shown is not undone there", async () => {
  const [here, there] = [await setUp({ count: 6 }), await setUp({ count: 7 })];
  const events: ActionEvent[] = [];
  const { show, user } = renderPage(here, (event) => events.push(event));
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  const answers: (() => void)[] = [];
  here.network.intercept = ({ method }) =>
    method === "DELETE" ? new Promise((resolve) => answers.push(() => resolve(undefined))) : undefined;
  await removeMember(user, "Bram Almeida");
  show(there);
  await screen.findByText("1–7 of 7");
  for (const answer of answers) answer();
  await waitFor(() => expect(events).toHaveLength(1));
  events[0]?.undo?.();
  await waitFor(() => expect(here.client.isMutating()).toBe(0));
  expect(writesOf(there)).toEqual([]);
});

test("a change of many that waits for its turn is not made in another organization, nor after Stop", async () => {
  const [here, there] = [await setUpOneByOne({ count: 12 }), await setUp({ count: 7 })];
  const { show, user } = renderPage(here);
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  const answers: (() => void)[] = [];
  let calls = 0;
  here.network.intercept = ({ method }) => {
    if (method !== "DELETE") return undefined;
    if (++calls <= 2) return refusal(503, "internal_error", "Busy.");
    return new Promise((resolve) => answers.push(() => resolve(undefined)));
  };
  await user.click(pageBox());
  await removeAll(user);
  await user.click(await screen.findByRole("button", { name: "Retry 2 failed" }));
  show(there);
  await screen.findByText("1–7 of 7");
  for (const answer of answers) answer();
  await waitFor(() => expect(here.client.isMutating()).toBe(0));
  expect(writesOf(there)).toEqual([]);
  expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
});

test("a notice shows in another organization too", async () => {
  const [here, there] = [await setUp({ count: 6 }), await setUp({ count: 7 })];
  const { show, user } = renderPage(here);
  for (const name of ["Bram Almeida", "Chiara Brandt"]) {
    await removeMember(user, name);
    await screen.findByText(`Removed ${name}.`);
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
  }
  show(there);
  await screen.findByText("1–7 of 7");
  await removeMember(user, "Bram Almeida");
  expect(await screen.findByRole("button", { name: "Undo" })).toBeVisible();
});

test("a question that is open goes when another organization is shown", async () => {
  const [here, there] = [await setUp({ count: 6 }), await setUp({ count: 7 })];
  const { show, user } = renderPage(here);
  await chooseAction(user, "Bram Almeida", "Remove member");
  expect(screen.getByRole("alertdialog")).toBeVisible();
  show(there);
  expect(await screen.findByText("1–7 of 7")).toBeVisible();
  expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
});

test("those of another search are counted as not on this page, and all who match can still be chosen", async () => {
  const { user } = await renderTable({ count: 60 });
  await user.click(box("Bram Almeida"));
  await user.type(screen.getByRole("searchbox"), "chiara.brandt@");
  await screen.findByText("1–1 of 1");
  await user.click(screen.getByRole("checkbox", { name: "Select Chiara Brandt" }));
  expect(screen.getByText("2 selected · 1 on other pages")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Clear search" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Filter by role" }), "Member");
  await screen.findByText("1–10 of 58");
  await user.click(pageBox());
  await user.click(screen.getByRole("button", { name: "Select all 58 matching members" }));
  expect(await screen.findByText("58 selected · 48 on other pages")).toBeVisible();
});

test("while a retry waits for the backend's Retry-After, no error shows", async () => {
  const { user, network } = await renderTable({ count: 12 });
  let alerts = 0;
  const observer = new MutationObserver(() => (alerts += screen.queryAllByRole("alert").length));
  let calls = 0;
  network.intercept = ({ method }) =>
    method === "PATCH" && ++calls === 1
      ? refusal(429, "too_many_requests", "Slow down.", { "retry-after": "2" })
      : undefined;
  await user.click(box("Bram Almeida"));
  const dialog = await giveAll(user, "Admin");
  observer.observe(document.body, { childList: true, subtree: true });
  await user.click(dialog.getByRole("button", { name: "Change role of 1 member" }));
  expect(await screen.findByRole("progressbar", { name: "0 of 1" })).toBeVisible();
  expect(await screen.findByText("Changed the role of 1 member.")).toBeVisible();
  observer.disconnect();
  expect([calls, alerts]).toEqual([2, 0]);
});

test("undoing an undo does it again", async () => {
  const { user, organization } = await renderTable({ count: 12 });
  const admins = async () => (await organization.getMemberships({ role: ["org:admin"] })).totalCount;
  await user.click(box("Bram Almeida"));
  await user.click(box("Chiara Brandt"));
  const dialog = await giveAll(user, "Admin");
  await user.click(dialog.getByRole("button", { name: "Change role of 2 members" }));
  for (const expected of [1, 3]) {
    await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument());
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await admins()).toBe(expected));
  }
});

test("the viewer's own row is changed last, so that the rest is still done", async () => {
  const { user, organizationFor, people, network } = await renderTable({ count: 60 });
  await user.click(box("Ada Okafor"));
  await user.click(pageBox());
  await user.click(screen.getByRole("button", { name: "Remove 10 members" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  const button = dialog.getByRole("button", { name: "Remove 10 members" });
  await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "false"));
  await user.click(button);
  await waitFor(() => expect(writesOf({ network })).toHaveLength(2));
  const rest = await waitFor(async () => {
    const { totalCount } = await organizationFor(must(people[40]?.id)).getMemberships();
    expect(totalCount).toBe(50);
    return totalCount;
  });
  expect(rest).toBe(50);
  expect(network.requests.findLast(({ method }) => method === "DELETE")?.path).toContain(people[0]?.id);
});

test("who is removed by their own button is no longer chosen", async () => {
  const { user } = await renderTable({ count: 12 });
  await user.click(box("Bram Almeida"));
  await user.click(box("Chiara Brandt"));
  await removeMember(user, "Bram Almeida");
  expect(await screen.findByText("1 selected")).toBeVisible();
});

test("looking for all who match can be stopped, also when there is no answer", async () => {
  const { user, network } = await renderTable({ count: 30 });
  network.intercept = ({ url }) => (url.includes("limit=500") ? new Promise(() => {}) : undefined);
  await user.click(pageBox());
  await user.click(screen.getByRole("button", { name: "Select all 30 members" }));
  expect(screen.getByRole("grid", { name: "Members" })).toHaveFocus();
  expect(await screen.findByRole("progressbar", { name: "Selecting 0 of 30" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Stop" }));
  await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument());
  expect(screen.getByText("9 selected")).toBeVisible();
});

test("a question about many that is cancelled gives the focus back to its button; clearing gives it to the table", async () => {
  const { user } = await renderTable({ count: 12 });
  await user.click(box("Bram Almeida"));
  await user.click(screen.getByRole("button", { name: "Remove 1 member" }));
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Cancel" }));
  expect(screen.getByRole("button", { name: "Remove 1 member" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Clear selection" }));
  expect(screen.getByRole("grid", { name: "Members" })).toHaveFocus();
});

test("public metadata comes back with a removal that is undone", async () => {
  const { user, organization, people } = await renderTable({ count: 6 });
  const userId = must(people[1]?.id);
  await organization.updateMembershipMetadata?.({ userId, publicMetadata: { team: "Blue" } });
  await user.click(box("Bram Almeida"));
  await removeAll(user);
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByText(/^Undone\. Added 1 member back/);
  const { data } = await organization.getMemberships({ query: userId });
  expect(data[0]?.publicMetadata).toEqual({ team: "Blue" });
});

const Live = () => {
  useLiveUpdates();
  return <MemberTable defaultView={{ pageSize: 25 }} />;
};

test("what one's own change of many tells is read once, with the refresh at its end", async () => {
  const setup = await setUp({ count: 30 });
  const heard: string[] = [];
  const organization: Organization = {
    ...setup.organization,
    subscribe: (listener) =>
      must(setup.organization.subscribe)((event) => {
        listener(event);
        heard.push(event.type);
      }),
  };
  renderIn({ ...setup, organization }, <Live />);
  const user = userEvent.setup();
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  // Once it is connected, what may have changed until then is read again.
  await waitFor(() => expect(heard).toContain("connected"));
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  setup.network.latency = 60;
  await user.click(pageBox());
  const dialog = await giveAll(user, "Admin");
  const lists = listsOf(setup);
  await user.click(dialog.getByRole("button", { name: "Change role of 24 members" }));
  expect(await screen.findByText("Changed the role of 24 members.")).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  expect(listsOf(setup) - lists).toBe(1);
});
