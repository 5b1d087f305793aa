import { describe, expect, test } from "vitest";
import type { Metadata } from "../../../src/organization/records.js";
import {
  fieldsOf,
  isDraftTooLarge,
  isWritten,
  kindOf,
  type MetadataDraft,
  type MetadataKind,
  NOTHING_WRITTEN,
  patchOf,
  textOf,
  withoutStored,
  withoutSent,
} from "../../../src/state/metadata/metadataFields.js";

const STORED: Metadata = { team: "North", seats: 3, isRemote: true, desk: { floor: 2, side: "left" } };

const edited = (...edits: [key: string, from: unknown, text: string][]): MetadataDraft => ({
  edits: new Map(edits.map(([key, from, text]) => [key, { from, text }])),
  added: [],
});
const removed = (...keys: string[]): MetadataDraft => ({ edits: new Map(keys.map((key) => [key, null])), added: [] });
const added = (...fields: [key: string, kind: MetadataKind, text: string][]): MetadataDraft => ({
  edits: new Map(),
  added: fields.map(([key, kind, text], index) => ({ id: `new ${index}`, key, kind, text })),
});
const problemsOf = (stored: Metadata, draft: MetadataDraft) =>
  fieldsOf(stored, draft).flatMap(({ key, problem }) => (problem ? [`${key}: ${problem}`] : []));

test.each([
  ["North", "text", "North"],
  [3, "number", "3"],
  [-0.5, "number", "-0.5"],
  [false, "boolean", "false"],
  [{ a: [1] }, "json", '{\n  "a": [\n    1\n  ]\n}'],
  [[1, 2], "json", "[\n  1,\n  2\n]"],
  [null, "json", "null"],
])("%j is shown as %s", (value, kind, text) => {
  expect(kindOf(value)).toBe(kind);
  expect(textOf(value)).toBe(text);
});

test("as long as nothing is written, the fields are what the server has, and nothing is sent", () => {
  expect(fieldsOf(STORED, NOTHING_WRITTEN).map(({ key, kind }) => `${key} ${kind}`)).toEqual([
    "team text",
    "seats number",
    "isRemote boolean",
    "desk json",
  ]);
  expect(patchOf(STORED, NOTHING_WRITTEN)).toEqual({});
  expect(isWritten(NOTHING_WRITTEN)).toBe(false);
});

describe("what is sent", () => {
  test.each<[what: string, draft: MetadataDraft, patch: Metadata]>([
    ["what was written over a text", edited(["team", "North", "South"]), { team: "South" }],
    ["a number as a number", edited(["seats", 3, " 4.50 "]), { seats: 4.5 }],
    ["a switch as a boolean", edited(["isRemote", true, "false"]), { isRemote: false }],
    [
      "of an object only what differs",
      edited(["desk", STORED["desk"], '{"floor":3,"side":"left"}']),
      { desk: { floor: 3 } },
    ],
    ["null for a part that goes", edited(["desk", STORED["desk"], '{"floor":2}']), { desk: { side: null } }],
    ["null for a field that goes", removed("team"), { team: null }],
    ["a new field", added(["badge", "text", "7"]), { badge: "7" }],
    ["nothing for a text that is the same again", edited(["team", "North", "North"]), {}],
    [
      "a new value instead of a removed one",
      { ...removed("team"), added: added(["team", "number", "1"]).added },
      { team: 1 },
    ],
  ])("%s", (_, draft, patch) => {
    expect(patchOf(STORED, draft)).toEqual(patch);
  });

  test("leaves alone what others have done to the rest of an object changedTo", () => {
    const draft = edited(["desk", STORED["desk"], '{"floor":3,"side":"left"}']);
    expect(patchOf({ ...STORED, desk: { floor: 2, side: "right" } }, draft)).toEqual({ desk: { floor: 3 } });
  });
});

describe("what cannot be saved", () => {
  test.each<[kind: MetadataKind, text: string, problem: string | undefined]>([
    ["text", " ", "valueMissing"],
    ["text", "x", undefined],
    ["number", "", "notNumber"],
    ["number", "1e3", undefined],
    ["number", "12 apples", "notNumber"],
    ["number", "0x10", "notNumber"],
    ["number", "Infinity", "notNumber"],
    ["number", "1e999", "notNumber"],
    ["number", "9007199254740993", "longNumber"],
    ["json", "{", "notJson"],
    ["json", "", "notJson"],
    ["json", '{"a":null}', "holdsNull"],
    ["json", "null", "holdsNull"],
    ["json", '{"a":1,"a":2}', "keyRepeated"],
    ["json", '{"__proto__":1}', "holdsRefusedKey"],
    ["json", '{"a":[12345678901234567890]}', "longNumber"],
    ["boolean", "", undefined],
  ])("%s %j: %s", (kind, text, problem) => {
    expect(problemsOf({}, added(["key", kind, text]))).toEqual(problem ? [`key: ${problem}`] : []);
  });

  test.each([
    ["", "keyMissing"],
    ["team", "keyTaken"],
    ["__proto__", "keyRefused"],
    ["constructor", "keyRefused"],
  ])("a new key %j: %s", (key, problem) => {
    expect(problemsOf(STORED, added([key, "text", "x"]))).toEqual([`${key}: ${problem}`]);
  });

  test("two new fields cannot have the same key; that of a field that goes is free", () => {
    expect(problemsOf({}, added(["a", "text", "1"], ["a", "text", "2"]))).toEqual(["a: keyTaken", "a: keyTaken"]);
    expect(problemsOf(STORED, { ...removed("team"), added: added(["team", "text", "x"]).added })).toEqual([]);
  });

  test("more than one membership can hold", () => {
    expect(isDraftTooLarge(STORED, added(["notes", "text", "x".repeat(8 * 1024)]))).toBe(true);
    expect(isDraftTooLarge({ notes: "x".repeat(8 * 1024) }, removed("notes"))).toBe(false);
    expect(isDraftTooLarge(STORED, NOTHING_WRITTEN)).toBe(false);
  });
});

describe("what others do changedTo", () => {
  const draft = edited(["team", "North", "South"]);
  const changedTo = (stored: Metadata) => fieldsOf(stored, draft).find(({ key }) => key === "team")?.changedTo;

  test("is told as text, and null where it was removed", () => {
    expect(changedTo(STORED)).toBeUndefined();
    expect(changedTo({ ...STORED, team: "West" })).toBe("West");
    expect(changedTo({})).toBeNull();
  });
});

describe("after saving", () => {
  test("what was written since then stays", () => {
    const sent = edited(["team", "North", "South"], ["seats", 3, "4"]);
    const now: MetadataDraft = { ...sent, edits: new Map([...sent.edits, ["seats", { from: 3, text: "5" }]]) };
    expect([...withoutSent(now, sent).edits.keys()]).toEqual(["seats"]);
    expect(isWritten(withoutSent(sent, sent))).toBe(false);
  });

  test("what the server has by now is no longer written", () => {
    const sent: MetadataDraft = { ...edited(["team", "North", "South"]), added: added(["badge", "number", "7"]).added };
    expect(isWritten(withoutStored(sent, STORED))).toBe(true);
    expect(isWritten(withoutStored(sent, { ...STORED, team: "South", badge: 7 }))).toBe(false);
    expect(isWritten(withoutStored(removed("team"), STORED))).toBe(true);
    expect(isWritten(withoutStored(removed("team"), {}))).toBe(false);
  });
});
