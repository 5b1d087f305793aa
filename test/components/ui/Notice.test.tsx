import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { MembershipRequestTable } from "../../../src/components/requests/MembershipRequestTable.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { Notice } from "../../../src/components/ui/Notice.js";
import type { ActionEvent } from "../../../src/hooks/ActionEvent.js";
import { OrganizationProvider } from "../../../src/hooks/OrganizationProvider.js";
import { personName } from "../../../src/organization/rules/personName.js";
import { actionsButton, removeMember } from "../../support/rowMenu.js";
import { refusal } from "../../support/network.js";
import { must } from "../../support/must.js";
import { giveRole } from "../../support/giveRole.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

async function renderTable(onAction?: (event: ActionEvent) => void) {
  const setup = await setUp({ count: 6, maxAllowedMemberships: 6 });
  renderIn(
    setup,
    <OrganizationProvider organization={setup.organization} onAction={onAction}>
      <MemberTable />
    </OrganizationProvider>,
  );
  const name = personName((await setup.organization.getMemberships()).data[2]?.publicUserData ?? ({} as never));
  await screen.findByRole("checkbox", { name: `Select ${name}` });
  return { ...setup, name, user: userEvent.setup() };
}

const notice = () => document.querySelector<HTMLElement>('[data-slot="notice"]') ?? document.body;

async function remove({ user, name }: Awaited<ReturnType<typeof renderTable>>) {
  await removeMember(user, name);
  expect(await screen.findByText(`Removed ${name}.`)).toBeVisible();
}

test("a role change can be undone, by another write, and that one too", async () => {
  const { user, name, organization, people } = await renderTable();
  await user.click(screen.getByRole("button", { name: `Member, change role of ${name}` }));
  await giveRole(user, "Admin");
  expect(await screen.findByText(`Changed ${name}'s role to Admin.`)).toBeVisible();
  await user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(await screen.findByText(`Undone. Changed ${name}'s role to Member.`)).toBeVisible();
  expect(within(notice()).getByRole("button", { name: "Undo" })).toBeVisible();
  expect(
    (await organization.getMemberships({ role: ["org:admin"] })).data.map((row) => row.publicUserData.userId),
  ).toEqual([people[0]?.id]);
});

test("a removal can be undone; what that does not restore is said", async () => {
  const setup = await renderTable();
  await remove(setup);
  expect((await setup.organization.getMemberships()).totalCount).toBe(5);
  await setup.user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(await screen.findByText(/^Undone\. Added .* back\. Their join date is now today/)).toBeVisible();
  expect(actionsButton(setup.name)).toBeVisible();
  expect((await setup.organization.getMemberships()).totalCount).toBe(6);
});

test("an undoing that is refused says why, and can be tried again", async () => {
  const setup = await renderTable();
  const { network, user, organization } = setup;
  await remove(setup);
  network.intercept = ({ method, url }) =>
    method === "POST" && url.endsWith("/memberships")
      ? refusal(403, "organization_membership_quota_exceeded", "All seats are taken.")
      : undefined;
  await user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(`Couldn't add ${setup.name} back. All seats are taken.`);
  network.intercept = () => undefined;
  await user.click(screen.getByRole("button", { name: `Try again for ${setup.name}` }));
  expect(await screen.findByText(/Added .* back/)).toBeVisible();
  expect((await organization.getMemberships()).totalCount).toBe(6);
});

test("a declined request can be opened again", async () => {
  const setup = await setUp({ count: 3, requests: 3 });
  renderIn(setup, <MembershipRequestTable />);
  const user = userEvent.setup();
  const [decline] = await screen.findAllByRole("button", { name: /^Decline/ });
  if (decline) await user.click(decline);
  await screen.findByText(/^Declined /);
  expect(screen.getAllByRole("rowheader")).toHaveLength(2);
  await user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(await screen.findByText(/Reopened /)).toBeVisible();
  await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(3));
});

