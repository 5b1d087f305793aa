import { expect } from "vitest";
import type { MembershipFilters, Organization } from "../organization/Organization.js";
import type { Membership } from "../organization/records.js";
import { everybody, NO_ROLE, NOBODY } from "./members.js";
import { statement, type Skip } from "./statement.js";

const PART = 3;

/** Letter case, accents and the shape of apostrophes set aside: a backend may do so too. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[‘’]/g, "'")
    .toLowerCase();

const nameOf = ({ publicUserData: { firstName, lastName } }: Membership) =>
  [firstName, lastName].filter(Boolean).join(" ");

const addressOf = ({ publicUserData: { identifier } }: Membership) => identifier ?? "";

/** The words of a text. One of separators alone is a word itself. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(/[\s,;<>]+/).filter(Boolean);
  return words.length > 0 ? words : [text.trim()];
}

/** Whether somebody must be found by this text: name and address hold each of its words. */
const isMeant = (membership: Membership, text: string) =>
  wordsOf(text).every((word) =>
    [nameOf(membership), addressOf(membership)].some((held) => held.toLowerCase().includes(word.toLowerCase())),
  );

/** Whether somebody may be found by it. */
function mayBeFound(membership: Membership, text: string): boolean {
  const { userId, username } = membership.publicUserData;
  const held = [nameOf(membership), addressOf(membership), username ?? ""];
  const isId = [userId, membership.id].some((id) => id.startsWith(text.trim()));
  return isId || wordsOf(text).every((word) => held.some((one) => plain(one).includes(plain(word))));
}

const idsOf = (members: readonly Membership[]) => members.map(({ id }) => id).toSorted();

/** Holds that the filters leave these, on whatever page, and count them. */
async function expectFound(organization: Organization, filters: MembershipFilters, expected: readonly Membership[]) {
  expect(idsOf(await everybody(organization, filters, 5))).toEqual(idsOf(expected));
  const { data, totalCount } = await organization.getMemberships({ ...filters, pageSize: 1 });
  expect(totalCount, "the count follows the filters").toBe(expected.length);
  expect(data, "a page of 1").toHaveLength(Math.min(1, expected.length));
}

/** Holds that a search of all these finds all who are meant, and nobody who does not hold the text. Answers the found. */
async function search(
  organization: Organization,
  members: readonly Membership[],
  query: string,
): Promise<readonly Membership[]> {
  const found = await everybody(organization, { query });
  for (const member of found) {
    expect(
      mayBeFound(member, query),
      `${JSON.stringify(query)} finds ${nameOf(member) || member.id}, who holds it`,
    ).toBe(true);
  }
  expect(idsOf(found), `what ${JSON.stringify(query)} finds`).toEqual(
    expect.arrayContaining(idsOf(members.filter((member) => isMeant(member, query)))),
  );
  const { totalCount } = await organization.getMemberships({ query, pageSize: 1 });
  expect(totalCount, "the count follows the search").toBe(found.length);
  return found;
}

/** Part of somebody's first name, in letters that no backend folds in its own way. */
function partOfName(members: readonly Membership[], skip: Skip): string {
  const names = members.map(({ publicUserData }) => publicUserData.firstName ?? "");
  const name = names.find((one) => /^[a-z]{4,}/i.test(one)) ?? skip("has nobody whose name begins with plain letters");
  return name.slice(0, PART);
}

const isPlainWord = (word: string) => /^[a-z]{2,}$/i.test(word);

/** Somebody whose name has at least two words of letters that no backend folds in its own way, and these words. */
function nameOfWords(members: readonly Membership[], skip: Skip) {
  const namesakes = members.map((member) => ({ member, words: nameOf(member).split(" ") }));
  const named = namesakes.find(({ words }) => words.length > 1 && words.every(isPlainWord));
  return named ?? skip("has nobody whose name is of several plain words");
}

/** Part of somebody's id that nobody's name, address or username holds. */
function partOfId(members: readonly Membership[], skip: Skip): string {
  const held = members.map(({ publicUserData, ...member }) =>
    plain([nameOf({ publicUserData, ...member }), publicUserData.identifier, publicUserData.username].join(" ")),
  );
  const parts = members.flatMap(({ id }) => [id.slice(2, 2 + PART), id.slice(-PART - 1, -1)]);
  const isInIdsOnly = (part: string) => part.length === PART && !held.some((text) => text.includes(plain(part)));
  return parts.find(isInIdsOnly) ?? skip("has no ids of which a part is nowhere else");
}

/** Texts that mean something to an address, to a database or to a pattern, and letters beyond the plain ones. */
const PECULIAR = {
  "letters that are special in an address": ["&role=x", "?", "#", "+", "=", "%41", "/", "a b"],
  "letters that are special in a database": ["%", "_", "\\", "'", '"', "*", "(", "[", "."],
  "letters of other scripts": ["é", "美", "ع", "🙂"],
};

