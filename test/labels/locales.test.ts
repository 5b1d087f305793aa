import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { AddressProblem } from "../../src/addresses/checkAddress.js";
import { en, type Labels } from "../../src/labels/en.js";
import { ar } from "../../src/locales/ar/index.js";
import { de } from "../../src/locales/de/index.js";
import { es } from "../../src/locales/es/index.js";
import { fr } from "../../src/locales/fr/index.js";
import { ja } from "../../src/locales/ja/index.js";
import { ptBR } from "../../src/locales/pt-BR/index.js";
import { zhCN } from "../../src/locales/zh-CN/index.js";
import { errorCodes } from "../../src/organization/errorCodes.js";
import type { InvitationFailure } from "../../src/organization/invitationOutcome.js";
import { OrganizationError } from "../../src/organization/OrganizationError.js";
import { createMemoryOrganization } from "../../src/testing/memory/createMemoryOrganization.js";

const LOCALES: Readonly<Record<string, Labels>> = { ar, de, es, fr, ja, "pt-BR": ptBR, "zh-CN": zhCN };

/** Arabic writes one and two as words. */
const NUMBERS = [0, 1, 2, 3, 11, 100, 1_000_000];
const WRITTEN_AS_WORDS: Readonly<Record<string, readonly number[]>> = { ar: [1, 2] };

/** Words that are the same in English, and a file's name in ASCII. */
const SAME =
  /^(members-\.csv|API|Actions|Admin|Alt|Ctrl|Date|End|Enter|Home|Invitations|JSON|Name|No|Page Down|Page Up|Passkey|Permissions|Person|Roles|Shift|Space|Status|Text|Total|Type)$/;

/** Called with more than they take, so that each shows what it takes: a name for each place, or a number. */
const ARGUMENTS = ["<b>", "<c>", "<d>"];

type Shown = (number: number | string) => string;

/** Every text of a table with its path. Functions of records and of codes are tested on their own. */
function* textsIn(table: object, path = ""): Generator<[string, string | Shown]> {
  for (const [key, value] of Object.entries(table) as [string, unknown][]) {
    const place = path ? `${path}.${key}` : key;
    if (typeof value === "string") yield [place, value];
    else if (typeof value === "function" && !/^(error|addressProblem|invitationRefusal)$|^events\./.test(place))
      yield [place, (first) => String(value(first, ...ARGUMENTS))];
    else if (typeof value === "object" && value !== null && place !== "roleTexts") yield* textsIn(value, place);
  }
}

const ENGLISH = [...textsIn(en)];

/** It names a single one; French and Portuguese have one form for 0 and 1, and of 0 it isn't said. */
const NEVER = "addressesRepeated 0";

/** Which arguments a text shows. */
const shownIn = (text: string) => ["<a>", ...ARGUMENTS].filter((argument) => text.includes(argument));

/** A text as it is said of someone. */
const ofSomeone = (text: string | Shown | undefined) => (typeof text === "function" ? text("<a>") : text);

test("every folder of locales is tested", () => {
  expect(readdirSync(new URL("../../src/locales", import.meta.url)).toSorted()).toEqual(
    Object.keys(LOCALES).toSorted(),
  );
});

test.each(Object.entries(LOCALES))("%s has a text of its own for each English one", (_, labels) => {
  const texts = new Map(textsIn(labels));
  expect([...texts.keys()]).toEqual(ENGLISH.map(([place]) => place));
  const same = ENGLISH.filter(([place, text]) => ofSomeone(text) === ofSomeone(texts.get(place)));
  const words = same.map(([place, text]) => [place, ofSomeone(text)?.replaceAll(/<\w>/g, "") ?? ""] as const);
  expect(words.filter(([, text]) => /\p{L}/u.test(text) && !SAME.test(text))).toEqual([]);
});

test.each(Object.entries(LOCALES))("%s shows all names, roles and numbers that English shows", (tag, labels) => {
  const texts = new Map(textsIn(labels));
  const missing = ENGLISH.flatMap(([place, english]) => {
    const text = texts.get(place);
    if (typeof english === "string" || typeof text !== "function") return [];
    const names = { place, english: shownIn(english("<a>")), own: shownIn(text("<a>")) };
    const numbers = NUMBERS.filter((number) => !WRITTEN_AS_WORDS[tag]?.includes(number)).map((number) => ({
      place: `${place} ${number}`,
      english: shownIn(english(number)),
      own: shownIn(text(number)),
    }));
    return [names, ...numbers].filter(
      ({ place: one, english: expected, own }) => one !== NEVER && expected.some((argument) => !own.includes(argument)),
    );
  });
  expect(missing).toEqual([]);
});