test("an app's onAction receives successes and failures, with undo, and replaces the notices", async () => {
  const events: ActionEvent[] = [];
  const setup = await renderTable((event) => events.push(event));
  await removeMember(setup.user, setup.name);
  await waitFor(() => expect(events).toHaveLength(1));
  expect(events[0]).toMatchObject({ type: "removeMember", status: "success", message: `Removed ${setup.name}.` });
  expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
  act(() => events[0]?.undo?.());
  await waitFor(() => expect(events[1]).toMatchObject({ type: "addMember", status: "success" }));
  setup.network.intercept = ({ method }) => (method === "PATCH" ? refusal(500, "internal_error", "No.") : undefined);
  await setup.user.click(screen.getByRole("button", { name: `Member, change role of ${setup.name}` }));
  await giveRole(setup.user, "Admin");
  await waitFor(() =>
    expect(events[2]).toMatchObject({ type: "updateMember", status: "error", error: { message: "No." } }),
  );
});

test("a notice closes after some seconds, but not while it has the pointer or the focus, and never takes the focus", async () => {
  const setup = await setUp({ count: 1 });
  vi.useFakeTimers();
  const undo = vi.fn<() => void>();
  renderIn(setup, <Notice announcement={{ id: 1, text: "Removed Ann.", undo }} />);
  expect(document.body).toHaveFocus();
  act(() => void vi.advanceTimersByTime(7000));
  fireEvent.pointerEnter(notice());
  act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
  fireEvent.pointerLeave(notice());
  act(() => void vi.advanceTimersByTime(8000));
  expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
  expect(screen.queryByText("Removed Ann.")).not.toBeInTheDocument();
});

test("a notice lies neither over the row that it is about nor over the one that has the focus", async () => {
  const setup = await setUp({ count: 1 });
  const ids = Array.from({ length: 40 }, (_, index) => `row ${index}`);
  const list = (id: number, rowId?: string) => (
    <div data-roster="">
      {ids.map((one) => (
        <div key={one} data-row-id={one} tabIndex={-1} style={{ height: 56 }} />
      ))}
      <Notice announcement={{ id, text: "Changed Ann's role to Admin.", rowId }} />
    </div>
  );
  const { rerender } = renderIn(setup, list(1));
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row-id]")];
  const covered = () => {
    const { top, bottom } = notice().getBoundingClientRect();
    return rows.filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom);
  };
  const [first] = covered();
  const [about, above] = [first, rows[rows.findIndex((row) => row === first) - 1]];
  above?.focus({ preventScroll: true });
  rerender(list(2, about?.dataset["rowId"]));
  expect(covered()).not.toContain(about);
  expect(covered()).not.toContain(above);
});

test.each([undefined, 400])("a notice of several lines is in sight whole, in a box %s px high", async (height) => {
  const announcement = { id: 1, text: "Changed the role of a member to one with a name. ".repeat(3), undo: () => {} };
  const { container } = renderIn(
    await setUp({ count: 1 }),
    <div style={{ width: 320, height, overflowY: height ? "auto" : undefined }}>
      <div data-roster="">
        <div style={{ height: 3000 }} />
        <Notice announcement={{ ...announcement, rowId: undefined }} />
      </div>
    </div>,
  );
  const end = height ? must(container.firstElementChild).getBoundingClientRect().bottom : innerHeight;
  const { top, bottom } = notice().getBoundingClientRect();
  expect(bottom - top).toBeGreaterThan(60);
  expect(bottom).toBeLessThanOrEqual(end);
});

test("a short notice and its buttons are one line", () => {
  const setup = { id: 1, text: "Removed Al.", undo: undefined, rowId: undefined };
  render(<Notice announcement={setup} />);
  const close = within(notice()).getByRole("button").getBoundingClientRect();
  const text = within(notice()).getByText("Removed Al.").getBoundingClientRect();
  expect(close.left).toBeGreaterThanOrEqual(text.right);
  expect(close.top).toBeLessThan(text.bottom);
});
