import { onlineManager } from "@tanstack/react-query";
import { act, cleanup, waitFor } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { useInvitations } from "../../src/hooks/reads/useInvitations.js";
import { useMembershipRequests } from "../../src/hooks/reads/useMembershipRequests.js";
import { useMemberships, type UseMembershipsParams } from "../../src/hooks/reads/useMemberships.js";
import type { PagedList } from "../../src/hooks/list/usePagedList.js";
import type { PagingParams } from "../../src/hooks/list/usePageState.js";
import { useRejectMembershipRequest } from "../../src/hooks/writes/useRejectMembershipRequest.js";
import { useRemoveMember } from "../../src/hooks/writes/useRemoveMember.js";
import { useRevokeInvitation } from "../../src/hooks/writes/useRevokeInvitation.js";
import { useMemberTable } from "../../src/state/members/useMemberTable.js";
import { createGate, refusal } from "../support/network.js";
import { renderHookIn, setUp } from "../support/renderWithOrganization.js";
import { must } from "../support/must.js";

// The last page loses its last rows: the page before shows.

type Setup = Awaited<ReturnType<typeof setUp>>;

afterEach(cleanup);
afterEach(() => onlineManager.setOnline(true));

/** A page as it was rendered: its number, how many rows it shows, of how many. */
const pictureOf = ({ page, data, count }: Pick<PagedList<unknown>, "page" | "data" | "count">) =>
  `page ${page}: ${data.length} of ${count}`;

/** The hook with its write, on its page, and what it has shown since. */
async function renderPage(setup: Setup, params: UseMembershipsParams) {
  const pictures: string[] = [];
  const hook = renderHookIn(
    setup,
    (given: UseMembershipsParams) => {
      const list = useMemberships(given);
      const picture = pictureOf(list);
      useLayoutEffect(() => {
        if (picture !== pictures.at(-1)) pictures.push(picture);
      }, [picture]);
      return { list, removeMember: useRemoveMember() };
    },
    params,
  );
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  const ids = () => hook.result.current.list.data.map(({ publicUserData }) => publicUserData.userId);
  const forget = () => {
    pictures.length = 0;
    setup.network.requests.length = 0;
  };
  const remove = (...userIds: readonly string[]) =>
    act(() => userIds.forEach((userId) => hook.result.current.removeMember.mutate(userId)));
  /** Waits for the end, compares it with the server, and answers what was sent until then: pages read, and writes. */
  const settled = async () => {
    await waitFor(() => expect(setup.client.isMutating() + setup.client.isFetching()).toBe(0));
    const requests = sent(setup);
    const { page, pageSize, data, count } = hook.result.current.list;
    const server = await setup.organization.getMemberships({ initialPage: page, pageSize });
    expect({ data, totalCount: count }).toEqual({ data: server.data, totalCount: server.totalCount });
    return requests;
  };
  forget();
  return { ...hook, pictures, ids, forget, remove, settled };
}

const sent = ({ network }: Setup, pageSize = 10) =>
  network.requests.map(({ method, path }) => {
    const offset = new URLSearchParams(path.split("?")[1]).get("offset");
    return method === "GET" ? `page ${Number(offset) / pageSize + 1}` : method;
  });

/** Keeps back requests until they are let through. */
function holdBack({ network }: Setup, isHeld: (request: Request) => boolean) {
  const gate = createGate();
  network.intercept = async (request) => {
    if (isHeld(request)) await gate.opened;
    return undefined;
  };
  return gate;
}

const isWrite = ({ method }: Request) => method !== "GET";

test("the page before is read while the removal is pending, and once more after it", async () => {
  const setup = await setUp({ count: 21 });
  const { remove, ids, pictures, settled } = await renderPage(setup, { initialPage: 3 });
  const removal = holdBack(setup, isWrite);
  remove(must(ids()[0]));
  await waitFor(() => expect(ids()).toHaveLength(10));
  expect(setup.client.isMutating()).toBe(1);
  removal.open();
  expect((await settled()).toSorted()).toEqual(["DELETE", "page 2", "page 2"]);
  expect(pictures).toEqual(["page 2: 0 of 20", "page 2: 10 of 20"]);
});

