import { QueryClient } from "@tanstack/react-query";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ActivityLog } from "../../../src/components/activity/ActivityLog.js";
import { AddMemberDialog } from "../../../src/components/member-dialogs/AddMemberDialog.js";
import { LeaveOrganizationDialog } from "../../../src/components/ownership/LeaveOrganizationDialog.js";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { TransferOwnershipDialog } from "../../../src/components/ownership/TransferOwnershipDialog.js";
import { en } from "../../../src/labels/en.js";
import { createOrganization } from "../../../src/organization/http/createOrganization.js";
import type { Organization } from "../../../src/organization/Organization.js";
import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

afterEach(cleanup);

/** Each read, and what is cached of it. */
const READS = {
  getMemberships: "memberships",
  getRoles: "roles",
  getViewer: "viewer",
  getOrganization: "details",
  getMembershipEvents: "events",
  getInvitations: "invitations",
  getMembershipRequests: "requests",
} as const;

type Read = keyof typeof READS;

const isRead = (name: string): name is Read => name in READS;

const WHOLE: Organization = createOrganization({ url: "http://roster.test/v1", organizationId: "org_1" });

/** What a backend may leave out. */
const CAPABILITIES = Object.keys(WHOLE).filter((name) => !["id", "scope", "getMemberships"].includes(name));

let scene: ReturnType<typeof createScene> | undefined;

async function createScene() {
  const setup = await setUp({ count: 6, invitations: 5, requests: 3, events: 4 });
  // Two who manage members: either may go.
  await setup.organization.updateMember({ userId: must(setup.people[1]?.id), role: "org:admin" });
  const known = new Map<string, Promise<unknown>>();
  /** The organization, whose reads ask the backend once each: nothing is written here. */
  const organization: Organization = new Proxy(setup.organization, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof name !== "string" || typeof member !== "function" || !isRead(name)) return member;
      return (params: object = {}) => {
        const { signal: _, ...asked }: { signal?: unknown } = params;
        const key = name + JSON.stringify(asked);
        const answer = known.get(key) ?? Promise.resolve(Reflect.apply(member, target, [asked]));
        known.set(key, answer);
        return answer;
      };
    },
  });
  return { ...setup, organization };
}

let variants = 0;

/** The same organization as another viewer would see it, with something that is different. */
async function openPage(different: object, pending?: Read) {
  const setup = await (scene ??= createScene());
  const client = new QueryClient();
  const organization: Organization = new Proxy(setup.organization, {
    get: (target, name) =>
      name === "scope"
        ? `variant${variants}`
        : name in different
          ? Reflect.get(different, name)
          : Reflect.get(target, name),
  });
  variants += 1;
  renderIn(
    { client, organization },
    <>
      <MembersPage />
      <AddMemberDialog />
      <TransferOwnershipDialog />
      <LeaveOrganizationDialog />
      <ActivityLog />
    </>,
  );
  /** Nothing is on its way but what never comes. */
  const settled = () =>
    waitFor(() => {
      const fetching = client.getQueryCache().findAll({ fetchStatus: "fetching" });
      expect(fetching.filter(({ queryKey }) => !pending || queryKey[3] !== READS[pending])).toEqual([]);
    });
  await settled();
  return { settled, names: setup.people.map(({ firstName, lastName }) => `${firstName} ${lastName}`) };
}

