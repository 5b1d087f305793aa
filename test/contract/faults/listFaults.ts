import type { MembershipOrder } from "../../../src/organization/listParams.js";
import type { Membership } from "../../../src/organization/records.js";
import { allOf, cut, eachRow, type Fault } from "./fault.js";
import { must } from "../../support/must.js";

const textOf = ({ publicUserData: { firstName, lastName, identifier } }: Membership) =>
  [firstName, lastName, identifier].join(" ");

/** Searches for another text than was asked for. */
const searchingFor =
  (change: (query: string) => string): Fault["plant"] =>
  (good) => ({
    getMemberships: ({ query, ...params } = {}, options) =>
      good.getMemberships({ ...params, ...(query !== undefined && { query: change(query) }) }, options),
  });

const hasValue = ({ publicUserData }: Membership, field: string) => {
  const values: Record<string, unknown> = {
    first_name: publicUserData.firstName,
    last_name: publicUserData.lastName,
    username: publicUserData.username,
    email_address: publicUserData.identifier,
    created_at: true,
  };
  return Boolean(values[field]);
};

const rising = (orderBy: MembershipOrder | undefined) => orderBy?.replace(/^-/, "") as MembershipOrder | undefined;

export const listFaults: readonly Fault[] = [
  {
    fault: "a last page that is not full is lost",
    plant: (good) => ({
      async getMemberships(params = {}) {
        const page = await good.getMemberships(params);
        return page.data.length < (params.pageSize ?? 10) && params.pageSize !== 100 ? { ...page, data: [] } : page;
      },
    }),
    foundBy: [
      "pages of 5 return every member exactly once",
      "pages of 10 return every member exactly once",
      "each page but the last is full, and the last has the rest",
    ],
  },
  {
    fault: "a page counts itself only",
    plant: (good) => ({
      async getMemberships(params) {
        const { data } = await good.getMemberships(params);
        return { data, totalCount: data.length };
      },
    }),
    foundBy: [
      "pages of 1 return every member exactly once",
      "each page but the last is full, and the last has the rest",
      "a page beyond the end is empty, with the right count",
      "filtering by a role returns its members, with the right count",
      "members filter by when they joined",
    ],
  },
  {
    fault: "each page begins with the last row of the one before",
    plant: (good) => ({
      async getMemberships({ initialPage = 1, pageSize = 10, ...filters } = {}) {
        const all = await allOf(good, filters);
        const start = Math.max(0, (initialPage - 1) * pageSize - 1);
        return { data: all.slice(start, start + pageSize), totalCount: all.length };
      },
    }),
    foundBy: ["pages of 7 return every member exactly once", "pages of 10 return every member exactly once"],
  },
  {
    fault: "who is in two groups is there twice",
    plant: (good) => ({
      async getMemberships(params) {
        const { data, totalCount } = await good.getMemberships(params);
        return { data: [...data, ...data.slice(0, 1)], totalCount: totalCount + 1 };
      },
    }),
    foundBy: ["a page of all members has as many rows as the count, each once"],
  },
  {
    fault: "beyond the end is the last page again",
    plant: (good) => ({
      async getMemberships(params = {}) {
        const page = await good.getMemberships(params);
        return page.data.length > 0 ? page : good.getMemberships({ ...params, initialPage: 1 });
      },
    }),
    foundBy: ["a page beyond the end is empty, with the right count", "no page follows a last page that is full"],
  },
  {
    fault: "a page is of twenty",
    plant: (good) => ({
      getMemberships: (params, options) => good.getMemberships({ pageSize: 20, ...params }, options),
    }),
    foundBy: ["without parameters, the first page of ten is returned"],
  },
  {
    fault: "pages are counted from 0",
    plant: (good) => ({
      getMemberships: ({ initialPage = 1, ...params } = {}) =>
        good.getMemberships({ ...params, initialPage: initialPage < 1 ? 2 : initialPage }),
    }),
    foundBy: ["a page below 1 is page 1"],
  },
  {
    fault: "the role is not asked for",
    plant: (good) => ({ getMemberships: (params) => good.getMemberships({ ...params, role: undefined }) }),
    foundBy: [
      "filtering by a role returns its members, with the right count",
      "filtering by an unknown role returns no one",
      "a role and a text find the members who match both",
    ],
  },
  {
    fault: "only the first role is asked for",
    plant: (good) => ({
      getMemberships: ({ role, ...params } = {}) =>
        good.getMemberships({ ...params, ...(role && { role: role.slice(0, 1) }) }),
    }),
    foundBy: ["filtering by several roles returns the members of any; by none, all members"],
  },
  {
    fault: "values of metadata are texts",
    plant: (good) => ({
      getMemberships: ({ publicMetadata = {}, ...params } = {}) =>
        cut(good, params, (member) =>
          Object.entries(publicMetadata).every(
            ([key, values]) =>
              values.length === 0 ||
              [member.publicMetadata[key]].flat().some((value) => values.map(String).includes(String(value))),
          ),
        ),
    }),
    foundBy: ["members filter by values of their public metadata, and these are listed"],
  },
  {
    fault: "the text is not asked for",
    plant: (good) => ({ getMemberships: (params) => good.getMemberships({ ...params, query: undefined }) }),
    foundBy: [
      "an unknown text finds no one, and an empty text everyone",
      "part of a name finds all who have it, in any letter case",
    ],
  },
  {
    fault: "letter case matters",
    plant: (good) => ({
      getMemberships: ({ query, ...params } = {}) =>
        cut(good, params, (membership) => query === undefined || textOf(membership).includes(query)),
    }),
    foundBy: [
      "part of a name finds all who have it, in any letter case",
      "an address or part of it finds its owner, in any letter case",
    ],
  },
  {
    fault: "a comma makes two texts",
    plant: searchingFor((query) => must(query.split(",")[0])),
    foundBy: ["commas and any spaces separate words"],
  },
  {
    fault: "words are looked for as one text",
    plant: (good) => ({
      getMemberships: ({ query = "", ...params } = {}) =>
        cut(good, params, ({ publicUserData: { firstName, lastName, identifier } }) =>
          [`${firstName} ${lastName}`, identifier].some((text) => text?.toLowerCase().includes(query.toLowerCase())),
        ),
    }),
    foundBy: [
      "every word must match, in any order",
      "commas and any spaces separate words",
      "a name with an address in angle brackets finds its owner",
    ],
  },
  {
    fault: "another normal form is another text",
    plant: searchingFor((query) => (query === query.normalize("NFC") ? query : "nobody_0123456789")),
    foundBy: ["the Unicode normal form of a text makes no difference"],
  },
  {
    fault: "ids are found by any part",
    plant: (good) => ({
      getMemberships: ({ query = "", ...params } = {}) =>
        cut(good, params, (member) => [textOf(member), member.id].some((text) => text.includes(query))),
    }),
    foundBy: ["a few characters in the middle of ids find no one"],
  },
  {
    fault: "the text goes into an address as it is",
    plant: searchingFor((query) => must(query.split(/[&?#+/=]/)[0])),
    foundBy: ["characters that are special in URLs find only members whose text has them, without an error"],
  },
  {
    fault: "the text is a pattern",
    plant: searchingFor((query) => query.replaceAll(/[%_*.]/g, "")),
    foundBy: ["characters that are special in databases find only members whose text has them, without an error"],
  },
  {
    fault: "only plain letters are searched for",
    plant: searchingFor((query) => query.replaceAll(/[^ -~]/g, "")),
    foundBy: ["letters of other scripts find only members whose text has them, without an error"],
  },
  {
    fault: "falling is rising",
    plant: (good) => ({
      getMemberships: ({ orderBy, ...params } = {}) => good.getMemberships({ ...params, orderBy: rising(orderBy) }),
    }),
    foundBy: ["created_at", "first_name", "last_name", "email_address", "last_active_at"].map(
      (field) => `members sort by ${field}, ascending and descending, over all pages`,
    ),
  },
  {
    fault: "sorting leaves out who has nothing to sort by",
    plant: (good) => ({
      getMemberships: (params = {}) =>
        cut(good, params, (member) => !params.orderBy || hasValue(member, params.orderBy.replace(/^[+-]/, ""))),
    }),
    foundBy: ["first_name", "phone_number", "username"].map(
      (field) => `members sort by ${field}, ascending and descending, over all pages`,
    ),
  },
  {
    fault: "who was never active is not inactive",
    plant: (good) => ({
      getMemberships: (params = {}) =>
        cut(
          good,
          params,
          ({ publicUserData }) => !params.lastActiveBefore || typeof publicUserData.lastActiveAt === "number",
        ),
    }),
    foundBy: ["members filter by when they were last active, and those who never were are found too"],
  },
  {
    fault: "who is not known to have a second factor has none",
    plant: (good) => ({
      getMemberships: ({ twoFactor, ...params } = {}) =>
        cut(
          good,
          params,
          ({ publicUserData }) =>
            !twoFactor?.length || twoFactor.includes(publicUserData.twoFactorEnabled ? "enabled" : "disabled"),
        ),
    }),
    foundBy: ["members filter by two-factor authentication, and match neither value where it isn't known"],
  },
  {
    fault: "only the first sign-in method is asked for",
    plant: (good) => ({
      getMemberships: ({ signInMethod, ...params } = {}) =>
        good.getMemberships({ ...params, ...(signInMethod && { signInMethod: signInMethod.slice(0, 1) }) }),
    }),
    foundBy: ["members filter by any of several sign-in methods"],
  },
  {
    fault: "everyone knows when others were active",
    on: "member",
    plant: (good) => ({
      getMemberships: async (params) =>
        eachRow(await good.getMemberships(params), (row) => ({
          ...row,
          publicUserData: { ...row.publicUserData, lastActiveAt: 1_700_000_000_000 },
        })),
    }),
    foundBy: ["only those who manage members know when others were last active and how they sign in"],
  },
  {
    fault: "everyone can ask who has no second factor",
    on: "member",
    plant: (good) => ({
      getMemberships: (params) => good.getMemberships({ ...params, twoFactor: [] }),
    }),
    foundBy: ["only those who manage members know when others were last active and how they sign in"],
  },
  {
    fault: "being active is told in seconds",
    plant: (good) => ({
      getMemberships: async (params) =>
        eachRow(await good.getMemberships(params), (row) => ({
          ...row,
          publicUserData: { ...row.publicUserData, lastActiveAt: 1_700_000_000 },
        })),
    }),
    foundBy: ["every record has its fields, with times in epoch milliseconds"],
  },
  {
    fault: "invitations have one order",
    plant: (good) => ({ getInvitations: (params) => good.getInvitations({ ...params, orderBy: undefined }) }),
    foundBy: ["invitations sort by address, ascending and descending"],
  },
  {
    fault: "times are dates",
    plant: (good) => ({
      getMemberships: async (params) =>
        eachRow(await good.getMemberships(params), (row) => ({
          ...row,
          createdAt: new Date(row.createdAt) as unknown as number,
        })),
    }),
    foundBy: [
      "every record has its fields, with times in epoch milliseconds",
      "records are plain data that survives JSON",
    ],
  },
  {
    fault: "times are seconds",
    plant: (good) => ({
      getMemberships: async (params) =>
        eachRow(await good.getMemberships(params), (row) => ({ ...row, createdAt: Math.floor(row.createdAt / 1000) })),
    }),
    foundBy: ["every record has its fields, with times in epoch milliseconds"],
  },
  {
    fault: "rows are objects of a class, which can do things",
    plant: (good) => ({
      getMemberships: async (params) =>
        eachRow(await good.getMemberships(params), (row) => ({ ...row, destroy: () => good.removeMember(row.id) })),
    }),
    foundBy: ["records are plain data that survives JSON"],
  },
  {
    fault: "a row says when it was read",
    plant: (good) => {
      let reads = 0;
      return {
        getMemberships: async (params) =>
          eachRow(await good.getMemberships(params), (row) => ({ ...row, updatedAt: row.updatedAt + ++reads })),
      };
    },
    foundBy: ["two reads are equal when nothing changed"],
  },
  {
    fault: "rows are changed in place",
    plant: (good) => {
      const known: { role: string; publicUserData: { userId: string } }[] = [];
      return {
        async getMemberships(params) {
          const page = await good.getMemberships(params);
          known.push(...page.data);
          return page;
        },
        async updateMember(change) {
          const updated = await good.updateMember(change);
          for (const row of known) if (row.publicUserData.userId === change.userId) row.role = change.role;
          return updated;
        },
      };
    },
    foundBy: ["a write does not change records that were read earlier"],
  },
  {
    fault: "reads are cached forever",
    plant: (good) => {
      const cache = new Map<string, ReturnType<typeof good.getMemberships>>();
      return {
        getMemberships(params) {
          const key = JSON.stringify(params ?? {});
          const answer = cache.get(key) ?? good.getMemberships(params);
          cache.set(key, answer);
          return answer;
        },
      };
    },
    foundBy: [
      "changing an answer does not change later answers",
      "a role change is returned, and the next read shows it",
      "a client reads what another client wrote",
    ],
  },
  {
    fault: "the object has no scope",
    plant: () => ({ scope: undefined }),
    foundBy: ["the object has an id and a scope"],
  },
  {
    fault: "all viewers share one scope",
    on: "everyone",
    plant: ({ id }) => ({ scope: id }),
    foundBy: ["another viewer has another scope"],
  },
];
