import type { Role } from "../../../src/index.js";
import { measure, sleep } from "../../page/measure.js";
import { countRenders, type Renders } from "../../page/renders.js";
import type { Prepared } from "../../page/contender.js";
import { isWindowed, load } from "./contenders.js";
import { createFixture, type Fixture, ROLES } from "./fixture.js";
import type { Contender } from "./contender.js";
import { scroll } from "./scroll.js";

/** Whose role is changed and who is selected. Not the first: that is the viewer. */
const PLACE = 3;
/** The page turned to is the last of these, and all are in hand. */
const PAGES = 3;
/** Fewer rows fill no window. */
const FILLS_WINDOW = 10;
const DIALOG = 'dialog[open], [role="dialog"], [role="alertdialog"]';
const OPTION = '[role="option"]';

function find(selector: string, root: ParentNode = document): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The benchmark finds no ${selector}.`);
  return found;
}

/** Chooses as a user does: React hears of it by the event. */
function choose(control: HTMLSelectElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

const isAsked = () => document.querySelector(DIALOG) !== null;

/** Types as a user does: the browser's own events, in the focused field. */
const edit = (command: string, text?: string) => document.execCommand(command, false, text);

/** One contender in a tab of its own: bench/contenders/run.mjs calls its functions. */
export async function createBench(name: string | null) {
  const contender = name && (await load(name));
  if (!contender) return {};
  return drive(contender, isWindowed(name));
}

function drive({ parts, mostMounted, prepare }: Contender, isLong: boolean) {
  const box = find("#box");
  let fixture: Fixture | undefined;
  let table: Prepared | undefined;

  const inRow = (selector: string) => find(selector, find(parts.row(PLACE), box));
  const names = () => box.querySelectorAll(parts.name);
  const roleControl = () => inRow(parts.role);
  const roleName = () => {
    const control = roleControl();
    return control instanceof HTMLSelectElement ? control.selectedOptions[0]?.text : control.textContent;
  };
  const isBusy = () => fixture?.isAsked() || box.querySelector("[data-pending], [data-busy]") !== null;
  const settle = async () => {
    for (let looks = 0; looks < 2; looks = isBusy() ? 0 : looks + 1) await sleep(30);
  };

  async function ready(rows: number): Promise<void> {
    fixture = createFixture(isLong ? rows : rows * PAGES);
    const { organization, members } = fixture;
    const pages = isLong
      ? [members]
      : Array.from({ length: PAGES }, (_, page) => members.slice(page * rows, (page + 1) * rows));
    table = await prepare({ organization, pageSize: rows, pages, totalCount: members.length });
    // None pays for the garbage of the one before.
    globalThis.gc?.();
  }

  const mount = () => table?.mount(box);
  const isMounted = (rows: number) => () =>
    isLong || rows > mostMounted ? names().length >= FILLS_WINDOW : names().length === rows;

  /** Gets everything on the screen that stands before a role is chosen. */
  async function readyRole(): Promise<void> {
    if (roleControl() instanceof HTMLSelectElement) return;
    if (!document.querySelector(OPTION)) roleControl().click();
    await settle();
  }

  /** The role that is not shown, of those that ask no question. */
  const otherRole = () => {
    const [, member, guest] = ROLES;
    const role = roleName() === member?.name ? guest : member;
    if (!role) throw new Error("There are no roles.");
    return role;
  };

  function chooseRole({ key }: Role): void {
    const control = roleControl();
    if (control instanceof HTMLSelectElement) choose(control, key);
    else document.querySelectorAll<HTMLElement>(OPTION)[ROLES.findIndex((role) => role.key === key)]?.click();
  }

  /** Performs all actions once, each as `probe` observes it. */
  async function perform(rows: number, probe: Probe): Promise<void> {
    await ready(rows);
    await probe("mount", mount, isMounted(rows));
    if (!(roleControl() instanceof HTMLSelectElement)) {
      await probe(
        "open",
        () => roleControl().click(),
        () => document.querySelector(OPTION) !== null,
      );
    }
    const role = otherRole();
    await probe(
      "role",
      () => chooseRole(role),
      () => roleName() === role.name,
    );

    const checkbox = () => inRow(parts.checkbox) as HTMLInputElement;
    await probe(
      "select",
      () => checkbox().click(),
      () => checkbox().checked,
    );

    const search = find(parts.search, box) as HTMLInputElement;
    search.focus();
    await settle();
    await probe(
      "type",
      () => edit("insertText", "a"),
      () => search.value === "a",
    );
    // Whether or not what it finds has come: the list is whole again.
    search.focus();
    edit("selectAll");
    edit("delete");
    await sleep(400);
    await settle();

    inRow(parts.action).focus();
    if (parts.menuItem) {
      inRow(parts.action).click();
      await settle();
    }
    await probe("dialog", () => (parts.menuItem ? find(parts.menuItem) : inRow(parts.action)).click(), isAsked);
    [...find(DIALOG).querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel")?.click();
    // Some fade away.
    while (isAsked()) await sleep(30);
    await settle();

    if (!isLong) {
      const before = names()[0]?.textContent;
      await probe(
        "page",
        () => find(parts.next, box).click(),
        () => names()[0]?.textContent !== before,
      );
    }
    table?.unmount();
  }

  /** Milliseconds until painted; of the role change also until the server's answer is. */
  async function times(rows: number): Promise<Record<string, number>> {
    const taken: Record<string, number> = {};
    await perform(rows, async (action, act, isShown) => {
      const shown = (taken[action] = await measure(act, isShown));
      if (action === "role")
        taken["settled"] =
          shown +
          (await measure(
            () => {},
            () => !isBusy(),
          ));
      await settle();
    });
    return taken;
  }

  /** What React renders for each action, until all has settled. */
  async function renders(rows: number): Promise<Record<string, Renders>> {
    const counted: Record<string, Renders> = {};
    await perform(rows, async (action, act, isShown) => {
      counted[action] = await countRenders(async () => {
        await measure(act, isShown);
        await settle();
      });
    });
    return counted;
  }

  return {
    times,
    renders,
    ready,
    mount: async (rows: number) => {
      await measure(mount, isMounted(rows));
      await settle();
    },
    readyRole,
    changeRole: async () => {
      const role = otherRole();
      await measure(
        () => chooseRole(role),
        () => roleName() === role.name,
      );
      await settle();
    },
    scroll: (from: number) => scroll(find(parts.scroller), parts.anyRow, from),
    unmount: () => table?.unmount(),
  };
}

/** Observes an action until its outcome is shown, and waits until all has settled. */
type Probe = (action: string, act: () => unknown, isShown: () => boolean) => Promise<void>;
