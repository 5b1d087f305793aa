import { at, type Action } from "./scene.js";

export const otherActions = {
  focus({ person }) {
    person.focus();
    return "comes back to the window";
  },
  revalidate({ person }) {
    person.act(({ table }) => void table.list.revalidate());
    return "reloads the table";
  },
  async goElsewhere({ person, elsewhere }) {
    person.go(await elsewhere());
    return `turns to ${person.place().id}`;
  },
  async outsiderAsks({ person, pick, asOutsider }) {
    const userId = at(person.place().outsiders, pick);
    if (userId === undefined) return undefined;
    await asOutsider(userId);
    return `${userId} asks to join`;
  },
} satisfies Record<string, Action>;
