import { core } from "./core.js";
import { activity } from "./en/activity.js";
import { dialogs } from "./en/dialogs.js";
import { groups } from "./en/groups.js";
import { inviting } from "./en/inviting.js";
import { lists } from "./en/lists.js";
import { memberDialogs } from "./en/memberDialogs.js";
import { page } from "./en/page.js";
import { people } from "./en/people.js";

/** All labels in English. Translations have the same shape. */
export const en = {
  ...core,
  ...lists,
  ...memberDialogs,
  ...inviting,
  ...activity,
  ...page,
  ...dialogs,
  ...groups,
  ...people,
};

/** The labels of one language. */
export type Labels = typeof en;
