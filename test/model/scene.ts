import type { Person } from "./person.js";
import type { Place } from "./place.js";
import type { Screen } from "./useScreen.js";

/** Where an action is done, and by which user. */
export interface Scene {
  readonly person: Person;
  readonly screen: Screen;
  /** Which of several things it is done to, or how; any whole number. */
  readonly pick: number;
  readonly other: number;
  /** Another organization than the one that is shown. */
  readonly elsewhere: () => Promise<Place>;
  /** Says that something changes, now or later, that no one at a screen does. */
  readonly unseen: () => void;
  /** Does something on the server to the organization that is shown, as the app's own server. */
  readonly asServer: (method: string, path: string, body: object) => Promise<unknown>;
  /** Does something on the server, as that user, that no one at a screen did. */
  readonly asOutsider: (userId: string) => Promise<unknown>;
}

/** Does something and says what; `undefined` where there was nothing to do. */
export type Action = (scene: Scene) => string | undefined | Promise<string | undefined>;

export const at = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];
