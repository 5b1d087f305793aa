import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { InvitationTable, MembershipRequestTable, MemberTable } from "../../../src/index.js";
import { createGate } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

const bar = () => document.querySelector('[data-slot="busy-bar"]');

const heightOf = (element: Element | undefined | null) => element?.getBoundingClientRect().height;

test.each([
  ["Members", "member", <MemberTable key="" />],
  ["Invitations", "invitation", <InvitationTable key="" />],
  ["Join requests", "membership-request", <MembershipRequestTable key="" />],
])(
  "%s: rows of their height stand in for those that load, and screen readers hear only that the list is busy",
  async (name, slot, list) => {
    const place = await setUp({ count: 30, invitations: 30, requests: 12 });
    await page.viewport(1000, 700);
    const answer = createGate();
    place.network.intercept = async ({ method, url }) => {
      if (method === "GET" && new URL(url).searchParams.get("limit") === "10") await answer.opened;
      return undefined;
    };
    renderIn(place, list);
    const grid = await screen.findByRole("grid", { name });
    expect(grid).toHaveAttribute("aria-busy", "true");
    const skeletons = () => grid.querySelectorAll(`[data-slot="${slot}-row-skeleton"]`);
    expect(skeletons()).toHaveLength(10);
    // The head alone.
    expect(within(grid).getAllByRole("row")).toHaveLength(1);
    const height = heightOf(skeletons()[0]);

    answer.open();
    const [first] = await within(grid).findAllByRole("rowheader");
    expect(skeletons()).toHaveLength(0);
    expect(grid).toHaveAttribute("aria-busy", "false");
    expect(heightOf(first?.closest("[role=row]"))).toBe(height);
  },
);

test("a filter is removed by its cross, and the focus returns to its select", async () => {
  const user = userEvent.setup();
  renderIn(await setUp({ count: 12 }), <MemberTable defaultView={{ filters: { joined: "thisYear" } }} />);
  const select = await screen.findByRole("combobox", { name: "Filter by role" });
  await user.selectOptions(select, "Admin");
  await user.click(await screen.findByRole("button", { name: "Clear filter: Admin" }));
  expect(select).toHaveFocus();
  expect(select).toHaveDisplayValue("All roles");
  expect(screen.queryByRole("button", { name: "Clear filter: Admin" })).not.toBeInTheDocument();
  // One without a select is a chip.
  await user.click(screen.getByRole("button", { name: "Clear filter: Joined this year" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Clear filter/ })).not.toBeInTheDocument());
});

test("rows that are read again have a bar over them when it takes longer than a moment", async () => {
  const place = await setUp({ count: 12 });
  renderIn(place, <MemberTable />);
  await screen.findAllByRole("rowheader");
  let bars = 0;
  const observer = new MutationObserver(() => (bars += bar() ? 1 : 0));
  observer.observe(document.body, { childList: true, subtree: true });
  await place.client.invalidateQueries();
  await place.client.invalidateQueries();
  observer.disconnect();
  expect(bars).toBe(0);

  const answer = createGate();
  place.network.intercept = async ({ method }) => {
    if (method === "GET") await answer.opened;
    return undefined;
  };
  const read = place.client.invalidateQueries();
  await waitFor(() => expect(bar()).toBeVisible());
  answer.open();
  await read;
  await waitFor(() => expect(bar()).not.toBeInTheDocument());
});
