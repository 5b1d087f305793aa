import { act, cleanup, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useMemberships, type UseMembershipsParams } from "../../src/hooks/reads/useMemberships.js";
import { useRemoveMember } from "../../src/hooks/writes/useRemoveMember.js";
import { useUpdateMember } from "../../src/hooks/writes/useUpdateMember.js";
import type { Membership } from "../../src/organization/records.js";
import type { PagingParams } from "../../src/hooks/list/usePageState.js";
import { refusal } from "../support/network.js";
import { renderHookIn, setUp } from "../support/renderWithOrganization.js";
import { must } from "../support/must.js";

type Setup = Awaited<ReturnType<typeof setUp>>;

afterEach(cleanup);

const idsOf = (rows: readonly Membership[]) => rows.map(({ publicUserData }) => publicUserData.userId);
const lists = ({ network }: Setup) => network.requests.filter(({ method }) => method === "GET").map(({ path }) => path);

/** The hook with its writes, once its first page is there. */
async function renderList(setup: Setup, params: UseMembershipsParams = {}) {
  const hook = renderHookIn(
    setup,
    (given: UseMembershipsParams) => ({
      list: useMemberships(given),
      updateMember: useUpdateMember(),
      removeMember: useRemoveMember(),
    }),
    params,
  );
  await waitFor(() => expect(hook.result.current.list.isPending).toBe(false));
  return hook;
}

test("all of 240 members are reached, page by page, each once", async () => {
  const setup = await setUp({ count: 240 });
  const { result } = await renderList(setup, { pageSize: 50 });
  const seen = idsOf(result.current.list.data);
  while (result.current.list.hasNextPage) {
    const { page } = result.current.list;
    act(() => result.current.list.fetchNext());
    await waitFor(() => expect(result.current.list.page).toBe(page + 1));
    seen.push(...idsOf(result.current.list.data));
  }
  expect(seen).toHaveLength(240);
  expect(new Set(seen)).toEqual(new Set(setup.people.map(({ id }) => id)));
  expect(result.current.list.range).toEqual({ from: 201, to: 240 });
});

test("next at the end and previous at the start send nothing", async () => {
  const setup = await setUp({ count: 15 });
  const { result } = await renderList(setup);
  act(() => result.current.list.fetchPrevious());
  act(() => result.current.list.fetchPage(-3));
  expect(result.current.list.page).toBe(1);
  act(() => result.current.list.fetchNext());
  await waitFor(() => expect(result.current.list.page).toBe(2));
  act(() => result.current.list.fetchNext());
  act(() => result.current.list.fetchPage(99));
  expect(result.current.list.page).toBe(2);
  expect(lists(setup)).toHaveLength(2);
});

test("the page number belongs to the rows while another page loads", async () => {
  const setup = await setUp({ count: 30 });
  const { result } = await renderList(setup);
  setup.network.latency = 50;
  act(() => result.current.list.fetchPage(3));
  expect(result.current.list).toMatchObject({ page: 1, isPlaceholderData: true, range: { from: 1, to: 10 } });
  await waitFor(() => expect(result.current.list).toMatchObject({ page: 3, isPlaceholderData: false }));
});

test("a page beyond the end gives way to the last page that has rows", async () => {
  const setup = await setUp({ count: 23 });
  const { result } = renderHookIn(setup, () => useMemberships({ initialPage: 9 }));
  await waitFor(() => expect(result.current).toMatchObject({ page: 3, count: 23, isSuccess: true }));
  expect(result.current.data).toHaveLength(3);
});

test("of 231 members, page 24 loses its only row, and page 23 shows", async () => {
  const setup = await setUp({ count: 231 });
  const { result } = await renderList(setup, { initialPage: 24 });
  const [last] = result.current.list.data;
  if (!last) throw new Error("Page 24 has no row.");
  setup.network.latency = 30;
  act(() => result.current.removeMember.mutate(last.publicUserData.userId));
  await waitFor(() => expect(result.current.removeMember.isSuccess).toBe(true));
  await waitFor(() => expect(result.current.list.data).toHaveLength(10));
  expect(result.current.list).toMatchObject({ page: 23, pageCount: 23, count: 230, hasNextPage: false });
  expect(pagesAsked(setup.network.requests)).toEqual([24, 23, 23]);
});

