import type { Membership } from "../../../src/index.js";
import { contender, type Given } from "../page/contender.js";
import { nameOf, ROLES, withRole } from "../page/fixture.js";
import type { Row } from "./Row.js";

/** Milliseconds after the last letter. */
const QUIET = 250;

const MARKUP = `<div class="toolbar">
  <input type="search" aria-label="Search"><span role="status"></span>
  <button type="button" class="previous">Previous page</button><button type="button" class="next">Next page</button>
</div>
<div><table class="members">
  <thead><tr><th></th><th>Name</th><th>E-mail</th><th>Role</th><th>Joined</th><th></th></tr></thead>
  <tbody></tbody>
</table></div>
<div class="picker" popover role="listbox" aria-label="Role"></div>
<dialog><p></p><button type="button">Cancel</button><button type="button">Remove</button></dialog>`;

/** What a table is for the members: where its rows are, and what they show. */
export interface View {
  readonly rows: () => readonly Row[];
  /** Shows the members as they are now. */
  readonly draw: () => void;
}

/** What both plain tables have: the toolbar, one list of roles, one dialog, one listener for clicks. */
export function createMembers(box: HTMLElement, { organization, pageSize }: Given) {
  const root = document.createElement("div");
  root.innerHTML = MARKUP;
  const part = (selector: string) => root.querySelector(selector) as HTMLElement;
  const picker = part(".picker");
  const dialog = part("dialog") as HTMLDialogElement;
  const search = part("input") as HTMLInputElement;
  const selected = new Set<string>();
  let found: readonly Membership[] | undefined;
  let view: View;
  let asked: Row | undefined;
  let timer: ReturnType<typeof setTimeout>;
  const roles = new Map<string, string>();

  /** The member as changed here. */
  const latest = (member: Membership) => {
    const role = roles.get(member.id);
    return role === undefined || role === member.role ? member : withRole(member, role);
  };
  const change = async (row: Row, member: Membership, role: string) => {
    roles.set(member.id, role);
    row.show(latest(member), selected.has(member.id));
    try {
      await organization.updateMember({ userId: member.publicUserData.userId, role });
    } catch {
      roles.set(member.id, member.role);
      view.draw();
    }
  };
  const openPicker = (row: Row, button: HTMLElement) => {
    const options = ROLES.map(({ key, name }) => {
      const option = document.createElement("div");
      option.role = "option";
      option.dataset["role"] = key;
      option.textContent = name;
      option.ariaSelected = String(key === row.member?.role);
      return option;
    });
    asked = row;
    picker.replaceChildren(...options);
    const { left, bottom } = button.getBoundingClientRect();
    picker.style.left = `${left}px`;
    picker.style.top = `${bottom}px`;
    picker.showPopover();
  };

  root.addEventListener("click", ({ target }) => {
    const element = target as HTMLElement;
    const row = view.rows().find((each) => each.element.contains(element));
    const role = element.dataset["role"];
    const member = (row ?? asked)?.member;
    if (!member) return;
    if (role && asked) {
      picker.hidePopover();
      void change(asked, member, role);
    } else if (row && element.matches(".role")) openPicker(row, element);
    else if (row && element instanceof HTMLInputElement) {
      if (element.checked) selected.add(member.id);
      else selected.delete(member.id);
      part("[role=status]").textContent = `${selected.size} selected`;
    } else if (row && element.matches(".remove")) {
      asked = row;
      part("p").textContent = `Remove ${nameOf(member.publicUserData)}?`;
      dialog.showModal();
    } else if (dialog.contains(element)) {
      dialog.close();
      if (element.textContent === "Remove") void organization.removeMember(member.publicUserData.userId);
    }
  });
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const query = search.value;
      found = query ? (await organization.getMemberships({ pageSize, query })).data : undefined;
      view.draw();
    }, QUIET);
  });
  return {
    part,
    /** What is searched for. */
    found: () => found,
    show: (row: Row, member: Membership) => row.show(latest(member), selected.has(member.id)),
    mount: (shown: View) => {
      view = shown;
      view.draw();
      box.append(root);
    },
  };
}

export const plainContender = (mountTable: (box: HTMLElement, given: Given) => void) =>
  contender(async (given) => {
    let mounted: HTMLElement | undefined;
    return {
      mount(box) {
        mounted = box;
        mountTable(box, given);
      },
      unmount: () => mounted?.replaceChildren(),
    };
  });
