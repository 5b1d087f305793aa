import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { bulkActions } from "../../../src/state/list/useBulk.js";
import { must } from "../../support/must.js";
import { createGate, refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

type Setup = Awaited<ReturnType<typeof setUp>>;

/** The table, with all of its rows chosen but that of the viewer. */
async function renderChosen(count: number) {
  const setup = await setUp({ count });
  renderIn(setup, <MemberTable defaultView={{ pageSize: 50 }} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
  if (count > 50) {
    await user.click(screen.getByRole("button", { name: `Select all ${count} members` }));
    await screen.findByText(new RegExp(`^${count - 1} selected`));
  }
  return { ...setup, user };
}

type User = ReturnType<typeof userEvent.setup>;

async function makeAdmins(user: User) {
  await user.click(screen.getByRole("button", { name: /^Change role of \d/ }));
  const roles = screen.getByRole("listbox", { name: /^Change role of \d/ });
  await user.click(within(roles).getByRole("option", { name: /^Admin/ }));
  const dialog = within(await screen.findByRole("alertdialog", { name: "Change role to Admin?" }));
  await user.click(dialog.getByRole("button", { name: /^Change role of \d/ }));
}

async function remove(user: User) {
  await user.click(screen.getByRole("button", { name: /^Remove \d/ }));
  const dialog = within(await screen.findByRole("alertdialog"));
  const button = dialog.getByRole("button", { name: /^Remove \d/ });
  await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "false"));
  await user.click(button);
}

const writesOf = ({ network }: Pick<Setup, "network">) =>
  network.requests
    .filter(({ method }) => method !== "GET")
    .map(({ method, path }) => `${method} ${path.replace(/^.organizations.[^/]+/, "")}`);

const listsOf = ({ network }: Pick<Setup, "network">) =>
  network.requests.filter(({ method, path }) => method === "GET" && /\/memberships\?/.test(path)).length;

const adminsOf = async ({ organization }: Pick<Setup, "organization">) =>
  (await organization.getMemberships({ role: ["org:admin"] })).totalCount;

test("many get a role in one call, with one refresh, and it is undone in one", async () => {
  const setup = await renderChosen(30);
  const before = await adminsOf(setup);
  const lists = listsOf(setup);
  await makeAdmins(setup.user);
  expect(await screen.findByText(`Changed the role of ${30 - before} members.`)).toBeVisible();
  expect(writesOf(setup)).toEqual(["POST /membership_updates"]);
  expect(listsOf(setup)).toBeLessThanOrEqual(lists + 2);
  expect(await adminsOf(setup)).toBe(30);
  await setup.user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await adminsOf(setup)).toBe(before));
  expect(writesOf(setup)).toEqual(["POST /membership_updates", "POST /membership_updates"]);
});

test("who cannot be changed any more is told with the reason, and the others are changed", async () => {
  const setup = await renderChosen(6);
  const { user, network, organizationFor, people } = setup;
  // Another administrator is faster.
  network.intercept = async ({ method }) => {
    if (method !== "POST") return undefined;
    await organizationFor(must(people[0]?.id)).removeMember(must(people[3]?.id));
    return undefined;
  };
  await remove(user);
  expect(await screen.findByText("Removed 4 members.")).toBeVisible();
  expect(await screen.findByText("Diego Castellano is no longer a member.")).toBeVisible();
  expect(writesOf(setup)).toEqual(["POST /membership_removals", `DELETE /memberships/${must(people[3]?.id)}`]);
});

test("hundreds are changed a hundred at a time, with their progress, until they are stopped", async () => {
  const setup = await renderChosen(260);
  const { user, network } = setup;
  const second = createGate();
  let calls = 0;
  network.intercept = async ({ method }) => {
    if (method === "POST" && ++calls === 2) await second.opened;
    return undefined;
  };
  await remove(user);
  expect(await screen.findByRole("progressbar", { name: "100 of 259" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Stop" }));
  second.open();
  expect(await screen.findByText("Removed 200 members. 59 were skipped.")).toBeVisible();
  expect(writesOf(setup)).toHaveLength(2);
  expect(screen.getByText(/^59 selected/)).toBeVisible();
});

test("a backend that asks for patience is asked again, for all of them", async () => {
  const setup = await renderChosen(6);
  let calls = 0;
  setup.network.intercept = ({ method }) =>
    method === "POST" && ++calls === 1
      ? refusal(429, "too_many_requests", "Slow down.", { "retry-after": "1" })
      : undefined;
  await remove(setup.user);
  expect(await screen.findByText("Removed 5 members.")).toBeVisible();
  expect(writesOf(setup)).toHaveLength(2);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("when the answer is lost, trying again tells what was done the first time", async () => {
  const setup = await renderChosen(6);
  const { user, network } = setup;
  network.losesAnswers = true;
  await remove(user);
  const again = await screen.findByRole("button", { name: "Retry 5 failed" });
  network.losesAnswers = false;
  await user.click(again);
  expect(await screen.findByText("Removed 5 members.")).toBeVisible();
  expect(screen.queryByText(/^Couldn't remove/)).not.toBeInTheDocument();
  expect((await setup.organization.getMembershipEvents({ type: ["member_removed"] })).totalCount).toBe(5);
});

function loseCode() {
  vi.spyOn(bulkActions, "current").mockReturnValue(undefined);
  vi.spyOn(bulkActions, "load").mockRejectedValue(new TypeError("Failed to fetch"));
}

test("where the code of bulk actions can't be fetched, it says so, and the selection and the failed writes stay", async () => {
  const setup = await renderChosen(4);
  loseCode();
  await makeAdmins(setup.user);
  expect(await screen.findByText(/^Couldn't load this part of the page\./)).toBeVisible();
  expect(screen.getByText(/^3 selected/)).toBeVisible();
  expect(writesOf(setup)).toEqual([]);

  vi.restoreAllMocks();
  setup.network.intercept = ({ method }) =>
    method === "GET" ? undefined : refusal(503, "unavailable", "The server is down.");
  await makeAdmins(setup.user);
  const retry = await screen.findByRole("button", { name: "Retry 3 failed" });
  const sent = writesOf(setup).length;
  loseCode();
  await setup.user.click(retry);
  expect(screen.getByRole("button", { name: "Retry 3 failed" })).toBeVisible();
  expect(writesOf(setup)).toHaveLength(sent);
});
