import type { Group, Membership } from "../../src/organization/records.js";
import { personName } from "../../src/organization/rules/personName.js";
import { at, type Action, type Scene } from "./scene.js";

const NAMES = ["Sales", "Support", "SALES", "Finance"];

const nameOf = ({ publicUserData: person }: Membership) => `${personName(person)} (${person.userId})`;

const groupOf = ({ screen, other }: Scene): Group | undefined => at(screen.groups.data, other);

const change =
  (way: "addToGroup" | "removeFromGroup"): Action =>
  (scene) => {
    const row = at(scene.screen.table.list.data, scene.pick);
    const group = groupOf(scene);
    if (!row || !group) return undefined;
    const { id, name } = group;
    scene.person.act(({ table }) => table.actions[way](row, { id, name }));
    return `${way}: ${nameOf(row)}, ${name}`;
  };

const changeChosen =
  (way: "addToGroup" | "removeFromGroup"): Action =>
  (scene) => {
    const { rows } = scene.screen.table.bulk.selection;
    const group = groupOf(scene);
    if (rows.length === 0 || !group) return undefined;
    const { id, name } = group;
    scene.person.act(({ table }) => table.bulk[way]({ id, name }));
    return `${way}: ${rows.map(nameOf).join(", ")}, ${name}, together`;
  };

export const groupActions = {
  joinGroup: change("addToGroup"),
  leaveGroup: change("removeFromGroup"),
  joinGroupChosen: changeChosen("addToGroup"),
  leaveGroupChosen: changeChosen("removeFromGroup"),
  filterGroup(scene) {
    const group = scene.pick % 3 === 0 ? undefined : groupOf(scene);
    scene.person.act(({ table }) => table.setFilters({ group: group?.id ?? "" }));
    return `shows the group ${group?.name ?? "of all"}`;
  },
  createGroup({ person, pick }) {
    const name = at(NAMES, pick) ?? "";
    person.act(({ createGroup }) => createGroup({ name }));
    return `creates the group ${name}`;
  },
  renameGroup(scene) {
    const group = groupOf(scene);
    const name = at(NAMES, scene.pick);
    if (!group || name === undefined) return undefined;
    scene.person.act(({ renameGroup }) => renameGroup({ groupId: group.id, name }));
    return `renames ${group.name} to ${name}`;
  },
  deleteGroup(scene) {
    const group = groupOf(scene);
    if (!group) return undefined;
    scene.person.act(({ deleteGroup }) => deleteGroup(group.id));
    return `deletes the group ${group.name}`;
  },
} satisfies Record<string, Action>;
