import { en, fullName, type Membership, type PublicUserData, personName } from "../../src/index.js";
import { createSpeaker } from "../../src/lib/dom/createSpeaker.js";
import { placePopover } from "../../src/lib/dom/placePopover.js";
import { addressBeside } from "../../src/organization/rules/personName.js";
import type { Contender, Given } from "./contender.js";

/**
 * The member table as a careful author would write it without a library: templates that are cloned, one listener for
 * all clicks, rows that are reused and of which only what differs is written. The templates are cut out of the kit's
 * own table (`cutTemplates`), so that both contenders have the same markup by construction; that they still have it
 * after every action is compared at the start of each benchmark.
 */
export interface Templates {
  /** All but the rows. */
  readonly shell: HTMLElement;
  readonly row: HTMLElement;
  readonly image: HTMLImageElement;
  readonly you: HTMLElement;
  readonly warning: HTMLElement;
  readonly unnamed: HTMLElement;
  /** The line of a name that has no address below. */
  readonly alone: HTMLElement;
  readonly clear: HTMLElement;
  readonly listbox: HTMLElement;
  readonly option: HTMLElement;
  readonly chosenOption: HTMLElement;
}

export function find(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found)
    throw new Error(
      `The benchmark finds no ${selector}: the kit's markup has changed, change bench/page/plain.ts too.`,
    );
  return found;
}

const copy = <T extends Node>(node: T): T => node.cloneNode(true) as T;

/** @param table the kit's table, with text in the search field and the list of roles open */
export function cutTemplates(table: HTMLElement): Templates {
  const rows = [...table.querySelectorAll<HTMLElement>('[data-slot="member-row"]')];
  const rowWith = (selector: string) => {
    const row = rows.find((each) => each.querySelector(selector));
    if (!row) throw new Error(`The benchmark finds no row with ${selector}.`);
    return row;
  };
  const bare = rows.find((row) => row.matches(`:has(${ADDRESS}):not(:has(img, [data-slot="badge"], ${OPEN}))`));
  const unnamed = rows.find((row) => find(row, NAME).textContent === en.unnamed);
  if (!bare || !unnamed) throw new Error("The benchmark finds no plain row, or no user without a name.");
  const alone = rows.find((row) => !row.querySelector(ADDRESS) && row !== unnamed);
  if (!alone) throw new Error("The benchmark finds no user with a name and no address.");
  const shell = copy(table);
  find(shell, "tbody").replaceChildren();
  find(shell, '[data-slot="role-listbox"]').remove();
  find(shell, CLEAR).remove();
  // A copy takes what was typed along.
  (find(shell, "input") as HTMLInputElement).value = "";
  find(shell, "input").classList.remove(BESIDE_CLEAR);
  const listbox = copy(find(table, '[data-slot="role-listbox"]'));
  listbox.removeAttribute("style");
  find(listbox, '[role="listbox"]').replaceChildren();
  return {
    shell,
    row: copy(bare),
    image: copy(find(rowWith("img"), "img")) as HTMLImageElement,
    you: copy(find(rowWith(`[data-slot="badge"]`), '[data-slot="badge"]')),
    warning: copy(
      find(rows.findLast((row) => row.querySelector('[data-slot="badge"]')) ?? table, '[data-slot="badge"]'),
    ),
    unnamed: copy(find(unnamed, NAME)),
    alone: copy(find(alone, TITLE)),
    clear: copy(find(table, CLEAR)),
    listbox,
    option: copy(find(table, '[role="option"][aria-selected="false"]')),
    chosenOption: copy(find(table, '[role="option"][aria-selected="true"]')),
  };
}

const NAME = '[data-slot="member-open"]';
/** The first line of the first cell. */
const TITLE = '[data-slot="avatar"] + span > :first-child';
/** The second. */
const ADDRESS = '[data-slot="avatar"] + span > :nth-child(2)';
const OPEN = '[aria-expanded="true"]';
/** The search field's class while it has text. */
const BESIDE_CLEAR = "roster:pe-9";
const CLEAR = `input[type="search"] ~ button`;
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const numbers = new Intl.NumberFormat();

function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function writeAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** As in Avatar.tsx. */
function initialsOf(person: PublicUserData): string {
  const words = (fullName(person) ?? person.username ?? person.identifier ?? "").split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = "") => /./u.exec(word)?.[0].toLocaleUpperCase()).join("") || "?";
}

/** As in Avatar.tsx. */
function hueOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return Math.floor((hash * 137.508) % 360);
}

/** One row on the screen, and where in it the words stand. */
class Row {
  readonly element: HTMLElement;
  private readonly head: HTMLElement;
  private readonly checkbox: HTMLElement;
  private readonly avatar: HTMLElement;
  private readonly lines: HTMLElement;
  private readonly title: HTMLElement;
  private readonly address: HTMLElement;
  readonly roleButton: HTMLElement;
  private readonly roleCell: HTMLElement;
  private readonly role: HTMLElement;
  private readonly time: HTMLElement;
  private readonly actions: HTMLElement;
  membership: Membership;