export const searchStatements = [
  statement("a role leaves its members only, and the count follows", [], async ({ organization }) => {
    const members = await everybody(organization);
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

  statement("several roles leave the members of any of them, no role everybody", [], async ({ organization }) => {
    const members = await everybody(organization);
    const [first = "", second = ""] = new Set(members.map(({ role }) => role));
    const either = members.filter(({ role }) => role === first || role === second);
    await expectFound(organization, { role: [first, second] }, either);
    await expectFound(organization, { role: [] }, members);
  }),

  statement("a role that is not there leaves nobody", [], async ({ organization }) => {
    await expectFound(organization, { role: [NO_ROLE] }, []);
  }),

  statement("part of a name finds all who have it, in any letter case", [], async ({ organization }, skip) => {
    const members = await everybody(organization);
    const part = partOfName(members, skip);
    const found = await search(organization, members, part);
    expect(found).not.toHaveLength(0);
    expect(idsOf(await search(organization, members, part.toUpperCase()))).toEqual(idsOf(found));
    expect(idsOf(await search(organization, members, part.toLowerCase()))).toEqual(idsOf(found));
  }),

  statement("an address, or part of it, finds whose it is, in any letter case", [], async ({ organization }, skip) => {
    const members = await everybody(organization);
    const address = members.map(addressOf).find((one) => /^[a-z0-9.-]{4,}@/i.test(one)) ?? skip("tells no addresses");
    for (const text of [address, address.toUpperCase(), address.slice(0, address.indexOf("@") + 1)]) {
      const found = await search(organization, members, text);
      expect(found.map(addressOf)).toContain(address);
    }
  }),

  statement("what nobody holds finds nobody, an empty text everybody", [], async ({ organization }) => {
    await expectFound(organization, { query: NOBODY }, []);
    await expectFound(organization, { query: "" }, await everybody(organization));
  }),

  statement("every word must be held, in any order", [], async ({ organization }, skip) => {
    const members = await everybody(organization);
    const { member, words } = nameOfWords(members, skip);
    const found = await search(organization, members, words.join(" "));
    expect(idsOf(found)).toContain(member.id);
    expect(idsOf(await search(organization, members, words.toReversed().join(" ")))).toEqual(idsOf(found));
    expect(await search(organization, members, `${words.join(" ")} ${NOBODY}`)).toEqual([]);
  }),

  statement("a comma and any spaces separate words", [], async ({ organization }, skip) => {
    const members = await everybody(organization);
    const { words } = nameOfWords(members, skip);
    const expected = idsOf(await search(organization, members, words.join(" ")));
    for (const separator of [",", ", ", "  ", "\u00A0", "\t"]) {
      const found = idsOf(await search(organization, members, words.toReversed().join(separator)));
      expect(found, `words with ${JSON.stringify(separator)} between them`).toEqual(expected);
    }
    expect(await search(organization, members, `${words[0]},${NOBODY}`)).toEqual([]);
    await search(organization, members, ",");
  }),

  statement("a name with its address in angle brackets finds whose it is", [], async ({ organization }, skip) => {
    const members = await everybody(organization);
    const named = members.filter((member) => /@/.test(addressOf(member)));
    if (named.length === 0) skip("tells no addresses");
    const { member, words } = nameOfWords(named, skip);
    const found = await search(organization, members, `${words.join(" ")} <${addressOf(member)}>`);
    expect(idsOf(found)).toContain(member.id);
  }),

  statement("the Unicode normal form of a text makes no difference", [], async ({ organization }, skip) => {
    const members = await everybody(organization);
    const words = members.flatMap((member) => nameOf(member).split(" "));
    const word = words.find((one) => one.normalize("NFC") !== one.normalize("NFD")) ?? skip("has no accents in names");
    const found = await search(organization, members, word.normalize("NFC"));
    expect(found).not.toHaveLength(0);
    expect(idsOf(await search(organization, members, word.normalize("NFD")))).toEqual(idsOf(found));
  }),

  statement("a few letters in the middle of ids find nobody", [], async ({ organization }, skip) => {
    const members = await everybody(organization);
    expect(await search(organization, members, partOfId(members, skip))).toEqual([]);
  }),

  ...Object.entries(PECULIAR).map(([what, texts]) =>
    statement(`${what} find only who holds them, and do not fail`, [], async ({ organization }) => {
      const members = await everybody(organization);
      for (const text of texts) await search(organization, members, text);
    }),
  ),

  statement("a role and a text leave who have both", [], async ({ organization }, skip) => {
    const members = await everybody(organization);
    const part = partOfName(members, skip);
    const found = await everybody(organization, { query: part });
    for (const role of new Set(members.map((member) => member.role))) {
      await expectFound(
        organization,
        { query: part, role: [role] },
        found.filter((member) => member.role === role),
      );
    }
  }),

  statement("who joined later is told apart", ["membershipFilterFields"], async ({ organization }) => {
    const members = await everybody(organization);
    const times = members.map(({ createdAt }) => createdAt).toSorted((a, b) => a - b);
    const createdAfter = times[Math.floor(times.length / 2)] ?? 0;
    await expectFound(
      organization,
      { createdAfter },
      members.filter(({ createdAt }) => createdAt > createdAfter),
    );
    await expectFound(organization, { createdAfter: 0 }, members);
  }),
];
