import { personName } from "../../src/organization/rules/personName.js";
import type { Membership } from "../../src/organization/records.js";
import type { MembershipOrderField } from "../../src/organization/listParams.js";
import { at, type Action, type Scene } from "./scene.js";
import { must } from "../support/must.js";

const ROLES = ["org:member", "org:admin"];
const SIZES = [10, 2, 3, 5];
const WORDS = ["a", "an", "or", "ada", "zzz", "stranger"];
const FIELDS: readonly MembershipOrderField[] = ["last_name", "email_address", "created_at"];

export const roleAt = (pick: number) => at(ROLES, pick) ?? "org:member";

export const nameOf = ({ publicUserData: person }: Membership) => `${personName(person)} (${person.userId})`;

/** A row of the table; seldom one of the people who are looking, who lose the right to look. */
export function target(
  { person, screen, pick, other }: Scene,
  isMeant: (row: Membership) => boolean = () => true,
): Membership | undefined {
  const { viewers } = person.place();
  const mayBeViewer = other % 10 === 9;
  return at(
    screen.table.list.data.filter(
      (row) => isMeant(row) && (mayBeViewer || !viewers.includes(row.publicUserData.userId)),
    ),
    pick,
  );
}

const turn =
  (way: "first" | "previous" | "next" | "last"): Action =>
  ({ person, screen }) => {
    if (screen.table.pagination[way].isDisabled) return undefined;
    person.act(({ table }) => table.pagination[way].go());
    return `goes to the ${way} page`;
  };

