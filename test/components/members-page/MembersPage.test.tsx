import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { personName } from "../../../src/organization/rules/personName.js";
import { useUrlViewState } from "../../../src/state/view/useUrlViewState.js";
import { offeredActions, row } from "../../support/rowMenu.js";
import { createGate, refusal } from "../../support/network.js";
import { giveRole } from "../../support/giveRole.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import type { TestOrganizationOptions } from "../../support/createTestOrganization.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

afterEach(() => {
  cleanup();
  history.replaceState(null, "", location.pathname);
});

async function renderPage(options: TestOrganizationOptions = {}, page = <MembersPage />) {
  const setup = await setUp({ count: 24, invitations: 10, requests: 6, ...options });
  renderIn(setup, page);
  await screen.findAllByRole("tab");
  await screen.findByRole("tab", { name: /^Requests \d/ });
  return { ...setup, user: userEvent.setup() };
}

function AppWithTab() {
  const [chosen, choose] = useState("invitations");
  return (
    <>
      <button type="button" onClick={() => choose("requests")}>
        Who asked?
      </button>
      <output>{chosen}</output>
      <MembersPage view={{ tab: chosen }} onViewChange={({ tab: next = chosen }) => choose(next)} />
    </>
  );
}

const WithAddress = () => <MembersPage {...useUrlViewState()} />;

const tab = (name: string) => screen.getByRole("tab", { name: new RegExp(`^${name}`) });
const tabNames = () => screen.getAllByRole("tab").map(({ textContent }) => textContent);

test("tabs name their panels and counts, and the arrow keys go through them", async () => {
  const { user } = await renderPage();
  expect(tabNames()).toEqual(["Members24", "Invitations4", "Requests6"]);
  expect(screen.getByRole("tabpanel", { name: /^Members/ })).toBeVisible();
  await user.click(tab("Members"));
  await user.keyboard("{ArrowRight}");
  expect(tab("Invitations")).toHaveFocus();
  expect(tab("Invitations")).toHaveAttribute("aria-selected", "true");
  expect(screen.getByRole("tabpanel", { name: /^Invitations/ })).toBeVisible();
  await user.keyboard("{End}");
  expect(tab("Requests")).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(tab("Members")).toHaveFocus();
});

test("one search serves all lists, and the tabs say how many of each match", async () => {
  const { user, organization } = await renderPage();
  const { data } = await organization.getMembershipRequests({ status: ["pending"] });
  const name = personName(data[2]?.publicUserData ?? ({ userId: "" } as never));
  await user.type(screen.getByRole("searchbox", { name: "Search members" }), name);
  await waitFor(() => expect(tab("Requests")).toHaveAccessibleName("Requests 1 match"));
  await user.click(tab("Requests"));
  const field = screen.getByRole("searchbox", { name: "Search join requests" });
  expect(field).toHaveValue(name);
  const list = within(await screen.findByRole("grid", { name: "Join requests" }));
  await waitFor(() => expect(list.getAllByRole("rowheader")).toHaveLength(1));
  expect(row(name)).toBeVisible();
  await user.clear(field);
  await waitFor(() => expect(tab("Requests")).toHaveAccessibleName("Requests 6"));
});

test("a search without matches says so on each tab", async () => {
  const { user } = await renderPage();
  await user.type(screen.getByRole("searchbox"), "nobody at all");
  expect(await screen.findByText("No matching members")).toBeVisible();
  await user.click(tab("Invitations"));
  expect(await screen.findByText("No matching invitations")).toBeVisible();
  await user.click(tab("Requests"));
  expect(await screen.findByText("No matching join requests")).toBeVisible();
});

test("a person who is let in is on the members' tab, and all counts agree with the database", async () => {
  const { user, organization } = await renderPage();
  await user.click(tab("Requests"));
  const approve = (await screen.findAllByRole("button", { name: /^Approve/ }))[0];
  const name = must(approve?.getAttribute("aria-label")?.replace("Approve ", ""));
  if (approve) await user.click(approve);
  await waitFor(() => expect(tabNames()).toEqual(["Members25", "Invitations4", "Requests5"]));
  await user.click(tab("Members"));
  // The seeds have a member of the same name.
  await waitFor(() =>
    expect(screen.getAllByRole("button", { name: new RegExp(`^Actions for ${name} `) })).toHaveLength(2),
  );
  const details = await organization.getOrganization();
  expect([details.membersCount, details.pendingInvitationsCount, details.pendingRequestsCount]).toEqual([25, 4, 5]);
});

