import "../../../src/styles/styles.css";
import { MemberTable } from "../../../src/index.js";
import { kitContender } from "./kitContender.js";

const PARTS = {
  anyRow: '[data-slot="member-row"]',
  name: '[data-slot="member-open"]',
  role: '[data-slot="member-role"]',
  action: '[data-slot="member-actions"]',
  menuItem: '[data-slot="member-remove"]',
  next: '[data-slot="pager"] button:nth-of-type(3)',
  scroller: '[data-slot="grid-scroller"]',
};

/** Rows that it mounts at most; of more, those in sight (src/components/window/useGridRows.tsx). */
const MOST_MOUNTED = 100;
/** The pages that a list without pages reads (src/hooks/list/useShownPages.ts). */
const PAGE_SIZE = 100;

export const kitTable = kitContender(
  (pageSize) => <MemberTable defaultView={{ pageSize }} />,
  PARTS,
  ({ pageSize }) => pageSize,
  MOST_MOUNTED,
);
export const infiniteKitTable = kitContender(
  () => <MemberTable mode="infinite" />,
  { ...PARTS, scroller: "html" },
  () => PAGE_SIZE,
);
