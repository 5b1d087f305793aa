// First: React looks for the hook in it when it is loaded.
import { countRenders, type Renders } from "./renders.js";
import "../../src/styles/styles.css";
import { QueryClient } from "@tanstack/react-query";
import { createRoot, type Root } from "react-dom/client";
import type { Contender, Given } from "./contender.js";
import { createMemoryOrganization } from "./createMemoryOrganization.js";
import { kitContender, Tables } from "./kit.js";
import { measure, outline, sleep } from "./measure.js";
import { cutTemplates, find, plainContender } from "./plain.js";

/** Milliseconds until an answer. What is measured is in hand before, or shown before it is answered. */
const LATENCY = 60;
/** Whose role is changed. Not the first: that is the viewer. */
const SLOT = 3;
const LETTERS = [..."anna"];

const box = find(document, "#box");
const nextButton = () => find(box, '[data-slot="pager"] button:nth-of-type(3)');
const roleButton = () => find(box, `tbody > :nth-child(${SLOT + 1}) [data-slot="member-role"]`);
const searchField = () => find<HTMLInputElement>(box, '[role="search"] input');
const firstRowId = () => box.querySelector<HTMLElement>('[data-slot="member-row"]')?.dataset["rowId"];
const rowCount = () => box.querySelectorAll('[data-slot="member-row"]').length;
const isOpen = () => box.querySelector('[data-slot="role-listbox"]') !== null;
const otherRole = () => find(box, '[role="option"][aria-selected="false"]');

/** Until nothing is under way. */
async function settle(): Promise<void> {
  do await sleep(30);
  while (box.querySelector("[data-pending], [data-busy]"));
}

async function given(rows: number): Promise<Given> {
  const { organization } = createMemoryOrganization(Math.max(240, rows * 3), LATENCY);
  const [one, two, roles, viewer] = await Promise.all([
    organization.getMemberships({ pageSize: rows }),
    organization.getMemberships({ initialPage: 2, pageSize: rows }),
    organization.getRoles?.(),
    organization.getViewer?.(),
  ]);
  return {
    organization,
    roles: roles?.data ?? [],
    viewerId: viewer?.publicUserData.userId ?? "",
    pages: [one.data, two.data],
    totalCount: one.totalCount,
  };
}

/** Types as a person does: the browser's own events, in the focused field. */
const type = (letter: string) => document.execCommand("insertText", false, letter);

const ACTIONS = ["mount", "page", "type", "open", "role"] as const;
type Action = (typeof ACTIONS)[number];

/** What is called after each action, when all is quiet but for the write of a role change. */
type Look = (moment: string) => void;

async function perform(contender: Contender, rows: number, look: Look): Promise<Record<Action, number>> {
  const table = await contender.prepare(await given(rows));
  // Nobody pays for the garbage of the other.
  globalThis.gc?.();
  const mount = await measure(
    () => table.mount(box),
    () => rowCount() === rows,
  );
  await settle();
  look("mounted");

  const before = firstRowId();
  const page = await measure(
    () => nextButton().click(),
    () => firstRowId() !== before,
  );
  await settle();
  look("on page 2");

  searchField().focus();
  await settle();
  let typed = 0;
  for (const [index, letter] of LETTERS.entries()) {
    typed += await measure(
      () => type(letter),
      () => searchField().value.length === index + 1,
    );
  }
  look("with text in the search");
  find(box, '[role="search"] button').click();
  await settle();
  if (firstRowId() === before) look("back on page 1");

  const open = await measure(() => roleButton().click(), isOpen);
  await settle();
  look("with the list of roles open");
  const name = otherRole().querySelector("span span")?.textContent;
  const role = await measure(
    () => otherRole().click(),
    () => roleButton().textContent === name,
  );
  look("while the role is changed");
  await settle();
  look("after the role is changed");

  table.unmount();
  return { mount, page, type: typed / LETTERS.length, open, role };
}