test.each(Object.entries(LOCALES))("%s has the built-in roles and permissions", async (_, { roleTexts }) => {
  const { organization } = createMemoryOrganization();
  const { data: roles } = await organization.getRoles();
  const texts = roles
    .flatMap((role) => [role, ...role.permissions])
    .flatMap(({ name, description }) => [name, description]);
  expect(texts.filter((text) => text && !Object.hasOwn(roleTexts, text))).toEqual([]);
});

test.each(Object.entries(LOCALES))("%s says every error in its own words", (_, labels) => {
  const message = "An English sentence.";
  const said = [...errorCodes, "unknown_error" as const].map((code) =>
    labels.error(new OrganizationError(message, { status: 422, code })),
  );
  expect(said.filter((text) => text === message || text.trim() === "")).toEqual([]);
});

const ADDRESS_PROBLEMS: Readonly<Record<AddressProblem, true>> = {
  not_an_address: true,
  missing_at: true,
  missing_local_part: true,
  missing_domain: true,
  extra_at: true,
  bad_character: true,
  misplaced_dot: true,
  incomplete_domain: true,
  bad_domain: true,
  too_long: true,
};
const INVITATION_FAILURES: Readonly<Record<InvitationFailure, true>> = {
  already_member: true,
  already_invited: true,
  malformed: true,
  over_limit: true,
  not_allowed: true,
  failed: true,
};
const keysOf = <Key extends string>(keys: Readonly<Record<Key, true>>) => Object.keys(keys) as Key[];

test.each(Object.entries(LOCALES))("%s says in its own words what is wrong with an address", (_, labels) => {
  const error = new OrganizationError("An English sentence.", { code: "internal_error" });
  const reasonsIn = (table: Labels) => [
    ...keysOf(ADDRESS_PROBLEMS).map((problem) => table.addressProblem(problem)),
    ...keysOf(INVITATION_FAILURES).map((failure) => table.invitationRefusal(failure, error)),
  ];
  const english = reasonsIn(en);
  expect(reasonsIn(labels).filter((text, index) => !text || text === "undefined" || text === english[index])).toEqual(
    [],
  );
  expect(labels.addressProblem("bad_character", "*")).toContain("*");
});

test.each(Object.entries(LOCALES))("%s tells every event with its people, roles and fields", (_, labels) => {
  const texts = { from: "<c>", to: "<d>", fields: "<e>", group: "<f>", previousGroup: "<g>" };
  const event = { actor: "<a>", person: "<b>", isOwn: false, ...texts };
  const nothing = { ...event, from: undefined, to: undefined, fields: undefined, previousGroup: undefined };
  const shown = (text: string) =>
    Object.values(event).filter((value) => typeof value === "string" && text.includes(value));
  const type = Object.keys(en.events) as (keyof typeof en.events)[];
  for (const given of [event, nothing, { ...event, isOwn: true }, { ...nothing, isOwn: true }])
    expect(type.map((one) => [one, shown(labels.events[one](given))])).toEqual(
      type.map((one) => [one, shown(en.events[one](given))]),
    );
});

/** The words on the buttons of the selection bar, and their names, which say of how many. */
const namesOfWords = (labels: Labels) =>
  [
    [labels.resend, labels.resendSelected],
    [labels.revoke, labels.revokeSelected],
    [labels.approve, labels.approveSelected],
    [labels.decline, labels.declineSelected],
    [labels.changeRole, labels.changeRoles],
    [labels.remove, labels.removeMembers],
  ] as const;

test.each(Object.entries({ en, ...LOCALES }))("%s names a button with the words on it", (_, labels) => {
  const named = namesOfWords(labels).flatMap(([word, name]) =>
    NUMBERS.map((number) => [word, name(number, `${number}`)]),
  );
  expect(named.filter(([word = "", name = ""]) => !name.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
});
