import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { PeopleTable } from "../../../src/components/people/PeopleTable.js";
import { must } from "../../support/must.js";
import { refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { chooseAction, removeMember } from "../../support/rowMenu.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

async function renderPeople(ui = <PeopleTable />) {
  const setup = await setUp({ count: 4, invitations: 1, requests: 1 });
  renderIn(setup, ui);
  await screen.findByRole("rowheader", { name: /^Diego Castellano/ });
  const [asked = "", invited = "", firstMember = ""] = shownNames();
  return { ...setup, asked, invited, firstMember, user: userEvent.setup() };
}

const shownNames = () => screen.queryAllByRole("rowheader").map((header) => header.getAttribute("aria-label") ?? "");
const row = (name: string) => must(screen.getByRole("rowheader", { name }).closest<HTMLElement>("[role=row]"));

test("a decided request stays away while the list can't be read again", async () => {
  const { asked, network, user } = await renderPeople();
  network.intercept = ({ method, url }) =>
    method === "GET" && url.includes("/people") ? refusal(404, "resource_not_found", "Not here.") : undefined;
  await user.click(screen.getByRole("button", { name: `Decline ${asked}` }));
  expect(await screen.findByText(`Declined ${asked}'s join request.`)).toBeInTheDocument();
  expect(shownNames()).not.toContain(asked);
  await removeMember(user, "Diego Castellano");
  expect(await screen.findByText("Removed Diego Castellano.")).toBeInTheDocument();
  expect(shownNames()).not.toContain("Diego Castellano");
});

test("the last row of the last page doesn't come back while the page before it loads", async () => {
  const setup = await setUp({ count: 4, invitations: 1, requests: 1 });
  renderIn(setup, <PeopleTable defaultView={{ pageSize: 5, page: 2 }} />);
  const user = userEvent.setup();
  await screen.findByRole("rowheader", { name: "Diego Castellano" });
  setup.network.latency = 100;
  const seen: string[] = [];
  await removeMember(user, "Diego Castellano");
  await waitFor(() => expect(shownNames()).not.toContain("Diego Castellano"));
  const observer = new MutationObserver(() => seen.push(...shownNames()));
  observer.observe(document.body, { childList: true, subtree: true });
  await waitFor(() => expect(shownNames()).toHaveLength(5));
  observer.disconnect();
  expect(seen).not.toContain("Diego Castellano");
});

test("after the last request and the last invitation, the focus goes to the row in their place", async () => {
  const { asked, firstMember, invited, user } = await renderPeople();
  screen.getByRole("button", { name: `Decline ${asked}` }).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(shownNames()).not.toContain(asked));
  expect(row(invited)).toHaveFocus();
  await chooseAction(user, invited, "Revoke");
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: /^Revoke/ }));
  await waitFor(() => expect(shownNames()).not.toContain(invited));
  await waitFor(() => expect(row(firstMember.replace(/ \(.*/, ""))).toHaveFocus());
});

test("a dismissed error leaves the focus in the row that it was about", async () => {
  const { asked, network, user } = await renderPeople();
  network.intercept = ({ method }) => (method === "GET" ? undefined : refusal(409, "conflict", "No."));
  await user.click(screen.getByRole("button", { name: `Decline ${asked}` }));
  const alert = await screen.findByRole("alert");
  within(alert)
    .getByRole("button", { name: /^Dismiss/ })
    .focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(alert).not.toBeInTheDocument());
  await waitFor(() => expect(row(asked)).toContainElement(document.activeElement as HTMLElement));
});