test("a removal that is refused brings the page with its row back", async () => {
  const setup = await setUp({ count: 21 });
  const { result } = await renderList(setup, { initialPage: 3 });
  const [last] = result.current.list.data;
  if (!last) throw new Error("Page 3 has no row.");
  setup.network.intercept = ({ method }) =>
    method === "DELETE" ? refusal(403, "missing_organization_permission", "No.") : undefined;
  act(() => result.current.removeMember.mutate(last.publicUserData.userId));
  await waitFor(() => expect(result.current.removeMember.isError).toBe(true));
  await waitFor(() => expect(idsOf(result.current.list.data)).toEqual(idsOf([last])));
  expect(result.current.list).toMatchObject({ page: 3, count: 21 });
});

test("a change of filter, search or order goes to page 1; a change of size stays at the first visible row", async () => {
  const setup = await setUp({ count: 60 });
  const { result, rerender } = await renderList(setup, { initialPage: 4 });
  const [first] = idsOf(result.current.list.data);
  act(() => result.current.list.setPageSize(25));
  await waitFor(() => expect(result.current.list).toMatchObject({ page: 2, pageSize: 25, isPlaceholderData: false }));
  expect(idsOf(result.current.list.data)).toContain(first);
  rerender({ initialPage: 4, orderBy: "first_name" });
  await waitFor(() => expect(result.current.list).toMatchObject({ page: 1, isPlaceholderData: false }));
  rerender({ initialPage: 4, orderBy: "first_name", query: "a" });
  await waitFor(() => expect(result.current.list).toMatchObject({ page: 1, isPlaceholderData: false }));
  rerender({ initialPage: 4, role: ["org:admin"] });
  await waitFor(() => expect(result.current.list).toMatchObject({ page: 1, count: 2 }));
});

test("a changed page size applies", async () => {
  const setup = await setUp({ count: 60 });
  const { result, rerender } = await renderList(setup, { pageSize: 10, initialPage: 2 });
  rerender({ pageSize: 20 });
  await waitFor(() => expect(result.current.list.data).toHaveLength(20));
  expect(result.current.list).toMatchObject({ page: 1, pageSize: 20 });
});

test("a controlled page shows what it is told, and asks for what it is not", async () => {
  const setup = await setUp({ count: 45 });
  const onPageChange = vi.fn<NonNullable<PagingParams["onPageChange"]>>();
  const { result, rerender } = await renderList(setup, { page: 2, onPageChange });
  expect(result.current.list.page).toBe(2);
  act(() => result.current.list.fetchNext());
  expect(onPageChange).toHaveBeenLastCalledWith(3, { isCorrection: false });
  expect(result.current.list.page).toBe(2);
  rerender({ page: 3, onPageChange });
  await waitFor(() => expect(result.current.list.page).toBe(3));
  onPageChange.mockClear();
  rerender({ page: 3, onPageChange, query: "a" });
  rerender({ page: 3, onPageChange, query: "a" });
  await waitFor(() => expect(result.current.list.isPlaceholderData).toBe(false));
  expect(onPageChange.mock.calls).toEqual([[1, { isCorrection: true }]]);
  rerender({ page: 99, onPageChange });
  await waitFor(() => expect(onPageChange).toHaveBeenLastCalledWith(5, { isCorrection: true }));
});

