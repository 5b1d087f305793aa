// First: it loads what has to be there before React is.
import { box, LATENCY, rendersOf, settle, shownRows, type } from "./page/screen.js";
import "../src/styles/styles.css";
import { QueryClient } from "@tanstack/react-query";
import { createRoot, type Root } from "react-dom/client";
import { MembersPage, MemberTable } from "../src/index.js";
import type { MemoryCall } from "../src/testing/memory/MemoryOrganization.js";
import { typeAmongChips } from "./page/chips.js";
import type { Contender, Given } from "./page/contender.js";
import { benchOrganization } from "./page/benchOrganization.js";
import { Kit, kitContender } from "./page/kit.js";
import { listRenders, mountLists } from "./page/lists.js";
import { measure, outline, sleep } from "./page/measure.js";
import { cutTemplates, find, plainContender } from "./page/plain.js";
import { countRenders } from "./page/renders.js";

/** Whose role is changed. Not the first: that is the viewer. */
const SLOT = 3;
const LETTERS = ["a", "n", "n", "a"];

const nextButton = () => find(box, '[data-slot="pager"] button:nth-of-type(3)');
const roleButton = () => find(box, `tbody > :nth-child(${SLOT + 1}) [data-slot="member-role"]`);
const checkbox = () => find(box, `tbody > :nth-child(${SLOT + 1}) input[type="checkbox"]`);
const searchField = () => find(box, 'input[type="search"]') as HTMLInputElement;
const firstRowId = () => shownRows()[0]?.dataset["rowId"];
const isOpen = () => box.querySelector('[data-slot="role-listbox"]') !== null;
/** The last one, Guest: no dialog asks. */
const otherRole = () => find(box, '[role="option"]:last-child');

