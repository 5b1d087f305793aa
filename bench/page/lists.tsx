import type { ReactNode } from "react";
import {
  InvitationTable,
  invitationsOptions,
  MembershipRequestTable,
  membershipRequestsOptions,
  MemberTable,
  membershipsOptions,
} from "../../src/index.js";
import { benchOrganization } from "./benchOrganization.js";
import { prepareKit } from "./kit.js";
import { measure } from "./measure.js";
import { find } from "./plain.js";
import type { Renders } from "./renders.js";
import { box, LATENCY, rendersOf, settle, shownRows } from "./screen.js";

/** Gets a component ready over an organization with some pages in each list; the first ones are in hand. */
export function prepareLists(component: ReactNode, pageSize: number) {
  const { organization } = benchOrganization(pageSize * 3, LATENCY);
  const pending = { pageSize, status: ["pending"] as const };
  return prepareKit(organization, component, (client) => [
    client.prefetchQuery(membershipsOptions(organization, { pageSize, status: ["active"] })),
    client.prefetchQuery(invitationsOptions(organization, pending)),
    client.prefetchQuery(membershipRequestsOptions(organization, pending)),
  ]);
}

const LISTS = {
  members: (rows: number) => <MemberTable defaultView={{ pageSize: rows }} />,
  invitations: (rows: number) => <InvitationTable defaultView={{ pageSize: rows }} />,
  requests: (rows: number) => <MembershipRequestTable defaultView={{ pageSize: rows }} />,
};
const NAMES = ["members", "invitations", "requests"] as const;

interface Mounts {
  readonly kit: number;
  /** The same elements, cloned: nothing that makes them can be faster. */
  readonly clone: number;
}

/** Milliseconds to mount each list with this many rows. */
export async function mountLists(rows: number, isReversed: boolean): Promise<Record<string, Mounts>> {
  const mounts: Record<string, Mounts> = {};
  const time = (mount: () => void) => {
    globalThis.gc?.();
    return measure(mount, () => shownRows().length === rows);
  };
  for (const name of isReversed ? NAMES.toReversed() : NAMES) {
    const list = await prepareLists(LISTS[name](rows), rows);
    const kit = await time(() => list.mount(box));
    await settle();
    const markup = box.cloneNode(true);
    list.unmount();
    const clone = await time(() => box.append(...markup.cloneNode(true).childNodes));
    box.replaceChildren();
    mounts[name] = { kit, clone };
  }
  return mounts;
}

const click = (selector: string, root: ParentNode = document) => find(root, selector).click();
const row = (slot: number) => shownRows()[slot] ?? document;

/** What is done in a list, one after the other. */
const ACTS: Partial<Record<keyof typeof LISTS, Record<string, () => void>>> = {
  invitations: {
    "choose an invitation": () => click('input[type="checkbox"]', row(3)),
    "open the menu of another": () => click('[data-slot="invitation-actions"]', row(4)),
    "ask whether to revoke it": () => click('[data-slot="invitation-revoke"]'),
    "revoke it": () => click('[data-slot="dialog-actions"] > :last-child'),
  },
  requests: {
    "choose a request": () => click('input[type="checkbox"]', row(3)),
    "approve another": () => click('[data-slot="approve-request"]', row(4)),
  },
};

/** What React renders for each act, until it has settled. */
export async function listRenders(rows: number): Promise<Record<string, Renders>> {
  const renders: Record<string, Renders> = {};
  for (const name of NAMES) {
    const list = await prepareLists(LISTS[name](rows), rows);
    list.mount(box);
    await settle();
    for (const [title, act] of Object.entries(ACTS[name] ?? {})) renders[title] = await rendersOf(act);
    list.unmount();
  }
  return renders;
}
