import type { Membership } from "../../../src/index.js";
import { initialsOf, joinedOf, nameOf } from "../page/fixture.js";

const template = document.createElement("template");
template.innerHTML = `<tr>
  <td><input type="checkbox"></td>
  <td><span class="avatar" aria-hidden="true"></span><span class="name"></span></td>
  <td></td>
  <td><button type="button" class="role" aria-haspopup="listbox"></button></td>
  <td><time></time></td>
  <td><button type="button" class="remove">Remove</button></td>
</tr>`.replaceAll(/>\s+</g, "><");

/** A row that can show one member after another: only what differs is written. */
export class Row {
  readonly element = template.content.firstElementChild?.cloneNode(true) as HTMLTableRowElement;
  member: Membership | undefined;
  private readonly checkbox = this.part("input") as HTMLInputElement;
  private readonly avatar = this.part(".avatar");
  private readonly name = this.part(".name");
  private readonly address = this.part("td:nth-child(3)");
  private readonly role = this.part(".role");
  private readonly time = this.part("time") as HTMLTimeElement;

  private part(selector: string): HTMLElement {
    return this.element.querySelector(selector) as HTMLElement;
  }

  show(member: Membership, isSelected: boolean): void {
    this.checkbox.checked = isSelected;
    if (member === this.member) return;
    const { publicUserData: person, roleName, createdAt } = member;
    const name = nameOf(person);
    if (person !== this.member?.publicUserData) {
      this.avatar.textContent = initialsOf(person);
      this.name.textContent = name;
      this.address.textContent = person.identifier;
      this.checkbox.ariaLabel = `Select ${name}`;
      this.time.dateTime = new Date(createdAt).toISOString();
      this.time.textContent = joinedOf(member);
    }
    this.role.textContent = roleName;
    this.role.ariaLabel = `Role of ${name}: ${roleName}`;
    this.member = member;
  }
}