async function given(rows: number): Promise<Given> {
  const { organization } = benchOrganization(Math.max(240, rows * 3), LATENCY);
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

const ACTIONS = ["mount", "page", "type", "open", "role"] as const;
type Action = (typeof ACTIONS)[number];

/** What is called after each action, when all is quiet but for the write of a role change. */
type Look = (moment: string) => void;

async function perform(contender: Contender, rows: number, look: Look): Promise<Record<Action, number>> {
  const table = await contender.prepare(await given(rows));
  // Neither pays for the garbage of the other.
  globalThis.gc?.();
  const mount = await measure(
    () => table.mount(box),
    () => shownRows().length === rows,
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
  find(box, 'input[type="search"] ~ button').click();
  await settle();
  look("with the search cleared");

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

const templates = new Map<number, ReturnType<typeof cutTemplates>>();

async function contenders(rows: number): Promise<Record<"kit" | "plain", Contender>> {
  let cut = templates.get(rows);
  if (!cut) {
    const table = await kitContender.prepare(await given(rows));
    table.mount(box);
    await settle();
    searchField().focus();
    type("a");
    roleButton().click();
    await settle();
    cut = cutTemplates(find(box, '[data-slot="member-table"]'));
    table.unmount();
    templates.set(rows, cut);
  }
  return { kit: kitContender, plain: plainContender(cut) };
}

export interface Comparison {
  /** How many elements each had, after each action. */
  readonly elements: Record<string, number>;
  /** Where the two trees part, if they do. */
  readonly difference: string | undefined;
}

/** Whether both contenders have the same elements, attributes and texts after every action. */
async function compare(rows: number): Promise<Comparison> {
  const { kit, plain } = await contenders(rows);
  const seen = new Map<string, string[]>();
  await perform(kit, rows, (moment) => seen.set(moment, outline(box)));
  const elements: Record<string, number> = {};
  let difference: string | undefined;
  await perform(plain, rows, (moment) => {
    const ours = seen.get(moment) ?? [];
    const theirs = outline(box);
    const at = ours.findIndex((line, index) => line !== theirs[index]);
    if (at >= 0 || ours.length !== theirs.length) {
      difference ??= `${moment}, line ${at}:\n  kit:   ${ours[at]?.trim()}\n  plain: ${theirs[at]?.trim()}`;
    }
    elements[moment] = box.querySelectorAll("*").length;
  });
  return { elements, difference };
}

const nothing = () => undefined;

/** Performs all actions once with each contender. */
async function round(rows: number, isKitFirst: boolean) {
  const { kit, plain } = await contenders(rows);
  if (isKitFirst) return { kit: await perform(kit, rows, nothing), plain: await perform(plain, rows, nothing) };
  const first = await perform(plain, rows, nothing);
  return { kit: await perform(kit, rows, nothing), plain: first };
}

/** What React renders for each action, until it has settled. */
async function renders(rows: number) {
  const table = await kitContender.prepare(await given(rows));
  const mount = await rendersOf(() => table.mount(box));
  const page = await rendersOf(() => nextButton().click());
  searchField().focus();
  await settle();
  type("a");
  // Timers go off in their order, however late: this one before that of the search.
  const typed = await countRenders(() => {
    type("b");
    return sleep(30);
  });
  find(box, 'input[type="search"] ~ button').click();
  await settle();
  const open = await rendersOf(() => roleButton().click());
  const role = await rendersOf(() => otherRole().click());
  // Last: it brings the bar of what can be done with the selected.
  const select = await rendersOf(() => checkbox().click());
  table.unmount();
  return { mount, page, role, type: typed, open, select };
}

const SCREENS = {
  table: <MemberTable defaultView={{ pageSize: 10 }} />,
  "two tables": (
    <>
      <MemberTable defaultView={{ pageSize: 10 }} />
      <MemberTable defaultView={{ pageSize: 10 }} />
    </>
  ),
  "members page": <MembersPage defaultView={{ pageSize: 10 }} />,
};

let root: Root | undefined;

let calls: MemoryCall[] = [];

/**
 * Shows an organization of 401 members, invitations and requests for bench/requests.mjs to click in.
 *
 * @param staleTime milliseconds, as in the app's QueryClient
 */
function show(screen: keyof typeof SCREENS, staleTime: number): void {
  const memory = benchOrganization(401, LATENCY);
  calls = memory.calls;
  const client = new QueryClient({ defaultOptions: { queries: { staleTime } } });
  root?.unmount();
  root = createRoot(box);
  root.render(
    <Kit client={client} organization={memory.organization}>
      {SCREENS[screen]}
    </Kit>,
  );
}

let many: QueryClient | undefined;

/**
 * Shows a table of many members who answer at once.
 *
 * @param gcTime milliseconds, as in the app's QueryClient
 */
async function showMany(members: number, gcTime: number): Promise<void> {
  const { organization } = benchOrganization(members, 0);
  many = new QueryClient({ defaultOptions: { queries: { gcTime } } });
  root?.unmount();
  root = createRoot(box);
  root.render(
    <Kit client={many} organization={organization}>
      {SCREENS.table}
    </Kit>,
  );
  await settle();
}

/** Turns pages, each when the one before is shown, and not so quickly that one is passed by. Answers how many. */
async function turnPages(turns: number): Promise<number> {
  let turned = 0;
  for (; turned < turns; turned++) {
    const before = firstRowId();
    await measure(
      () => nextButton().click(),
      () => firstRowId() !== before,
    );
    await sleep(125);
  }
  return turned;
}

const bench = {
  measure,
  showMany,
  turnPages,
  /** How many pages of members are cached. */
  countPages: () => many?.getQueriesData({ predicate: ({ queryKey }) => queryKey[3] === "memberships" }).length,
  compare,
  round,
  renders,
  mountLists,
  listRenders,
  typeAmongChips,
  show,
  /** The calls since it was asked last. */
  takeCalls: () => calls.splice(0).map(({ name }) => name),
};

declare global {
  var bench: unknown;
}
globalThis.bench = bench;