test("a role change shows at once in every list that holds the row, and is what the server has afterwards", async () => {
  const setup = await setUp({ count: 30 });
  const { result } = renderHookIn(setup, () => ({
    all: useMemberships(),
    found: useMemberships({ query: must(setup.people[3]?.emailAddress) }),
    members: useMemberships({ role: ["org:member"] }),
    updateMember: useUpdateMember(),
  }));
  await waitFor(() => expect(result.current.members.isSuccess && result.current.found.isSuccess).toBe(true));
  const userId = must(setup.people[3]?.id);
  const before = result.current.members.count;
  setup.network.latency = 30;
  const unchanged = result.current.all.data[0];
  act(() => result.current.updateMember.mutate({ userId, role: "org:admin" }));
  await waitFor(() => expect(result.current.all.data[3]?.role).toBe("org:admin"));
  expect(result.current.updateMember.isPending).toBe(true);
  expect(result.current.found.data[0]?.role).toBe("org:admin");
  expect(idsOf(result.current.members.data)).not.toContain(userId);
  expect(result.current.members.count).toBe(before - 1);
  expect(result.current.all.data[0]).toBe(unchanged);
  await waitFor(() => expect(result.current.updateMember.isSuccess).toBe(true));
  expect(result.current.all.data[3]).toMatchObject({ role: "org:admin", roleName: "Admin" });
  expect(result.current.members.count).toBe(before - 1);
});

test("ten role changes fired together, three of which fail, end in exactly the server's state", async () => {
  const setup = await setUp({ count: 30 });
  const { result } = await renderList(setup, { pageSize: 25 });
  const targets = setup.people.slice(1, 11).map(({ id }) => id);
  const failing = new Set([targets[2], targets[5], targets[8]]);
  setup.network.latency = 150;
  setup.network.intercept = ({ method, url }) =>
    method === "PATCH" && failing.has(url.split("/").at(-1)) ? refusal(500, "internal_error", "Broken.") : undefined;
  act(() => targets.forEach((userId) => result.current.updateMember.mutate({ userId, role: "org:admin" })));
  await waitFor(() => expect(result.current.list.data.filter(({ role }) => role === "org:admin")).toHaveLength(11));
  await waitFor(() => expect(setup.client.isMutating()).toBe(0));
  const roleOf = new Map(result.current.list.data.map(({ publicUserData, role }) => [publicUserData.userId, role]));
  for (const userId of targets) expect(roleOf.get(userId)).toBe(failing.has(userId) ? "org:member" : "org:admin");
  const server = await setup.organization.getMemberships({ pageSize: 25 });
  expect(result.current.list.data).toEqual(server.data);
});

test("writes that overlap are followed by one refetch of the list", async () => {
  const setup = await setUp({ count: 30 });
  const { result } = await renderList(setup);
  setup.network.latency = 20;
  const before = lists(setup).length;
  act(() =>
    setup.people.slice(1, 6).forEach(({ id }) => result.current.updateMember.mutate({ userId: id, role: "org:admin" })),
  );
  await waitFor(() => expect(setup.client.isMutating()).toBe(5));
  await waitFor(() => expect(setup.client.isMutating()).toBe(0));
  expect(lists(setup).length - before).toBe(1);
});

test("two changes of one member are sent in order, and the last one stands", async () => {
  const setup = await setUp({ count: 12 });
  const { result } = await renderList(setup);
  const userId = must(setup.people[4]?.id);
  let delay = 60;
  setup.network.intercept = async ({ method }) => {
    if (method === "PATCH") await new Promise((resolve) => setTimeout(resolve, (delay -= 50)));
    return undefined;
  };
  act(() => {
    result.current.updateMember.mutate({ userId, role: "org:admin" });
    result.current.updateMember.mutate({ userId, role: "org:member" });
  });
  await waitFor(() => expect(setup.client.isMutating()).toBe(2));
  expect(result.current.list.data[4]?.role).toBe("org:member");
  await waitFor(() => expect(setup.client.isMutating()).toBe(0));
  expect(result.current.list.data[4]?.role).toBe("org:member");
});

