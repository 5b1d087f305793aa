import { QueryClient } from "@tanstack/react-query";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useMemberships } from "../../../src/hooks/reads/useMemberships.js";
import { membershipsOptions } from "../../../src/query/lists/memberships.js";
import { listStatus } from "../../../src/state/list/listStatus.js";
import { usePagination } from "../../../src/state/list/usePagination.js";
import { callHook } from "../../support/callHook.js";
import { createTestOrganization, type TestOrganization } from "../../support/createTestOrganization.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";

let database: TestDatabase;
let setup: TestOrganization;
beforeAll(async () => {
  database = await openDatabase();
  setup = await createTestOrganization(database, { count: 45 });
});
afterAll(async () => {
  await setup.backend.close();
  await database.close();
});

/** The pager and the status of a page of 45 members. */
async function pagerOf(
  page: number,
  pageSize: number,
  { pageSizes, query = "" }: { pageSizes?: number[]; query?: string } = {},
) {
  const client = new QueryClient();
  const { organization } = setup;
  await client.prefetchQuery(membershipsOptions(organization, { initialPage: page, pageSize, query }));
  const pager = callHook(organization, client, () => {
    const list = useMemberships({ initialPage: page, pageSize, query });
    return { ...usePagination(list, pageSizes), status: listStatus(list, query !== "") };
  });
  client.clear();
  const { first, previous, next, last } = pager;
  const disabled = Object.entries({ first, previous, next, last }).flatMap(([name, { isDisabled }]) =>
    isDisabled ? [name] : [],
  );
  return { ...pager, disabled };
}

test.each([
  [1, 10, "1–10 of 45", 5, ["first", "previous"]],
  [2, 10, "11–20 of 45", 5, []],
  [5, 10, "41–45 of 45", 5, ["next", "last"]],
  [1, 45, "1–45 of 45", 1, ["first", "previous", "next", "last"]],
  [2, 44, "45–45 of 45", 2, ["next", "last"]],
])("page %i of %i rows each: %s", async (page, pageSize, summary, pageCount, disabled) => {
  expect(await pagerOf(page, pageSize)).toMatchObject({
    page,
    pageSize,
    summary,
    pageCount,
    disabled,
    status: "ready",
  });
});

test("the list's own page size is among those to choose from", async () => {
  expect((await pagerOf(1, 7)).pageSizes).toEqual([7, 10, 25, 50, 100]);
  expect((await pagerOf(1, 25)).pageSizes).toEqual([10, 25, 50, 100]);
  expect((await pagerOf(1, 25, { pageSizes: [5, 20] })).pageSizes).toEqual([5, 20, 25]);
});

test("is needed when there are more rows than the smallest page has", async () => {
  expect((await pagerOf(1, 100)).isNeeded).toBe(true);
  expect((await pagerOf(1, 100, { pageSizes: [100] })).isNeeded).toBe(false);
  expect((await pagerOf(1, 45, { pageSizes: [45] })).isNeeded).toBe(false);
});

test("a search that finds no one shows no rows and nothing to turn", async () => {
  const { summary, disabled, status } = await pagerOf(1, 10, { query: "zzz" });
  expect({ summary, disabled, status }).toMatchObject({
    disabled: ["first", "previous", "next", "last"],
    status: "noMatch",
  });
  expect(summary).toBe("No results");
});

test("where the backend has stopped counting, the count says that there is more", async () => {
  const client = new QueryClient();
  const options = membershipsOptions(setup.organization, { initialPage: 1, pageSize: 10 });
  const page = await client.fetchQuery(options);
  client.setQueryData(options.queryKey, { ...page, totalCount: 10_000, isCountExact: false });
  const { summary, pageCount } = callHook(setup.organization, client, () =>
    usePagination(useMemberships({ initialPage: 1, pageSize: 10 })),
  );
  expect([summary, pageCount]).toEqual(["1–10 of 10,000+", 1000]);
  client.clear();
});