test("what was typed and chosen is there again after another tab was looked at", async () => {
  const { user } = await renderPage();
  await user.click(tab("Invitations"));
  await user.click(await screen.findByRole("tab", { name: "Revoked" }));
  await user.click(tab("Requests"));
  await user.click((await screen.findAllByRole("button", { name: /^Member, role for/ }))[0] as HTMLElement);
  await user.click(screen.getByRole("option", { name: /^Admin/ }));
  await user.click(tab("Invitations"));
  expect(screen.getByRole("tab", { name: "Revoked" })).toHaveAttribute("aria-selected", "true");
  await user.click(tab("Requests"));
  expect(screen.getByRole("button", { name: /^Admin, role for/ })).toBeVisible();
});

test("a tab that is not shown asks for nothing", async () => {
  const { user, network, organization } = await renderPage();
  await user.click(tab("Requests"));
  await screen.findAllByRole("button", { name: /^Approve/ });
  await user.click(tab("Members"));
  const before = network.requests.length;
  await user.click(screen.getAllByRole("button", { name: /^Member, change role of/ })[0] as HTMLElement);
  await giveRole(user, "Admin");
  await screen.findByText(/'s role to Admin\.$/);
  const sent = network.requests
    .slice(before)
    .map(({ method, path }) => `${method} ${path.split("?")[0]?.split("/").at(-1)}`);
  expect(sent.filter((request) => request.includes("requests") || request.includes("invitations"))).toEqual([]);
  expect((await organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(2);
});

test("who may only read sees the members, and nothing else is asked for but the tab of their link", async () => {
  const setup = await setUp({ count: 24, invitations: 10, requests: 6, viewer: 1 });
  renderIn(setup, <MembersPage view={{ tab: "requests" }} />);
  await screen.findByRole("grid", { name: "Members" });
  await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(11));
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  expect(screen.queryByRole("tab")).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /Invite|Remove|change role/ })).not.toBeInTheDocument();
  expect(await offeredActions(userEvent, "Bram Almeida")).toEqual(["View details", "Copy email"]);
  expect(screen.getByRole("searchbox", { name: "Search members" })).toBeVisible();
  const asked = setup.network.requests.map(({ path }) => path);
  expect(asked.filter((path) => path.includes("invitations") || path.includes("requests"))).toEqual([
    expect.stringContaining("/membership_requests?"),
  ]);
});

test("the tab can be the app's", async () => {
  const { user } = await renderPage({}, <AppWithTab />);
  expect(tab("Invitations")).toHaveAttribute("aria-selected", "true");
  await user.click(screen.getByRole("button", { name: "Who asked?" }));
  expect(tab("Requests")).toHaveAttribute("aria-selected", "true");
  await user.click(tab("Members"));
  expect(document.querySelector("output")).toHaveTextContent("members");
});

test("what is shown stands in the address, with the app's own parameters, and Back goes back", async () => {
  history.replaceState(null, "", "?theme=dark#top");
  const { user } = await renderPage({}, <WithAddress />);
  await user.click(await screen.findByRole("button", { name: "Next page" }));
  await waitFor(() => expect(location.search).toBe("?theme=dark&page=2"));
  await user.click(tab("Requests"));
  expect(location.search).toBe("?theme=dark&tab=requests");
  expect(location.hash).toBe("#top");
  await user.type(screen.getByRole("searchbox"), "an");
  await waitFor(() => expect(location.search).toBe("?theme=dark&tab=requests&q=an"));
  await user.clear(screen.getByRole("searchbox"));
  await waitFor(() => expect(location.search).toBe("?theme=dark&tab=requests"));
  act(() => history.back());
  await waitFor(() => expect(tab("Members")).toHaveAttribute("aria-selected", "true"));
  expect(await screen.findByText("11–20 of 24")).toBeVisible();
});

test("an address that is linked to shows what it says", async () => {
  history.replaceState(null, "", "?tab=members&q=ada&role=org%3Aadmin");
  await renderPage({}, <WithAddress />);
  expect(screen.getByRole("searchbox")).toHaveValue("ada");
  expect(await screen.findByText("1–1 of 1")).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Filter by role" })).toHaveValue("org:admin");
});

