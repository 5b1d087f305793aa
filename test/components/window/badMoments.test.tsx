import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { rowWindow } from "../../../src/components/window/lazyRowWindow.js";
import {
  type MembershipsParams,
  membershipsOptions,
  MemberTable,
  type Organization,
  OrganizationError,
  OrganizationProvider,
} from "../../../src/index.js";
import { longOrganization, nameAt } from "../../support/longList/longOrganization.js";
import { shownIn } from "../../support/longList/mountedRows.js";
import { renderIn } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);
beforeEach(async () => {
  await page.viewport(1000, 700);
  await rowWindow.load();
});

/** Of a row, in pixels. */
const HEIGHT = 56;

const row = (index: number) => screen.getByRole("row", { name: new RegExp(nameAt(index)) });
const findRow = (index: number) => screen.findByRole("row", { name: new RegExp(nameAt(index)) });
const box = () => screen.getByTestId("box");
const isLong = () => waitFor(() => expect(box().scrollHeight).toBeGreaterThan(50_000));

const inBox = (children: ReactNode, isHidden = false) => (
  <div data-testid="box" style={{ height: 500, overflowY: "auto", display: isHidden ? "none" : "block" }}>
    {children}
  </div>
);

/** A long list of which a page cannot be read for a time. */
function failing(count: number, failingPage: number) {
  const long = longOrganization(count);
  const broken = { isBroken: true };
  const organization = {
    ...long.organization,
    getMemberships: async (params: MembershipsParams = {}) => {
      if (broken.isBroken && params.initialPage === failingPage) {
        throw new OrganizationError("No such page.", { status: 422 });
      }
      return long.organization.getMemberships(params);
    },
  };
  return { broken, organization };
}

test("the place in an app's scroller stays when the rows come", async () => {
  const long = longOrganization(500);
  long.latency = 300;
  renderIn(
    { client: new QueryClient(), organization: long.organization },
    inBox(
      <>
        <div style={{ height: 3000 }} />
        <MemberTable view={{ pageSize: 500 }} />
      </>,
    ),
  );
  box().scrollTop = 1500;
  await findRow(0);
  await waitFor(() => expect(box().scrollHeight).toBeGreaterThan(20_000));
  expect(box().scrollTop).toBe(1500);
});

test("a list that was hidden at first shows its rows where it is scrolled to", async () => {
  const long = longOrganization(10_000);
  renderIn(
    { client: new QueryClient(), organization: long.organization },
    inBox(<MemberTable mode="infinite" />, true),
  );
  await waitFor(() => expect(long.asked.length).toBeGreaterThan(0));
  await waitFor(() => expect(box().querySelector("[data-row-id]")).not.toBeNull());
  box().style.display = "";
  await isLong();
  box().scrollTop = HEIGHT * 5040;
  await findRow(5040);
  expect(shownIn(box()).length).toBeGreaterThan(5);
});

test("a list that becomes short says which rows it shows", async () => {
  const long = longOrganization(10_000);
  const client = new QueryClient();
  renderIn({ client, organization: long.organization }, inBox(<MemberTable mode="infinite" />));
  await isLong();
  box().scrollTop = HEIGHT * 5040;
  await findRow(5040);
  long.count = 30;
  await act(() => client.invalidateQueries());
  await findRow(29);
  await waitFor(() => expect(screen.getByText(/of 30$/)).toHaveTextContent(/–30 of 30$/));
  expect(screen.queryByText("30–30 of 30")).not.toBeInTheDocument();
});

test.each([
  ["the second of two pages in sight", 2, 90],
  ["the only page in sight", 5, 440],
])("%s that cannot be read is said to be, and tried again in its place", async (_, failingPage, index) => {
  const { broken, organization } = failing(1000, failingPage);
  renderIn({ client: new QueryClient(), organization }, inBox(<MemberTable mode="infinite" />));
  await isLong();
  box().scrollTop = HEIGHT * index;
  const again = await screen.findByRole("button", { name: "Try again" });
  expect(box().scrollTop).toBe(HEIGHT * index);
  broken.isBroken = false;
  await userEvent.click(again);
  await findRow(index + 12);
  expect(screen.queryByRole("button", { name: "Try again" })).not.toBeInTheDocument();
});

test("a row that arrives late takes no focus from the field that has it by then", async () => {
  const long = longOrganization(10_000);
  renderIn({ client: new QueryClient(), organization: long.organization }, inBox(<MemberTable mode="infinite" />));
  await isLong();
  long.latency = 300;
  row(0).focus();
  await userEvent.keyboard("{End}");
  const search = screen.getByRole("searchbox");
  search.focus({ preventScroll: true });
  await findRow(9999);
  await waitFor(() => expect(long.asked).toContain("100"));
  expect(search).toHaveFocus();
});

test("what the server rendered is taken over, though the window is there already", async () => {
  const { organization } = longOrganization(1000);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  await client.prefetchQuery(membershipsOptions(organization, { pageSize: 100 }));
  const ui = (
    <QueryClientProvider client={client}>
      <OrganizationProvider organization={organization}>
        <MemberTable mode="infinite" />
      </OrganizationProvider>
    </QueryClientProvider>
  );
  const place = document.createElement("div");
  document.body.append(place);
  place.innerHTML = renderToString(ui);
  const errors: unknown[] = [];
  const root = await act(() => hydrateRoot(place, ui, { onRecoverableError: (error) => errors.push(error) }));
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  await findRow(0);
  expect(errors).toEqual([]);
});

test("another order begins at the top, and reads no page of where the list was scrolled to", async () => {
  const long = longOrganization(10_000);
  renderIn({ client: new QueryClient(), organization: long.organization }, inBox(<MemberTable mode="infinite" />));
  await isLong();
  box().scrollTop = HEIGHT * 5040;
  await findRow(5040);
  // Until it is no longer a quick scroll, of which only the last place is read.
  await new Promise((resolve) => setTimeout(resolve, 300));
  long.latency = 100;
  const before = long.asked.length;
  // The head is out of sight.
  screen.getByRole("button", { name: "Member" }).click();
  await findRow(9999);
  expect(box().scrollTop).toBeLessThan(HEIGHT * 3);
  expect(long.asked.slice(before)).toEqual(["1"]);
});

test("another organization begins at the top", async () => {
  const one = longOrganization(10_000);
  const two = longOrganization(300);
  const client = new QueryClient();
  const app = (organization: Organization) => (
    <QueryClientProvider client={client}>
      <OrganizationProvider organization={organization}>{inBox(<MemberTable mode="infinite" />)}</OrganizationProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(app(one.organization));
  await isLong();
  box().scrollTop = HEIGHT * 5040;
  await findRow(5040);
  rerender(app({ ...two.organization, id: "org_other" }));
  await waitFor(() => expect(screen.getByText(/ of 300$/)).toHaveTextContent(/^1–/));
  expect(two.asked).toEqual(["1"]);
});
