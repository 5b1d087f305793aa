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

export const kitTable = kitContender((pageSize) => <MemberTable defaultView={{ pageSize }} />, PARTS);
