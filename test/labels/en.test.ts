import { expect, test } from "vitest";
import { core } from "../../src/labels/core.js";
import { en } from "../../src/labels/en.js";
import { activity } from "../../src/labels/en/activity.js";
import { groups } from "../../src/labels/en/groups.js";
import { inviting } from "../../src/labels/en/inviting.js";
import { lists } from "../../src/labels/en/lists.js";
import { memberDialogs } from "../../src/labels/en/memberDialogs.js";
import { page } from "../../src/labels/en/page.js";
import { dialogs } from "../../src/labels/en/dialogs.js";
import { people } from "../../src/labels/en/people.js";

test("no two tables of labels have a key in common", () => {
  const keys = [core, lists, memberDialogs, inviting, activity, page, dialogs, groups, people].flatMap((table) =>
    Object.keys(table),
  );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(Object.keys(en)).toHaveLength(keys.length);
});
