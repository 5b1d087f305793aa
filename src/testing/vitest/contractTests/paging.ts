import { expect } from "vitest";
import type { Membership } from "../../../organization/records.js";
import { allMembers } from "../support/members.js";
import { contractTest } from "../contractTest.js";

const idsOf = (members: readonly Membership[]) => members.map(({ id }) => id);
const sorted = (ids: readonly string[]) => ids.toSorted();

export const pagingTests = [
  contractTest("a page of all members has as many rows as the count, each once", [], async ({ organization }) => {
    const { data, totalCount } = await organization.getMemberships({ pageSize: 100 });
    expect(data.length, "members of the organization under test").toBeGreaterThanOrEqual(12);
    expect(new Set(idsOf(data)).size).toBe(data.length);
    expect(totalCount).toBe(data.length);
  }),

  ...[1, 5, 7, 10].map((pageSize) =>
    contractTest(`pages of ${pageSize} return every member exactly once`, [], async ({ organization }) => {
      const { data } = await organization.getMemberships({ pageSize: 100 });
      const paged = await allMembers(organization, {}, pageSize);
      expect(sorted(idsOf(paged))).toEqual(sorted(idsOf(data)));
    }),
  ),

  contractTest("each page but the last is full, and the last has the rest", [], async ({ organization }) => {
    const { totalCount } = await organization.getMemberships();
    // The last page is then one row short.
    const pageSize = Math.ceil((totalCount + 1) / 3);
    for (const initialPage of [1, 2, 3]) {
      const page = await organization.getMemberships({ initialPage, pageSize });
      expect(page.data, `page ${initialPage}`).toHaveLength(
        Math.min(pageSize, totalCount - (initialPage - 1) * pageSize),
      );
      expect(page.totalCount, `the count on page ${initialPage}`).toBe(totalCount);
    }
  }),

  contractTest("no page follows a last page that is full", [], async ({ organization }) => {
    const { totalCount } = await organization.getMemberships();
    const full = await organization.getMemberships({ initialPage: 1, pageSize: totalCount });
    expect(full.data).toHaveLength(totalCount);
    expect(await organization.getMemberships({ initialPage: 2, pageSize: totalCount })).toEqual({
      data: [],
      totalCount,
    });
  }),

  contractTest("a page beyond the end is empty, with the right count", [], async ({ organization }) => {
    const { totalCount } = await organization.getMemberships();
    expect(await organization.getMemberships({ initialPage: 50, pageSize: 10 })).toEqual({ data: [], totalCount });
  }),

  contractTest("without parameters, the first page of ten is returned", [], async ({ organization }) => {
    const page = await organization.getMemberships();
    expect(page.data).toHaveLength(10);
    expect(await organization.getMemberships({})).toEqual(page);
    expect(await organization.getMemberships({ initialPage: 1, pageSize: 10 })).toEqual(page);
  }),

  contractTest("a page below 1 is page 1", [], async ({ organization }) => {
    const page = await organization.getMemberships({ initialPage: 1, pageSize: 5 });
    expect(await organization.getMemberships({ initialPage: 0, pageSize: 5 })).toEqual(page);
    expect(await organization.getMemberships({ initialPage: -3, pageSize: 5 })).toEqual(page);
  }),
];
