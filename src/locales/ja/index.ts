import type { Labels } from "../../labels/en.js";
import { activity } from "./activity.js";
import { core } from "./core.js";
import { dialogs } from "./dialogs.js";
import { groups } from "./groups.js";
import { inviting } from "./inviting.js";
import { lists } from "./lists.js";
import { memberDialogs } from "./memberDialogs.js";
import { page } from "./page.js";
import { people } from "./people.js";

/** All labels in Japanese, with the built-in roles and permissions and the errors. For `LocaleProvider`. */
export const ja: Labels = {
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
