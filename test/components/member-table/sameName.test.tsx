import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { ActivityLog, MembershipRequestTable, MemberTable, TransferOwnershipDialog } from "../../../src/index.js";
import { chooseAction } from "../../support/rowMenu.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { openTabDatabase } from "../../support/database/tabDatabase.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";
import { memberDialogs } from "../../../src/components/member-dialogs/lazyMemberDialogs.js";

afterEach(cleanup);

/** An organization in which everybody but the viewer has the same name. */
async function setUpTwins(options: Parameters<typeof setUp>[0] = {}) {
  const setup = await setUp({ count: 4, ...options });
  const database = await openTabDatabase();
  const others = await setup.organization.getMembershipRequests();
  const ids = [
    ...setup.people.slice(1).map(({ id }) => id),
    ...others.data.map(({ publicUserData }) => publicUserData.userId),
  ];
  await database.query("update roster_users set first_name = 'Kim', last_name = 'Lee' where id = any($1)", [ids]);
  await memberDialogs.load();
  const addresses = setup.people.slice(1).map(({ emailAddress }) => must(emailAddress));
  return { ...setup, addresses, user: userEvent.setup() };
}

const namesOf = (role: string, name: RegExp) =>
  screen.getAllByRole(role, { name }).map((element) => element.ariaLabel ?? element.textContent);

test("members of one name have buttons, a question and a notice of their own", async () => {
  const setup = await setUpTwins();
  const { user, addresses } = setup;
  renderIn(setup, <MemberTable />);
  const called = addresses.map((address) => `Kim Lee (${address})`);
  await screen.findByRole("checkbox", { name: `Select ${called[1]}` });
  expect(namesOf("button", /^Actions for Kim/)).toEqual(called.map((name) => `Actions for ${name}`));
  expect(namesOf("checkbox", /^Select Kim/)).toEqual(called.map((name) => `Select ${name}`));
  expect(namesOf("button", /change role of Kim/)).toEqual(called.map((name) => `Member, change role of ${name}`));
  expect(namesOf("button", /^Kim/)).toEqual(called);

  await chooseAction(user, must(called[1]), "Remove member");
  const question = await screen.findByRole("alertdialog");
  expect(within(question).getByText(must(addresses[1]))).toBeVisible();
  await user.click(within(question).getByRole("button", { name: /^Remove/ }));
  expect(await screen.findByText(`Removed ${called[1]}.`)).toBeVisible();
});

test("a question about many says who they are", async () => {
  const setup = await setUpTwins();
  const { user, addresses } = setup;
  renderIn(setup, <MemberTable />);
  await user.click(await screen.findByRole("checkbox", { name: /^Select all/ }));
  await user.click(screen.getByRole("button", { name: "Remove 3 members" }));
  const question = await screen.findByRole("alertdialog");
  for (const address of addresses) expect(within(question).getByText(address)).toBeVisible();
});

test("requests of people of one name are decided one by one", async () => {
  const setup = await setUpTwins({ requests: 2 });
  const { user, organization } = setup;
  const { data } = await organization.getMembershipRequests();
  const called = data.map(({ publicUserData }) => `Kim Lee (${publicUserData.identifier})`);
  renderIn(setup, <MembershipRequestTable />);
  await screen.findByRole("button", { name: `Approve ${called[0]}` });
  expect(namesOf("button", /^Approve Kim(?!.* date$)/)).toEqual(called.map((name) => `Approve ${name}`));
  expect(namesOf("button", /^Decline Kim/)).toEqual(called.map((name) => `Decline ${name}`));
  await user.click(screen.getByRole("button", { name: `Decline ${called[0]}` }));
  expect(await screen.findByText(`Declined ${called[0]}'s join request.`)).toBeVisible();
});

test("who gets the organization is chosen by the address, and named by it", async () => {
  const setup = await setUpTwins();
  const { user, addresses } = setup;
  renderIn(setup, <TransferOwnershipDialog />);
  await user.click(await screen.findByRole("button", { name: /^Transfer ownership/ }));
  await user.click(await screen.findByRole("radio", { name: new RegExp(addresses[2] ?? "none") }));
  expect(screen.getByRole("button", { name: `Transfer to Kim Lee (${addresses[2]})` })).toBeVisible();
});

test("what was done says to which of them", async () => {
  const setup = await setUpTwins();
  const { organization, people, addresses } = setup;
  for (const { id } of people.slice(1, 3)) await organization.updateMember({ userId: id, role: "org:admin" });
  renderIn(setup, <ActivityLog />);
  const items = await screen.findAllByText(/'s role/);
  expect(items).toHaveLength(2);
  for (const address of addresses.slice(0, 2)) expect(screen.getByText(`Kim Lee (${address})`)).toBeVisible();
});
