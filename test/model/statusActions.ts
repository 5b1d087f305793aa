import type { Membership } from "../../src/organization/records.js";
import { at, type Action, type Scene } from "./scene.js";
import { nameOf, target } from "./memberActions.js";

const DAY = 86_400_000;

/** In which time access ends. The first is over before everybody comes back to the window at the end. */
const ENDS = [3_000, 10 * DAY, null, 60 * DAY];

const STATUSES = ["", "inactive", "all", "expired", "ending"] as const;

const OKTA = { name: "Okta" };
const MANAGED = [{ status: OKTA }, { role: OKTA }, { role: OKTA, status: OKTA, profile: OKTA }, {}];

const onRow =
  (way: "deactivate" | "reactivate"): Action =>
  (scene) => {
    const row = target(scene, ({ status }) => (status === "inactive") === (way === "reactivate"));
    if (!row) return undefined;
    scene.person.act(({ table }) => table.actions[way](row));
    return `${way}s ${nameOf(row)}`;
  };

const onChosen =
  (way: "deactivate" | "reactivate"): Action =>
  ({ person, screen }) => {
    const { rows } = screen.table.bulk.selection;
    if (rows.length === 0) return undefined;
    person.act(({ table }) => table.bulk[way]());
    return `${way}s ${rows.map(nameOf).join(", ")}, together`;
  };

const isActive = ({ status }: Membership) => status !== "inactive";

export const statusActions = {
  deactivate: onRow("deactivate"),
  reactivate: onRow("reactivate"),
  deactivateChosen: onChosen("deactivate"),
  reactivateChosen: onChosen("reactivate"),
  end(scene: Scene) {
    const row = target(scene, isActive);
    const time = at(ENDS, scene.other);
    if (!row || time === undefined) return undefined;
    const expiresAt = time === null ? null : Date.now() + time;
    // No one at a screen does what time does.
    if (time !== null && time < DAY) scene.unseen();
    scene.person.act(({ table }) => table.actions.updateExpiry(row, expiresAt));
    return `lets the access of ${nameOf(row)} end ${time === null ? "never" : `in ${time} ms`}`;
  },
  filterStatus({ person, pick }) {
    const memberStatus = at(STATUSES, pick) ?? "";
    person.act(({ table }) => table.setFilters({ memberStatus }));
    return `shows ${memberStatus || "active"} members`;
  },
  async directoryManages(scene) {
    const row = target(scene);
    const managed = at(MANAGED, scene.other);
    if (!row || !managed) return undefined;
    await scene.asServer("PUT", `memberships/${row.publicUserData.userId}/managed`, managed);
    return `a directory now manages ${JSON.stringify(managed)} of ${nameOf(row)}`;
  },
} satisfies Record<string, Action>;