  constructor(
    private readonly templates: Templates,
    private readonly viewerId: string,
    membership: Membership,
  ) {
    this.element = copy(templates.row);
    this.head = find(this.element, "th");
    this.checkbox = find(this.element, 'input[type="checkbox"]');
    this.avatar = find(this.element, '[data-slot="avatar"]');
    this.lines = this.avatar.nextElementSibling as HTMLElement;
    this.title = this.lines.firstElementChild as HTMLElement;
    this.address = find(this.element, ADDRESS);
    this.roleButton = find(this.element, '[data-slot="member-role"]');
    this.roleCell = this.roleButton.parentElement as HTMLElement;
    this.role = this.roleButton.firstElementChild as HTMLElement;
    this.time = find(this.element, "time");
    this.actions = find(this.element, '[data-slot="member-actions"]');
    this.membership = membership;
  }

  /** @param rowIndex where in the whole list, with the head */
  show(membership: Membership, rowIndex: number): void {
    this.membership = membership;
    writeAttribute(this.element, "aria-rowindex", String(rowIndex));
    const person = membership.publicUserData;
    this.element.dataset["rowId"] = person.userId;
    writeAttribute(this.element, "data-viewer", person.userId === this.viewerId ? "true" : null);
    writeAttribute(this.checkbox, "aria-label", en.select(personName(person)));
    writeAttribute(this.head, "aria-label", personName(person));
    this.showAvatar(person);
    this.showTitle(person);
    this.showAddress(addressBeside(person));
    this.showRole();
    writeAttribute(this.time, "datetime", new Date(membership.createdAt).toISOString());
    write(this.time, dates.format(membership.createdAt));
    writeAttribute(this.actions, "aria-label", en.actionsFor(personName(person)));
  }

  showRole(): void {
    const { roleName, publicUserData, createdAt } = this.membership;
    const name = personName(publicUserData);
    write(this.role, roleName);
    writeAttribute(this.roleButton, "aria-label", en.changeRoleOf(name, roleName));
    const words = [name, addressBeside(publicUserData), roleName, en.joined, dates.format(createdAt)];
    writeAttribute(this.element, "aria-label", words.filter(Boolean).join(" "));
  }

  showPending(isPending: boolean): void {
    writeAttribute(this.element, "data-pending", isPending ? "true" : null);
    writeAttribute(this.roleCell, "aria-busy", isPending ? "true" : null);
  }

  private showAddress(address: string | undefined): void {
    const like = address === undefined ? this.templates.alone : find(this.templates.row, TITLE);
    writeAttribute(this.title, "class", like.className);
    const name = this.title.firstElementChild;
    if (name?.hasAttribute("title")) writeAttribute(name, "class", find(like, NAME).className);
    if (address === undefined) {
      this.address.remove();
      return;
    }
    writeAttribute(this.address, "title", address);
    write(this.address, address);
    if (!this.address.parentElement) this.lines.append(this.address);
  }

  private showAvatar(person: PublicUserData): void {
    this.avatar.style.setProperty("--roster-hue", String(hueOf(person.userId)));
    const image = this.avatar.firstElementChild;
    if (!person.hasImage) write(this.avatar, initialsOf(person));
    else if (image) writeAttribute(image, "src", person.imageUrl);
    else {
      const next = copy(this.templates.image);
      next.src = person.imageUrl;
      this.avatar.replaceChildren(next);
    }
  }

  private showTitle(person: PublicUserData): void {
    const name = fullName(person) ?? person.username;
    let first = this.title.firstElementChild;
    if (!first || first.hasAttribute("title") !== Boolean(name)) {
      const next = copy(name ? find(this.templates.row, NAME) : this.templates.unnamed);
      first?.replaceWith(next);
      first = next;
    }
    if (name) {
      writeAttribute(first, "title", name);
      write(first, name);
    }
    while (first.nextSibling) first.nextSibling.remove();
    const badge = (template: HTMLElement, text: string) => {
      const next = copy(template);
      next.textContent = text;
      this.title.append(next);
    };
    if (person.userId === this.viewerId) badge(this.templates.you, en.you);
    if (person.banned) badge(this.templates.warning, en.banned);
    if (person.deprovisioned) badge(this.templates.warning, en.deprovisioned);
  }
}

/** What is searched for 250 ms after the last letter, as in useSearch.ts. */
const QUIET = 250;