export const memberActions = {
  changeRole(scene) {
    const row = target(scene);
    if (!row) return undefined;
    const role = roleAt(scene.other);
    if (row.role === role) return undefined;
    scene.person.act(({ table }) => table.actions.changeRole(row, role));
    return `gives ${nameOf(row)} the role ${role}`;
  },
  changeMind({ person, screen, pick }) {
    const pending = screen.writes.members.filter(({ name, status }) => name === "updateMember" && status === "pending");
    const { rowId } = at(pending, pick) ?? {};
    const row = screen.table.list.data.find(({ publicUserData: { userId } }) => userId === rowId);
    const role = ROLES.find((other) => other !== row?.role);
    if (!row || !role) return undefined;
    person.act(({ table }) => table.actions.changeRole(row, role));
    return `changes their mind and gives ${nameOf(row)} the role ${role}`;
  },
  remove(scene) {
    const row = target(scene);
    if (!row) return undefined;
    scene.person.act(({ table }) => table.actions.remove(row));
    return `removes ${nameOf(row)}`;
  },
  undo({ person, screen }) {
    const { text, undo } = screen.table.announcement;
    if (!undo) return undefined;
    person.act(undo);
    return `undoes: ${text}`;
  },
  retry({ person, screen, pick }) {
    const refused = at(screen.table.failedElsewhere, pick);
    const row = at(
      screen.table.list.data.filter(({ publicUserData: { userId } }) => screen.table.writes.get(userId)?.error),
      pick,
    );
    const membership = refused?.row ?? row;
    const write = membership && screen.table.writes.get(membership.publicUserData.userId);
    if (!membership || !write) return undefined;
    person.act(({ table }) => table.actions.retry(membership, write));
    return `tries ${write.name} of ${nameOf(membership)} again`;
  },
  dismiss({ person, screen, pick }) {
    const write = at(
      [...screen.table.writes.values()].filter(({ error }) => error),
      pick,
    );
    if (!write) return undefined;
    person.act(({ table }) => table.actions.dismiss(write));
    return `dismisses the refused ${write.name} of ${write.rowId}`;
  },
  add({ person, pick, other }) {
    const userId = at(person.place().outsiders, pick);
    if (userId === undefined) return undefined;
    const role = roleAt(other);
    person.act(({ addMember }) => addMember({ userId, role }));
    return `adds ${userId} as ${role}`;
  },
  nextPage: turn("next"),
  previousPage: turn("previous"),
  firstPage: turn("first"),
  lastPage: turn("last"),
  page({ person, screen, pick }) {
    const page = 1 + (pick % (screen.table.list.pageCount + 1));
    person.act(({ table }) => table.list.fetchPage(page));
    return `goes to page ${page}`;
  },
  prepareNextPage({ person }) {
    person.act(({ table }) => table.pagination.next.prepare?.());
    return "comes near the button to the next page";
  },
  size({ person, pick }) {
    const size = at(SIZES, pick) ?? 10;
    person.act(({ table }) => table.pagination.setPageSize(size));
    return `asks for ${size} rows a page`;
  },
  filter({ person, pick }) {
    const role = must(at([...ROLES, ""], pick));
    person.act(({ table }) => table.setFilters({ role }));
    return `shows ${role || "all roles"}`;
  },
  search({ person, pick }) {
    const text = must(at([...WORDS, ""], pick));
    person.act(({ table }) => table.search.setText(text));
    return `searches for "${text}"`;
  },
  sort({ person, pick }) {
    const field = at(FIELDS, pick) ?? "created_at";
    person.act(({ table }) => table.sorting.sortBy(field));
    return `sorts by ${field}`;
  },
  more({ person, screen }) {
    if (!screen.infinite.hasNextPage) return undefined;
    person.act(({ infinite }) => void infinite.fetchNextPage());
    return "loads more of the endless list";
  },
  chooseMember({ person, screen, pick }) {
    const row = at(screen.table.list.data, pick);
    if (!row) return undefined;
    person.act(({ table }) => table.bulk.selection.toggle(row));
    return `chooses ${nameOf(row)}, or no more`;
  },
  choosePage({ person, screen }) {
    if (screen.table.list.data.length === 0) return undefined;
    person.act(({ table }) => table.bulk.selection.toggleShown());
    return "chooses all members that are shown, or no more";
  },
  chooseMatching({ person, screen }) {
    if (screen.table.list.data.length === 0) return undefined;
    person.act(({ table }) => table.bulk.matching.select());
    return "chooses all members who match";
  },
  changeRoleOfChosen({ person, screen, pick }) {
    const { rows } = screen.table.bulk.selection;
    if (rows.length === 0) return undefined;
    const role = roleAt(pick);
    person.act(({ table }) => table.bulk.changeRoles(role));
    return `gives ${rows.map(nameOf).join(", ")} the role ${role}, together`;
  },
  dethrone({ person, screen }) {
    // The first is the viewer, who could not continue without the right.
    const managers = screen.table.list.data.filter(({ role }) => role === "org:admin").toReversed();
    if (managers.length === 0 || screen.table.bulk.progress) return undefined;
    for (const row of managers.filter((manager) => !screen.table.bulk.selection.has(manager))) {
      person.act(({ table }) => table.bulk.selection.toggle(row));
    }
    person.act(({ table }) => table.bulk.changeRoles("org:member"));
    return `gives all managers that are shown the role org:member: ${managers.map(nameOf).join(", ")}`;
  },
  removeChosen({ person, screen }) {
    const { rows } = screen.table.bulk.selection;
    if (rows.length === 0) return undefined;
    person.act(({ table }) => table.bulk.remove());
    return `removes ${rows.map(nameOf).join(", ")}, together`;
  },
  retryMembers({ person, screen }) {
    const { failed } = screen.table;
    if (failed.length === 0) return undefined;
    person.act(({ table }) => table.bulk.retry(failed));
    return `tries again what was refused of ${failed.map(({ row }) => nameOf(row)).join(", ")}`;
  },
  stopMany({ person, screen }) {
    if (!screen.table.bulk.progress) return undefined;
    person.act(({ table }) => table.bulk.stop());
    return "stops the change of many members";
  },
} satisfies Record<string, Action>;
