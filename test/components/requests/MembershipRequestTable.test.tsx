import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MembershipRequestTable } from "../../../src/components/requests/MembershipRequestTable.js";
import { personName } from "../../../src/organization/rules/personName.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

afterEach(cleanup);

async function renderRequests() {
  const setup = await setUp({ count: 3, requests: 8 });
  const { data } = await setup.organization.getMembershipRequests({ status: ["pending"] });
  renderIn(setup, <MembershipRequestTable />);
  const names = data.map(({ publicUserData }) => personName(publicUserData));
  await screen.findByRole("button", { name: `Approve ${names[0]}` });
  await screen.findAllByRole("button", { name: /role for/ });
  const [first = "", second = ""] = names;
  return { ...setup, requests: data, first, second, user: userEvent.setup() };
}

test("a person is let in as the role that permits least, and it is said", async () => {
  const { organization, requests, first, second, user } = await renderRequests();
  await user.click(screen.getByRole("button", { name: `Approve ${first}` }));
  expect(screen.queryByRole("button", { name: `Approve ${first}` })).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: `Approve ${second}` })).toHaveFocus();
  expect(await screen.findByText(`Approved ${first} as Member.`)).toBeInTheDocument();
  const { data } = await organization.getMemberships();
  expect(data.find(({ publicUserData }) => publicUserData.userId === requests[0]?.publicUserData.userId)?.role).toBe(
    "org:member",
  );
});

test("another role can be chosen before", async () => {
  const { first, user } = await renderRequests();
  await user.click(screen.getByRole("button", { name: `Member, role for ${first}` }));
  const list = screen.getByRole("listbox", { name: `Role of ${first}` });
  await user.click(within(list).getByRole("option", { name: /^Admin/ }));
  await user.click(screen.getByRole("button", { name: `Approve ${first}` }));
  expect(await screen.findByText(`Approved ${first} as Admin.`)).toBeInTheDocument();
});

test("a person is let in until a date; without a valid one, nothing happens", async () => {
  const { organization, requests, first, user } = await renderRequests();
  const opener = screen.getByRole("button", { name: `Approve ${first} until a date` });
  await user.click(opener);
  const dialog = within(await screen.findByRole("dialog", { name: `Approve ${first} until a date` }));
  await user.type(dialog.getByLabelText("Access ends (optional)"), "2001-01-31");
  expect(await dialog.findByText("Choose a date from today until the year 9999.")).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Approve" }));
  expect(dialog.getByRole("button", { name: "Approve" })).toHaveAttribute("aria-disabled", "true");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(opener).toHaveFocus());

  await user.click(opener);
  const again = within(await screen.findByRole("dialog", { name: `Approve ${first} until a date` }));
  await user.type(again.getByLabelText("Access ends (optional)"), "2099-12-31");
  await user.click(again.getByRole("button", { name: "Approve" }));
  expect(await screen.findByText(`Approved ${first} as Member.`)).toBeInTheDocument();
  await waitFor(() => expect(document.activeElement?.closest("section")).not.toBeNull());
  const { data } = await organization.getMemberships();
  const added = data.find(({ publicUserData }) => publicUserData.userId === requests[0]?.publicUserData.userId);
  expect(new Date(added?.expiresAt ?? 0).getFullYear()).toBe(2099);
});

test("where the backend has no ends of access, none is offered", async () => {
  const setup = await setUp({ count: 3, requests: 2 });
  renderIn(
    { ...setup, organization: { ...setup.organization, updateMemberExpiry: undefined } },
    <MembershipRequestTable />,
  );
  await screen.findAllByRole("button", { name: /^Approve/ });
  expect(screen.queryByRole("button", { name: /until a date$/ })).not.toBeInTheDocument();
});

test("a declined request goes, and is sent once", async () => {
  const { network, first, user } = await renderRequests();
  await user.dblClick(screen.getByRole("button", { name: `Decline ${first}` }));
  expect(await screen.findByText(`Declined ${first}'s join request.`)).toBeInTheDocument();
  expect(network.requests.filter(({ path }) => path.endsWith("/reject"))).toHaveLength(1);
});

test("a double click decides about one person, though the next one moves up under the pointer", async () => {
  const { network, first, second, user } = await renderRequests();
  await user.click(screen.getByRole("button", { name: `Approve ${first}` }));
  screen
    .getByRole("button", { name: `Approve ${second}` })
    .dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 }));
  await screen.findByText(`Approved ${first} as Member.`);
  expect(network.requests.filter(({ path }) => path.endsWith("/accept"))).toHaveLength(1);
});

test("a request that another user has decided is said to be gone", async () => {
  const { organization, requests, first, user } = await renderRequests();
  await organization.rejectMembershipRequest(must(requests[0]?.id));
  await user.click(screen.getByRole("button", { name: `Approve ${first}` }));
  expect(await screen.findByRole("alert")).toHaveTextContent(`${first}'s join request is no longer pending.`);
  await waitFor(() => expect(screen.queryByRole("button", { name: `Approve ${first}` })).not.toBeInTheDocument());
});

const RightToLeft = ({ width }: { readonly width: number }) => (
  <div dir="rtl" style={{ width }}>
    <MembershipRequestTable />
  </div>
);