/** A text with a gap where a name should be. */
const GAP = /,\s*[,.]|\u2068\s*\u2069|“”|\(\s*\)|\bundefined\b|\bnull\b|\bNaN\b|\[object|^[\s.,:]+$/;

function expectWhole(element: HTMLElement) {
  for (const part of element.querySelectorAll("p, h2, h3, label, li, button, legend, [role=status], [role=alert]")) {
    for (const text of [part.textContent, part.getAttribute("aria-label")]) {
      if (text) expect(text, `"${text}"`).not.toMatch(GAP);
    }
  }
  for (const button of within(element).queryAllByRole("button")) expect(button).toHaveAccessibleName(/\S/);
}

/** Every error on the screen can be retried, or is about missing rights. */
function expectWaysOut(element: HTMLElement) {
  for (const alert of within(element).queryAllByRole("alert")) {
    if (alert.textContent?.includes(en.forbiddenHint) || alert.textContent?.includes(WHY_NOT)) continue;
    expect(within(alert).queryByRole("button", { name: en.tryAgain })).not.toBeNull();
  }
}

/** What a dialog says of itself, no failure of a read. */
const WHY_NOT = "last member who can manage";

/** Answers what a dialog asks for. */
function fill(dialog: HTMLElement) {
  const radios = within(dialog).queryAllByRole("radio");
  if (dialog.dataset["slot"] === "transfer-dialog" && radios[0]) fireEvent.click(radios[0]);
  for (const field of within(dialog).queryAllByRole<HTMLInputElement>("textbox")) {
    if (field.closest("[data-field]") || field.value) continue;
    const isName = dialog.dataset["slot"] === "transfer-dialog";
    fireEvent.change(field, { target: { value: isName ? "Northwind Trading" : "ann@guests.test," } });
  }
}

/** Opens a dialog and holds that it says what it is about, can be confirmed or says why not, and closes. */
async function tryDialog(open: () => void, { settled }: Awaited<ReturnType<typeof openPage>>) {
  open();
  const [dialog] = await waitFor(() => {
    const dialogs = [...screen.queryAllByRole("alertdialog"), ...screen.queryAllByRole("dialog")];
    expect(dialogs).toHaveLength(1);
    return dialogs;
  });
  if (!dialog) return;
  await settled();
  fill(dialog);
  const says = () => dialog.querySelector("[role=alert], [data-slot=slow-note], [data-slot=transfer-empty]") !== null;
  await waitFor(() => {
    const buttons = [
      ...dialog.querySelectorAll<HTMLElement>('[data-slot="dialog-actions"] button, button[type=submit]'),
    ];
    const main = buttons.at(-1);
    const isReady = main?.getAttribute("aria-disabled") !== "true";
    // What is edited and not changed has nothing to save.
    const isUnchanged = dialog.dataset["slot"] === "member-details";
    expect(isReady || isUnchanged || says(), `${dialog.textContent} cannot be confirmed, and does not say why`).toBe(
      true,
    );
    // A role is chosen, or there is a way to come by roles.
    const role = dialog.querySelector<HTMLInputElement>('[data-slot="role-picker"] input');
    expect(role?.value !== "" || says(), `${dialog.textContent} has no role, and does not say why`).toBe(true);
  });
  expectWhole(dialog);
  expectWaysOut(dialog);
  const [close] = within(dialog).getAllByRole("button", { name: en.close });
  close?.click();
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
}

const button = (name: string | RegExp) => screen.queryAllByRole("button", { name })[0];

const saysSomething = (element: HTMLElement) => waitFor(() => expect(element).toHaveTextContent(/\S/));

/** Goes through all tabs and opens everything that is offered. Answers how many dialogs there were. */
async function walk(page: Awaited<ReturnType<typeof openPage>>) {
  const { settled, names } = page;
  const [, admin = "", member = ""] = names;
  let opened = 0;
  const tryAll = async (openers: readonly (string | RegExp)[]) => {
    for (const name of openers) {
      const opener = button(name);
      if (!opener) continue;
      await tryDialog(() => opener.click(), page);
      opened += 1;
    }
  };
  /** Opens the dialog behind an action of a row's menu. */
  const tryAction = async (name: string, action: string) => {
    const opener = button(en.actionsFor(name));
    if (!opener) return;
    opener.click();
    const menu = await screen.findByRole("menu", { name: en.actionsFor(name) });
    const item = within(menu).queryByRole("menuitem", { name: action });
    if (item) {
      await tryDialog(() => item.click(), page);
      opened += 1;
    } else fireEvent.keyDown(menu, { key: "Escape" });
    await waitFor(() => expect(menu).not.toBeInTheDocument());
  };
  const check = async () => {
    await settled();
    expectWhole(document.body);
    expectWaysOut(document.body);
  };
  await check();
  await tryAll([en.addMember, en.transferOwnership, en.leave, en.invite, en.export, en.tableLayout, member]);
  for (const name of [admin, member]) await tryAction(name, en.removeMember);
  for (const name of [admin, member]) {
    const picker = button(new RegExp(`change role of ${name}`));
    if (!picker) continue;
    picker.click();
    const list = await screen.findByRole("listbox");
    const options = within(list).queryAllByRole("option");
    const other = options.find((option) => option.ariaSelected !== "true");
    const popover = list.closest<HTMLElement>("[popover]");
    if (options.length === 0 && popover) {
      await saysSomething(popover);
      expectWaysOut(popover);
    }
    if (other) await tryDialog(() => other.click(), page);
    else fireEvent.keyDown(list, { key: "Escape" });
    await waitFor(() => expect(list).not.toBeInTheDocument());
  }
  screen.queryByRole("checkbox", { name: en.select(member) })?.click();
  await tryAll([en.removeMembers(1, "1")]);

  for (const tab of [en.tabNames.invitations, en.tabNames.requests]) {
    const control = screen.queryByRole("tab", { name: new RegExp(`^${tab}`) });
    if (!control) continue;
    control.click();
    fireEvent.mouseDown(control);
    await check();
    const panel = screen.getByRole("tabpanel", { name: new RegExp(`^${tab}`) });
    const [first] = within(panel).queryAllByRole("rowheader");
    if (first) await tryAction(first.textContent, en.revoke);
    const [box] = within(panel).queryAllByRole("checkbox", { name: /^Select (?!all)/ });
    if (!box) continue;
    box.click();
    const actions = await within(panel).findAllByRole("button", { name: /^(Resend|Revoke|Approve|Decline) 1 / });
    expect(actions).not.toHaveLength(0);
    await tryAll([/^(Revoke|Decline) 1 /]);
  }
  return opened;
}

test("where nothing is missing, nothing is a dead end", async () => {
  expect(await walk(await openPage({}))).toBeGreaterThan(0);
});

test.each(CAPABILITIES)("without %s nothing is a dead end", async (name) => {
  expect(await walk(await openPage({ [name]: undefined }))).toBeGreaterThan(0);
});

const broken = () => Promise.reject(new OrganizationError("The disk is full.", { code: "response_invalid" }));

test.each(Object.keys(READS).filter(isRead))(
  "while %s fails, it can be tried again, and nothing is a dead end",
  async (name) => {
    let isBroken = true;
    const setup = await (scene ??= createScene());
    const works: unknown = Reflect.get(setup.organization, name);
    const page = await openPage({
      [name]: (...given: unknown[]) =>
        isBroken || typeof works !== "function" ? broken() : Reflect.apply(works, setup.organization, given),
    });
    expect(await walk(page)).toBeGreaterThan(0);
    // Where the page says so, the way out leads out.
    isBroken = false;
    const [again] = screen.queryAllByRole("button", { name: en.tryAgain });
    again?.click();
    await waitFor(() => expect(again?.isConnected ?? false).toBe(false));
  },
);

test.each(Object.keys(READS).filter(isRead))("while %s never answers, nothing is a dead end", async (name) => {
  expect(await walk(await openPage({ [name]: () => new Promise(() => {}) }, name))).toBeGreaterThan(0);
});

test("where the organization's name is not known, a transfer is asked twice and done", async () => {
  const setup = await setUp({ count: 3 });
  const { getOrganization: _, ...organization } = setup.organization;
  renderIn({ ...setup, organization }, <TransferOwnershipDialog />);
  (await screen.findByRole("button", { name: en.transferOwnership })).click();
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(await dialog.findByRole("radio", { name: /Bram Almeida/ }));
  expect(dialog.queryByRole("textbox", { name: /type the organization's name/ })).not.toBeInTheDocument();
  fireEvent.click(dialog.getByRole("button", { name: en.transferTo("Bram Almeida") }));
  expect(dialog.getByRole("alert")).toHaveTextContent(en.transferAgain);
  fireEvent.click(dialog.getByRole("button", { name: en.transferTo("Bram Almeida") }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  const { data } = await setup.organization.getMemberships();
  expect(data.find(({ publicUserData }) => publicUserData.userId === setup.people[1]?.id)?.role).toBe("org:admin");
});