test("a refetch that fails after a write does not bring the old row back", async () => {
  const setup = await setUp({ count: 12 });
  const { result } = await renderList(setup);
  const userId = must(setup.people[4]?.id);
  setup.network.intercept = ({ method }) =>
    method === "GET" ? refusal(404, "resource_not_found", "Gone.") : undefined;
  act(() => result.current.updateMember.mutate({ userId, role: "org:admin" }));
  await waitFor(() => expect(result.current.updateMember.isSuccess).toBe(true));
  await waitFor(() => expect(result.current.list.isError).toBe(true));
  expect(result.current.list.data[4]?.role).toBe("org:admin");
});

test("a 403 shows in one request, at once", async () => {
  const setup = await setUp({ count: 5, viewer: null });
  const { result } = renderHookIn(setup, () => useMemberships());
  await waitFor(() => expect(result.current.isError).toBe(true));
  expect(result.current.error).toMatchObject({ status: 403, code: "not_a_member_in_organization" });
  expect(setup.network.requests).toHaveLength(1);
});

test("a search that has settled aborts the one before, and a comma in it only parts words", async () => {
  const setup = await setUp({ count: 30 });
  setup.network.latency = 30;
  const { result, rerender } = renderHookIn(setup, (params: UseMembershipsParams) => useMemberships(params), {
    query: "b",
  });
  rerender({ query: "Almeida, Bram" });
  await waitFor(() => expect(result.current.isSuccess && !result.current.isPlaceholderData).toBe(true));
  expect(result.current.count).toBe(1);
  expect(setup.network.requests.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  expect(setup.network.requests.at(-1)?.path).toContain("query=Almeida%2C+Bram");
});

const pagesAsked = (requests: readonly { readonly path: string }[]) =>
  requests.flatMap(({ path }) => {
    const query = new URLSearchParams(path.split("?")[1]);
    return path.includes("/memberships?") ? [Number(query.get("offset")) / 10 + 1] : [];
  });

test("of pages that are turned quickly, the first and the last are asked for", async () => {
  const setup = await setUp({ count: 100 });
  const { result } = await renderList(setup, { pageSize: 10 });
  setup.network.latency = 30;
  for (let turn = 0; turn < 6; turn++) act(() => result.current.list.fetchNext());
  await waitFor(() => expect(result.current.list.page).toBe(7));
  expect(pagesAsked(setup.network.requests)).toEqual([1, 2, 7]);
  act(() => result.current.list.fetchPrevious());
  await waitFor(() => expect(result.current.list.page).toBe(6));
  expect(pagesAsked(setup.network.requests)).toEqual([1, 2, 7, 6]);
});

test("turning back over known pages asks for nothing in between", async () => {
  const setup = await setUp({ count: 60 });
  setup.client.setDefaultOptions({ queries: { staleTime: 60_000 } });
  const { result } = await renderList(setup, { pageSize: 10 });
  for (const page of [2, 3, 4]) {
    act(() => result.current.list.fetchPage(page));
    await waitFor(() => expect(pagesAsked(setup.network.requests)).toContain(page));
    await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  }
  for (const page of [3, 2, 1]) {
    act(() => result.current.list.fetchPrevious());
    expect(result.current.list.page).toBe(page);
  }
  expect(pagesAsked(setup.network.requests)).toEqual([1, 2, 3, 4]);
});

test("a page that was prefetched on intent is shown without another request; one that is known or not there is left alone", async () => {
  const setup = await setUp({ count: 25 });
  const { result } = await renderList(setup, { pageSize: 10 });
  act(() => result.current.list.prefetchPage(2));
  act(() => result.current.list.prefetchPage(2));
  act(() => result.current.list.prefetchPage(1));
  act(() => result.current.list.prefetchPage(4));
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  act(() => result.current.list.fetchNext());
  expect(result.current.list).toMatchObject({ page: 2, isPlaceholderData: false });
  expect(setup.client.isFetching()).toBe(0);
  expect(pagesAsked(setup.network.requests)).toEqual([1, 2]);
});