test("an address whose page is beyond the end is put right, and Back leaves the page", async () => {
  history.replaceState(null, "", "?page=9");
  const before = history.length;
  await renderPage({}, <WithAddress />);
  await waitFor(() => expect(location.search).toBe("?page=3"));
  expect(await screen.findByText("21–24 of 24")).toBeVisible();
  expect(history.length).toBe(before);
});

test("a tab that is linked to is shown at once, and no other is asked for", async () => {
  history.replaceState(null, "", "?tab=invitations");
  const { network } = await renderPage({}, <WithAddress />);
  expect(tab("Invitations")).toHaveAttribute("aria-selected", "true");
  await screen.findAllByRole("button", { name: /^Actions for .*@/ });
  expect(network.requests.some(({ path }) => path.includes("/memberships?"))).toBe(false);
});

test("opening the page fetches members, roles, viewer and counts; accepting a request fetches requests and counts", async () => {
  const { user, network } = await renderPage();
  await screen.findAllByRole("checkbox", { name: /^Select / });
  expect(network.requests).toHaveLength(4);
  await user.click(tab("Requests"));
  const [approve] = await screen.findAllByRole("button", { name: /^Approve/ });
  expect(network.requests).toHaveLength(5);
  if (approve) await user.click(approve);
  await waitFor(() => expect(tabNames()).toEqual(["Members25", "Invitations4", "Requests5"]));
  expect(network.requests.slice(5).map(({ method }) => method)).toEqual(["POST", "GET", "GET"]);
});

test("a count on a tab falls with the row, at once, and comes back with it when that is refused", async () => {
  const { user, network } = await renderPage();
  await user.click(tab("Requests"));
  const [decline] = await screen.findAllByRole("button", { name: /^Decline/ });
  const answer = createGate();
  network.intercept = async ({ method }) => {
    if (method !== "POST") return undefined;
    await answer.opened;
    return refusal(500, "internal_error", "No.");
  };
  if (decline) await user.click(decline);
  expect(tabNames()).toEqual(["Members24", "Invitations4", "Requests5"]);
  answer.open();
  expect(await screen.findByRole("alert")).toHaveTextContent("No.");
  expect(tabNames()).toEqual(["Members24", "Invitations4", "Requests6"]);
});

test("a count never goes up again between the answer and the refresh", async () => {
  const { user, network } = await renderPage();
  await user.click(tab("Requests"));
  const [decline] = await screen.findAllByRole("button", { name: /^Decline/ });
  network.latency = 60;
  const seen: (string | null)[] = [];
  const watch = new MutationObserver(() => seen.push(tab("Requests").textContent));
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  if (decline) await user.click(decline);
  await screen.findByText(/^Declined /);
  watch.disconnect();
  const fallen = seen.indexOf("Requests5");
  expect(fallen).toBeGreaterThanOrEqual(0);
  expect(new Set(seen.slice(fallen))).toEqual(new Set(["Requests5"]));
});

test("the page adapts when the viewer loses the right to manage", async () => {
  const { user, organizationFor, people } = await renderPage();
  await user.click(tab("Requests"));
  const [approve] = await screen.findAllByRole("button", { name: /^Approve/ });
  const me = must(people[0]?.id);
  const other = organizationFor(me);
  await other.updateMember({ userId: must(people[1]?.id), role: "org:admin" });
  await organizationFor(must(people[1]?.id)).updateMember({ userId: me, role: "org:member" });
  if (approve) await user.click(approve);
  await waitFor(() => expect(screen.queryByRole("tab")).not.toBeInTheDocument());
  expect(await screen.findByRole("grid", { name: "Members" })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("button", { name: /^(Remove|Invite)/ })).not.toBeInTheDocument());
});

test("page size, order and status stand in the address too", async () => {
  history.replaceState(null, "", "?size=25&sort=first_name");
  const { user } = await renderPage({ count: 30 }, <WithAddress />);
  expect(await screen.findByText("1–25 of 30")).toBeVisible();
  expect(screen.getByRole("columnheader", { name: /Member/ })).toHaveAttribute("aria-sort", "ascending");
  await user.click(tab("Invitations"));
  await user.click(await screen.findByRole("tab", { name: "Revoked" }));
  expect(location.search).toBe("?size=25&tab=invitations&status=revoked");
  await user.click(tab("Members"));
  await user.click(tab("Invitations"));
  // The address says nothing of a status any more, and so the list begins with the pending ones.
  expect(screen.getByRole("tab", { name: "Pending" })).toHaveAttribute("aria-selected", "true");
});