test("a page before that is answered after the removal shows at once, and is read once more", async () => {
  const setup = await setUp({ count: 21 });
  const { result, remove, ids, pictures, settled } = await renderPage(setup, { initialPage: 3 });
  let reads = 0;
  const read = holdBack(setup, (request) => !isWrite(request) && ++reads === 1);
  const again = createGate();
  remove(must(ids()[0]));
  await waitFor(() => expect(setup.network.requests).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { intercept } = setup.network;
  setup.network.intercept = async (request) => {
    if (!isWrite(request)) await again.opened;
    return intercept(request);
  };
  read.open();
  await waitFor(() => expect(ids()).toHaveLength(10));
  expect(result.current.removeMember.isPending).toBe(true);
  again.open();
  expect((await settled()).toSorted()).toEqual(["DELETE", "page 2", "page 2"]);
  expect(pictures).toEqual(["page 2: 0 of 20", "page 2: 10 of 20"]);
});

test("a page before that is cached shows at once, and is read after the removal only", async () => {
  const setup = await setUp({ count: 21 });
  const { result, remove, ids, pictures, forget, settled } = await renderPage(setup, { initialPage: 2 });
  act(() => result.current.list.fetchNext());
  await waitFor(() => expect(ids()).toHaveLength(1));
  forget();
  const removal = holdBack(setup, isWrite);
  remove(must(ids()[0]));
  await waitFor(() => expect(ids()).toHaveLength(10));
  expect(sent(setup)).toEqual(["DELETE"]);
  removal.open();
  expect(await settled()).toEqual(["DELETE", "page 2"]);
  expect(pictures).toEqual(["page 2: 10 of 20"]);
});

test("a refused removal brings the last page back from the page before, with its row", async () => {
  const setup = await setUp({ count: 21 });
  const onPageChange = vi.fn<NonNullable<PagingParams["onPageChange"]>>();
  const { result, remove, ids, pictures, settled } = await renderPage(setup, { initialPage: 3, onPageChange });
  const last = must(ids()[0]);
  const removal = createGate();
  setup.network.intercept = async (request) => {
    if (!isWrite(request)) return undefined;
    await removal.opened;
    return refusal(403, "missing_organization_permission", "No.");
  };
  remove(last);
  await waitFor(() => expect(ids()).toHaveLength(10));
  removal.open();
  await waitFor(() => expect(result.current.removeMember.isError).toBe(true));
  await settled();
  expect(ids()).toEqual([last]);
  expect(pictures).toEqual(["page 2: 0 of 20", "page 2: 10 of 20", "page 3: 1 of 21"]);
  expect(onPageChange).not.toHaveBeenCalled();
});

test("two last rows that go in quick succession show the page before, in one step", async () => {
  const setup = await setUp({ count: 22 });
  const { remove, ids, pictures, settled } = await renderPage(setup, { initialPage: 3 });
  setup.network.latency = 30;
  const [first, second] = ids();
  remove(must(first));
  remove(must(second));
  await settled();
  expect(pictures).toEqual(["page 2: 0 of 20", "page 2: 10 of 20"]);
});

test("on pages of one row, each removal leads one page back", async () => {
  const setup = await setUp({ count: 4 });
  const { remove, ids, pictures, settled } = await renderPage(setup, { initialPage: 4, pageSize: 1 });
  setup.network.latency = 30;
  remove(must(ids()[0]));
  await waitFor(() => expect(pictures.at(-1)).toBe("page 3: 1 of 3"));
  remove(must(ids()[0]));
  await settled();
  expect(pictures.filter((picture) => !picture.includes(": 0"))).toEqual(["page 3: 1 of 3", "page 2: 1 of 2"]);
});

for (const isReadNew of [false, true]) {
  test(`the whole last page is removed at once, and the page before is read ${isReadNew ? "after" : "before"} that`, async () => {
    const setup = await setUp({ count: 40 });
    const pictures: string[] = [];
    const { result } = renderHookIn(setup, () => {
      const table = useMemberTable({ defaultView: { page: 4 } });
      pictures.push(pictureOf(table.list));
      return table;
    });
    await waitFor(() => expect(result.current.list.data).toHaveLength(10));
    await waitFor(() => expect(setup.client.isFetching()).toBe(0));
    pictures.length = 0;
    const removed = createGate();
    const shown = createGate();
    let reads = 0;
    setup.network.intercept = async (request) => {
      const isFirstRead = !isWrite(request) && ++reads === 1;
      if (isFirstRead && isReadNew) await removed.opened;
      const response = await setup.backend.fetch(request);
      if (isWrite(request)) {
        removed.open();
        await shown.opened;
      }
      return response;
    };
    act(() => result.current.bulk.remove(result.current.list.data));
    await waitFor(() => expect(result.current.list).toMatchObject({ page: 3, count: 30 }));
    await waitFor(() => expect(result.current.list.data).toHaveLength(10));
    shown.open();
    await waitFor(() => expect(setup.client.isMutating() + setup.client.isFetching()).toBe(0));
    await waitFor(() => expect(result.current.bulk.progress).toBeUndefined());
    expect(new Set(pictures)).toEqual(new Set(["page 4: 10 of 40", "page 3: 0 of 30", "page 3: 10 of 30"]));
    expect(sent(setup).slice(-1)).toEqual(["page 3"]);
  });
}

test("a controlled page is told once, when the removal has succeeded", async () => {
  const setup = await setUp({ count: 21 });
  const onPageChange = vi.fn<NonNullable<PagingParams["onPageChange"]>>();
  const { rerender, remove, ids, forget, settled } = await renderPage(setup, { page: 3, onPageChange });
  const removal = holdBack(setup, isWrite);
  remove(must(ids()[0]));
  await waitFor(() => expect(ids()).toHaveLength(10));
  expect(onPageChange).not.toHaveBeenCalled();
  removal.open();
  expect(await settled()).toHaveLength(3);
  expect(onPageChange.mock.calls).toEqual([[2, { isCorrection: true }]]);
  forget();
  rerender({ page: 2, onPageChange });
  expect(await settled()).toEqual([]);
  expect(onPageChange).toHaveBeenCalledTimes(1);
});

test("without a connection the removal fails, and the last page stays with its row", async () => {
  const setup = await setUp({ count: 21 });
  const { result, remove, ids } = await renderPage(setup, { initialPage: 3 });
  const last = must(ids()[0]);
  onlineManager.setOnline(false);
  setup.network.isOffline = true;
  remove(last);
  await waitFor(() => expect(result.current.removeMember.isError).toBe(true));
  await waitFor(() => expect(ids()).toEqual([last]));
  expect(pictureOf(result.current.list)).toBe("page 3: 1 of 21");
});

test("pending invitations and join requests show the page before as members do", async () => {
  const setup = await setUp({ count: 3, requests: 11 });
  const emailAddresses = Array.from({ length: 11 }, (_, n) => `new${n}@x.test`);
  await setup.organization.inviteMembers({ emailAddresses, role: "org:member" });
  const { result } = renderHookIn(setup, () => ({
    invitations: useInvitations({ status: ["pending"], initialPage: 2 }),
    requests: useMembershipRequests({ status: ["pending"], initialPage: 2 }),
    revoke: useRevokeInvitation(),
    reject: useRejectMembershipRequest(),
  }));
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  const writes = holdBack(setup, isWrite);
  act(() => {
    result.current.revoke.mutate(must(result.current.invitations.data[0]).id);
    result.current.reject.mutate(must(result.current.requests.data[0]).id);
  });
  await waitFor(() => expect(pictureOf(result.current.invitations)).toBe("page 1: 10 of 10"));
  await waitFor(() => expect(pictureOf(result.current.requests)).toBe("page 1: 10 of 10"));
  expect(setup.client.isMutating()).toBe(2);
  writes.open();
  await waitFor(() => expect(setup.client.isMutating()).toBe(0));
  expect(pictureOf(result.current.invitations)).toBe("page 1: 10 of 10");
  expect(pictureOf(result.current.requests)).toBe("page 1: 10 of 10");
});
