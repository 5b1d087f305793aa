import { expect } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import type { Membership } from "../../../organization/records.js";
import { expectFound, idsOf } from "../support/expectFound.js";
import { allMembers, UNKNOWN_ROLE, UNKNOWN_ID } from "../support/members.js";
import { contractTest, type Skip } from "../contractTest.js";

const PART = 3;

/** A text without letter case, accents and kinds of apostrophes, which a backend may ignore too. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[‘’]/g, "'")
    .toLowerCase();

const nameOf = ({ publicUserData: { firstName, lastName } }: Membership) =>
  [firstName, lastName].filter(Boolean).join(" ");

const addressOf = ({ publicUserData: { identifier } }: Membership) => identifier ?? "";

/** The words of a text. A text of separators only is one word. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(/[\s,;<>]+/).filter(Boolean);
  return words.length > 0 ? words : [text.trim()];
}

/** Whether a search must find this member: name or address contains each word. */
const mustBeFound = (membership: Membership, text: string) =>
  wordsOf(text).every((word) =>
    [nameOf(membership), addressOf(membership)].some((held) => held.toLowerCase().includes(word.toLowerCase())),
  );

/** Whether a search may find this member. */
function mayBeFound(membership: Membership, text: string): boolean {
  const { userId, username } = membership.publicUserData;
  const held = [nameOf(membership), addressOf(membership), username ?? ""];
  const isId = [userId, membership.id].some((id) => id.startsWith(text.trim()));
  return isId || wordsOf(text).every((word) => held.some((one) => plain(one).includes(plain(word))));
}

/** Expects a search to find everyone it must, and no one without the text. Returns the found members. */
async function search(
  organization: Organization,
  members: readonly Membership[],
  query: string,
): Promise<readonly Membership[]> {
  const found = await allMembers(organization, { query });
  for (const member of found) {
    expect(
      mayBeFound(member, query),
      `${JSON.stringify(query)} finds ${nameOf(member) || member.id}, who matches it`,
    ).toBe(true);
  }
  expect(idsOf(found), `what ${JSON.stringify(query)} finds`).toEqual(
    expect.arrayContaining(idsOf(members.filter((member) => mustBeFound(member, query)))),
  );
  const { totalCount } = await organization.getMemberships({ query, pageSize: 1 });
  expect(totalCount, "the count follows the search").toBe(found.length);
  return found;
}

/** Part of a first name, in letters that every backend compares alike. */
function partOfName(members: readonly Membership[], skip: Skip): string {
  const names = members.map(({ publicUserData }) => publicUserData.firstName ?? "");
  const name = names.find((one) => /^[a-z]{4,}/i.test(one)) ?? skip("has no name that begins with plain letters");
  return name.slice(0, PART);
}

const isPlainWord = (word: string) => /^[a-z]{2,}$/i.test(word);

/** A member whose name has at least two words in plain letters, and these words. */
function nameOfWords(members: readonly Membership[], skip: Skip) {
  const namesakes = members.map((member) => ({ member, words: nameOf(member).split(" ") }));
  const named = namesakes.find(({ words }) => words.length > 1 && words.every(isPlainWord));
  return named ?? skip("has no name of several plain words");
}

/** Part of an id that is in no name, address or username. */
function partOfId(members: readonly Membership[], skip: Skip): string {
  const held = members.map(({ publicUserData, ...member }) =>
    plain([nameOf({ publicUserData, ...member }), publicUserData.identifier, publicUserData.username].join(" ")),
  );
  const parts = members.flatMap(({ id }) => [id.slice(2, 2 + PART), id.slice(-PART - 1, -1)]);
  const isInIdsOnly = (part: string) => part.length === PART && !held.some((text) => text.includes(plain(part)));
  return parts.find(isInIdsOnly) ?? skip("has no id with a part that is nowhere else");
}

/** Texts that are special in URLs, databases or patterns, and letters beyond ASCII. */
const SPECIAL = {
  "characters that are special in URLs": ["&role=x", "?", "#", "+", "=", "%41", "/", "a b"],
  "characters that are special in databases": ["%", "_", "\\", "'", '"', "*", "(", "[", "."],
  "letters of other scripts": ["é", "美", "ع", "🙂"],
};