test("right to left, a long name in Latin letters is cut at its end, not at its beginning; a card shows all of it", async () => {
  const setup = await setUp({ count: 3, requests: 8 });
  renderIn(setup, <RightToLeft width={600} />);
  const cut = await screen.findByText(/^Maximiliana/);
  // What cuts it has its direction, but stands where the page's lines begin.
  expect(getComputedStyle(cut)).toMatchObject({ overflow: "hidden", direction: "ltr", textAlign: "right" });
  cleanup();
  renderIn(setup, <RightToLeft width={340} />);
  const name = await screen.findByText(/^Maximiliana/);
  expect(getComputedStyle(name).direction).toBe("ltr");
  expect(must(name.parentElement).scrollWidth).toBeLessThanOrEqual(340);
  expect(must(name.closest("[role=row]")).scrollWidth).toBeLessThanOrEqual(340);
});

test("several are let in at once, each in the role that is shown", async () => {
  const { organization, first, user } = await renderRequests();
  await user.click(screen.getByRole("button", { name: `Member, role for ${first}` }));
  await user.click(screen.getByRole("option", { name: /^Admin/ }));
  await user.click(screen.getByRole("checkbox", { name: "Select all on this page" }));
  await user.click(screen.getByRole("button", { name: "Approve 8 requests" }));
  expect(await screen.findByText("Approved 8 join requests.")).toBeInTheDocument();
  expect(await screen.findByText("No join requests")).toBeVisible();
  expect((await organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(2);
  expect((await organization.getMemberships()).totalCount).toBe(11);
});

test("declining several asks first", async () => {
  const { organization, first, second, user } = await renderRequests();
  await user.click(screen.getByRole("checkbox", { name: `Select ${first}` }));
  await user.click(screen.getByRole("checkbox", { name: `Select ${second}` }));
  await user.click(screen.getByRole("button", { name: "Decline 2 requests" }));
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.getByText("2 selected")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Decline 2 requests" }));
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Decline 2 requests" }));
  expect(await screen.findByText("Declined 2 join requests.")).toBeInTheDocument();
  expect((await organization.getMembershipRequests({ status: ["rejected"] })).totalCount).toBe(2);
});

test("accepting a withdrawn request says that it is gone, and adds no member", async () => {
  const { organization, organizationFor, requests, first, user } = await renderRequests();
  await organizationFor(must(requests[0]?.publicUserData.userId)).withdrawMembershipRequest();
  await user.click(screen.getByRole("button", { name: `Approve ${first}` }));
  expect(await screen.findByRole("alert")).toHaveTextContent(`${first}'s join request is no longer pending.`);
  expect((await organization.getMemberships()).totalCount).toBe(3);
});

test("Enter that is held down decides about one person, and the next one's button is of the same kind", async () => {
  const { network, first, second, user } = await renderRequests();
  screen.getByRole("button", { name: `Decline ${first}` }).focus();
  await user.keyboard("{Enter>20/}");
  expect(await screen.findByText(`Declined ${first}'s join request.`)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: `Decline ${second}` })).toHaveFocus();
  expect(network.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
});

test("after the last request the focus is still in the queue", async () => {
  const setup = await setUp({ count: 3, requests: 1 });
  renderIn(setup, <MembershipRequestTable />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /^Approve (?!.* date$)/ }));
  expect(await screen.findByText("No join requests")).toBeVisible();
  expect(screen.getByRole("grid", { name: "Join requests" })).toHaveFocus();
});

test("a bulk action refetches the lists once, and queued requests cannot be decided again", async () => {
  const { network, first, user } = await renderRequests();
  await user.click(screen.getByRole("checkbox", { name: "Select all on this page" }));
  network.latency = 60;
  const before = network.requests.length;
  await user.click(screen.getByRole("button", { name: "Approve 8 requests" }));
  expect(screen.queryByRole("button", { name: `Approve ${first}` })).not.toBeInTheDocument();
  for (const button of screen.queryAllByRole("button", { name: /^(Approve|Decline) \D/ })) {
    expect(button).toHaveAttribute("aria-disabled", "true");
  }
  expect(await screen.findByText("Approved 8 join requests.")).toBeInTheDocument();
  const sent = network.requests.slice(before);
  expect(sent.filter(({ method }) => method === "POST")).toHaveLength(8);
  expect(sent.filter(({ method, path }) => method === "GET" && path.includes("membership_requests"))).toHaveLength(1);
});

test("who may not decide because the backend cannot has no buttons for it", async () => {
  const setup = await setUp({ count: 3, requests: 2 });
  const { rejectMembershipRequest: _, getRoles: __, ...organization } = setup.organization;
  renderIn({ ...setup, organization }, <MembershipRequestTable />);
  const user = userEvent.setup();
  const [approve] = await screen.findAllByRole("button", { name: /^Approve/ });
  expect(screen.queryByRole("button", { name: /^Decline/ })).not.toBeInTheDocument();
  if (approve) await user.click(approve);
  expect(await screen.findByText(/^Approved (?!.* as ).*\.$/)).toBeInTheDocument();
});

test("requests that were declined together are opened again together", async () => {
  const { organization, first, second, user } = await renderRequests();
  await user.click(screen.getByRole("checkbox", { name: `Select ${first}` }));
  await user.click(screen.getByRole("checkbox", { name: `Select ${second}` }));
  await user.click(screen.getByRole("button", { name: "Decline 2 requests" }));
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: /^Decline 2/ }));
  expect(await screen.findByText("Declined 2 join requests.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Undone. Reopened 2 join requests.")).toBeVisible();
  expect((await organization.getMembershipRequests?.({ status: ["pending"] }))?.totalCount).toBe(8);
});