function mountTable(box: HTMLElement, templates: Templates, given: Given): void {
  const { organization, roles, viewerId, pages, totalCount } = given;
  const pageSize = pages[0]?.length ?? 0;
  const shell = copy(templates.shell);
  const grid = find(shell, '[role="grid"]');
  const body = find(grid, "tbody");
  const summary = find(shell, '[data-slot="pager-summary"] > bdi');
  const [first, previous, next, last] = shell.querySelectorAll<HTMLElement>('[data-slot="pager"] button');
  const input = find(shell, 'input[type="search"]') as HTMLInputElement;
  const sizes = find(shell, '[data-slot="pager"] select') as HTMLSelectElement;
  const speaker = createSpeaker(find(shell, '[data-slot="live-region"]'));
  let rows: Row[] = [];
  let page = 0;
  let listbox: HTMLElement | undefined;
  let picking: Row | undefined;

  const showRows = (members: readonly Membership[], count: number) => {
    const start = page * pageSize;
    const added = members.slice(rows.length).map((membership) => new Row(templates, viewerId, membership));
    for (const { element } of rows.slice(members.length)) element.remove();
    rows = [...rows, ...added].slice(0, members.length);
    // The head is the first row.
    members.forEach((membership, slot) => rows[slot]?.show(membership, start + slot + 2));
    body.append(...added.map(({ element }) => element));
    writeAttribute(grid, "aria-rowcount", String(count + 1));
    write(summary, en.range(numbers.format(start + 1), numbers.format(start + members.length), numbers.format(count)));
    const isFirst = String(page === 0);
    const isLast = String(start + members.length >= count);
    for (const button of [first, previous]) if (button) writeAttribute(button, "aria-disabled", isFirst);
    for (const button of [next, last]) if (button) writeAttribute(button, "aria-disabled", isLast);
  };

  const goTo = (to: number) => {
    const members = pages[to];
    if (!members) return;
    page = to;
    showRows(members, totalCount);
  };

  const closeList = () => {
    listbox?.remove();
    listbox = undefined;
    picking?.roleButton.setAttribute("aria-expanded", "false");
    picking?.roleButton.focus({ preventScroll: true });
    picking = undefined;
  };

  const openList = (row: Row) => {
    const opened = copy(templates.listbox);
    const list = find(opened, '[role="listbox"]');
    list.ariaLabel = en.roleOf(personName(row.membership.publicUserData));
    for (const { key, name, description } of roles) {
      const option = copy(key === row.membership.role ? templates.chosenOption : templates.option);
      const [title, text] = option.lastElementChild?.children ?? [];
      if (title) title.textContent = name;
      if (text) text.textContent = description;
      option.dataset["key"] = key;
      list.append(option);
    }
    row.roleButton.setAttribute("aria-expanded", "true");
    picking = row;
    listbox = opened;
    shell.append(opened);
    opened.showPopover();
    placePopover(opened, row.roleButton);
    list.focus({ preventScroll: true });
  };

  const changeRole = async (row: Row, key: string) => {
    const { membership } = row;
    const { userId } = membership.publicUserData;
    const roleName = roles.find((role) => role.key === key)?.name ?? key;
    row.membership = { ...membership, role: key, roleName };
    row.showRole();
    row.showPending(true);
    await organization.updateMember?.({ userId, role: key });
    row.showPending(false);
    speaker.say(0, en.memberWrites.updateMember.done(personName(membership.publicUserData), roleName));
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  let clear: HTMLElement | undefined;
  let query = "";
  const search = () => {
    clearTimeout(timer);
    input.classList.toggle(BESIDE_CLEAR, input.value !== "");
    if (input.value === "") {
      clear?.remove();
      clear = undefined;
      if (query) goTo(0);
      query = "";
      return;
    }
    if (!clear) {
      clear = copy(templates.clear);
      input.after(clear);
    }
    timer = setTimeout(async () => {
      query = input.value;
      const found = await organization.getMemberships({ pageSize, query });
      page = 0;
      showRows(found.data, found.totalCount);
    }, QUIET);
  };

  shell.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button, [role="option"]') : null;
    const option = button?.dataset["key"];
    if (!button) return;
    if (button === next) goTo(page + 1);
    else if (button === previous) goTo(page - 1);
    else if (button === clear) {
      input.value = "";
      search();
      input.focus();
    } else if (option !== undefined && picking) {
      const row = picking;
      closeList();
      if (option !== row.membership.role) void changeRole(row, option);
    } else if (button.dataset["slot"] === "member-role") {
      const row = rows.find(({ roleButton }) => roleButton === button);
      if (row && row !== picking) openList(row);
      else closeList();
    }
  });
  input.addEventListener("input", search);
  // One tab stop: while the focus is in a row, Shift+Tab is not to end at the grid.
  grid.addEventListener("focusin", ({ target }) => {
    if (target !== grid) grid.tabIndex = -1;
  });
  grid.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && grid.contains(relatedTarget))) grid.tabIndex = 0;
  });

  sizes.value = String(pageSize);
  showRows(pages[0] ?? [], totalCount);
  box.append(shell);
}

export const plainContender = (templates: Templates): Contender => ({
  async prepare(given) {
    let mounted: HTMLElement | undefined;
    return {
      mount(box) {
        mounted = box;
        mountTable(box, templates, given);
      },
      unmount: () => mounted?.replaceChildren(),
    };
  },
});