export const searchTests = [
  contractTest("filtering by a role returns its members, with the right count", [], async ({ organization }) => {
    const members = await allMembers(organization);
    const roles = [...new Set(members.map(({ role }) => role))];
    expect(roles.length, "roles in use in the organization under test").toBeGreaterThanOrEqual(2);
    for (const role of roles) {
      await expectFound(
        organization,
        { role: [role] },
        members.filter((member) => member.role === role),
      );
    }
  }),

  contractTest(
    "filtering by several roles returns the members of any; by none, all members",
    [],
    async ({ organization }) => {
      const members = await allMembers(organization);
      const [first = "", second = ""] = new Set(members.map(({ role }) => role));
      const either = members.filter(({ role }) => role === first || role === second);
      await expectFound(organization, { role: [first, second] }, either);
      await expectFound(organization, { role: [] }, members);
    },
  ),

  contractTest("filtering by an unknown role returns no one", [], async ({ organization }) => {
    await expectFound(organization, { role: [UNKNOWN_ROLE] }, []);
  }),

  contractTest("part of a name finds all who have it, in any letter case", [], async ({ organization }, skip) => {
    const members = await allMembers(organization);
    const part = partOfName(members, skip);
    const found = await search(organization, members, part);
    expect(found).not.toHaveLength(0);
    expect(idsOf(await search(organization, members, part.toUpperCase()))).toEqual(idsOf(found));
    expect(idsOf(await search(organization, members, part.toLowerCase()))).toEqual(idsOf(found));
  }),

  contractTest("an address or part of it finds its owner, in any letter case", [], async ({ organization }, skip) => {
    const members = await allMembers(organization);
    const address = members.map(addressOf).find((one) => /^[a-z0-9.-]{4,}@/i.test(one)) ?? skip("has no addresses");
    for (const text of [address, address.toUpperCase(), address.slice(0, address.indexOf("@") + 1)]) {
      const found = await search(organization, members, text);
      expect(found.map(addressOf)).toContain(address);
    }
  }),

  contractTest("an unknown text finds no one, and an empty text everyone", [], async ({ organization }) => {
    await expectFound(organization, { query: UNKNOWN_ID }, []);
    await expectFound(organization, { query: "" }, await allMembers(organization));
  }),

  contractTest("every word must match, in any order", [], async ({ organization }, skip) => {
    const members = await allMembers(organization);
    const { member, words } = nameOfWords(members, skip);
    const found = await search(organization, members, words.join(" "));
    expect(idsOf(found)).toContain(member.id);
    expect(idsOf(await search(organization, members, words.toReversed().join(" ")))).toEqual(idsOf(found));
    expect(await search(organization, members, `${words.join(" ")} ${UNKNOWN_ID}`)).toEqual([]);
  }),

  contractTest("commas and any spaces separate words", [], async ({ organization }, skip) => {
    const members = await allMembers(organization);
    const { words } = nameOfWords(members, skip);
    const expected = idsOf(await search(organization, members, words.join(" ")));
    for (const separator of [",", ", ", "  ", "\u00A0", "\t"]) {
      const found = idsOf(await search(organization, members, words.toReversed().join(separator)));
      expect(found, `words with ${JSON.stringify(separator)} between them`).toEqual(expected);
    }
    expect(await search(organization, members, `${words[0]},${UNKNOWN_ID}`)).toEqual([]);
    await search(organization, members, ",");
  }),

  contractTest("a name with an address in angle brackets finds its owner", [], async ({ organization }, skip) => {
    const members = await allMembers(organization);
    const named = members.filter((member) => /@/.test(addressOf(member)));
    if (named.length === 0) skip("has no addresses");
    const { member, words } = nameOfWords(named, skip);
    const found = await search(organization, members, `${words.join(" ")} <${addressOf(member)}>`);
    expect(idsOf(found)).toContain(member.id);
  }),

  contractTest("the Unicode normal form of a text makes no difference", [], async ({ organization }, skip) => {
    const members = await allMembers(organization);
    const words = members.flatMap((member) => nameOf(member).split(" "));
    const word = words.find((one) => one.normalize("NFC") !== one.normalize("NFD")) ?? skip("has no accents in names");
    const found = await search(organization, members, word.normalize("NFC"));
    expect(found).not.toHaveLength(0);
    expect(idsOf(await search(organization, members, word.normalize("NFD")))).toEqual(idsOf(found));
  }),

  contractTest("a few characters in the middle of ids find no one", [], async ({ organization }, skip) => {
    const members = await allMembers(organization);
    expect(await search(organization, members, partOfId(members, skip))).toEqual([]);
  }),

  ...Object.entries(SPECIAL).map(([what, texts]) =>
    contractTest(`${what} find only members whose text has them, without an error`, [], async ({ organization }) => {
      const members = await allMembers(organization);
      for (const text of texts) await search(organization, members, text);
    }),
  ),

  contractTest("a role and a text find the members who match both", [], async ({ organization }, skip) => {
    const members = await allMembers(organization);
    const part = partOfName(members, skip);
    const found = await allMembers(organization, { query: part });
    for (const role of new Set(members.map((member) => member.role))) {
      await expectFound(
        organization,
        { query: part, role: [role] },
        found.filter((member) => member.role === role),
      );
    }
  }),
];
