import type { Contender } from "./contender.js";

/** The most rows of a table that has all of them in the DOM. */
const MOST = 500;

interface Entry {
  readonly title: string;
  readonly load: () => Promise<Contender>;
  /** The most rows that it can show on a page. */
  readonly most?: number;
  /** Has only the rows in the DOM that are in sight: for long lists. */
  readonly isWindowed?: boolean;
}

/** The first is what the others are compared with. */
const CONTENDERS: Record<string, Entry> = {
  plain: { title: "plain DOM, a button a row", load: async () => (await import("../plain/pagedTable.js")).pagedTable },
  select: {
    title: "React, memoised rows, a select a row",
    load: async () => (await import("../react/selectTable.js")).selectTable,
  },
  slots: {
    title: "React, memoised rows by slot, a button a row",
    load: async () => (await import("../react/slotTable.js")).slotTable,
  },
  tanstack: {
    title: "TanStack Table, a select a row",
    load: async () => (await import("../react/tanstackTable.js")).tanstackTable,
  },
  mui: { title: "MUI DataGrid", load: async () => (await import("../react/muiTable.js")).muiTable, most: 100 },
  aria: { title: "React Aria Table", load: async () => (await import("../react/ariaTable.js")).ariaTable },
  ag: { title: "AG Grid, all rows in the DOM", load: async () => (await import("../react/agTable.js")).agTable },
  hooks: {
    title: "the kit's hooks, a select a row",
    load: async () => (await import("../react/hooksTable.js")).hooksTable,
  },
  kit: { title: "<MemberTable>", load: async () => (await import("../react/kitTable.js")).kitTable },
  "plain-windowed": {
    title: "plain DOM, windowed",
    load: async () => (await import("../plain/windowedTable.js")).windowedTable,
    isWindowed: true,
  },
  "tanstack-virtual": {
    title: "TanStack Virtual, a button a row",
    load: async () => (await import("../react/virtualTable.js")).virtualTable,
    isWindowed: true,
  },
  "kit-infinite": {
    title: '<MemberTable mode="infinite">',
    load: async () => (await import("../react/kitTable.js")).infiniteKitTable,
    isWindowed: true,
  },
  "ag-windowed": {
    title: "AG Grid",
    load: async () => (await import("../react/agTable.js")).agWindowedTable,
    isWindowed: true,
  },
};

export const load = (name: string) => CONTENDERS[name]?.load();

/** The names and titles of those that can show as many rows. */
export const contendersFor = (rows: number) =>
  Object.entries(CONTENDERS)
    .filter(([, { most = MOST, isWindowed = false }]) => (rows > MOST ? isWindowed : !isWindowed && rows <= most))
    .map(([name, { title, isWindowed = false }]) => ({ name, title, isWindowed }));

export const isWindowed = (name: string) => CONTENDERS[name]?.isWindowed ?? false;
