import { dehydrate, hydrate, QueryClient } from "@tanstack/react-query";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { MembersPage, prefetchMembersPage, type PrefetchMembersPageOptions, useUrlViewState } from "../../src/index.js";
import { renderIn, setUp } from "../support/renderWithOrganization.js";

afterEach(cleanup);

const FRESH = { queries: { staleTime: 60_000 } };

/** A server that prefetches a page, and the browser that shows what was sent. */
async function openPage(options: PrefetchMembersPageOptions) {
  const setup = await setUp({ count: 24, invitations: 3, requests: 2 });
  const server = new QueryClient();
  await prefetchMembersPage(server, setup.organization, options);
  const client = new QueryClient({ defaultOptions: FRESH });
  hydrate(client, structuredClone(dehydrate(server)));
  return { ...setup, client, before: setup.network.requests.length };
}

function PageAt({ search }: { readonly search: string }) {
  return <MembersPage {...useUrlViewState({ search, navigate: () => {} })} />;
}

test.each([
  ["", /^Ada/],
  ["?page=2&size=5", /^Greta/],
  ["?role=org:admin&sort=first_name", /^Ada/],
  ["?q=Bram", /^Bram/],
])("the members of the view %o are there without a request", async (search, name) => {
  const setup = await openPage({ search });
  renderIn(setup, <PageAt search={search} />);
  expect(screen.getByRole("button", { name })).toBeVisible();
  await vi.waitFor(() => expect(setup.client.isFetching()).toBe(0));
  expect(setup.network.requests.slice(setup.before)).toEqual([]);
});

test.each([
  ["?tab=invitations&status=all", "Invitations", 3],
  ["?tab=requests", "Join requests", 2],
])("so are the rows of %o", async (search, label, rows) => {
  const setup = await openPage({ search });
  renderIn(setup, <PageAt search={search} />);
  expect(within(screen.getByRole("grid", { name: label })).getAllByRole("rowheader")).toHaveLength(rows);
  await vi.waitFor(() => expect(setup.client.isFetching()).toBe(0));
  expect(setup.network.requests.slice(setup.before)).toEqual([]);
});

test("a view that is not in the address is passed as the page has it", async () => {
  const setup = await openPage({ view: { pageSize: 5 } });
  renderIn(setup, <MembersPage defaultView={{ pageSize: 5 }} />);
  expect(screen.getAllByRole("row")).toHaveLength(6);
  await vi.waitFor(() => expect(setup.client.isFetching()).toBe(0));
  expect(setup.network.requests.slice(setup.before)).toEqual([]);
});
