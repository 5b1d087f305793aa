import type { Fault } from "./fault.js";

export const peopleFaults: readonly Fault[] = [
  {
    fault: "a page does not reach into the next kind",
    plant: (good) => ({
      async getPeople(params) {
        const page = await good.getPeople(params);
        return { ...page, data: page.data.filter(({ kind }) => kind === page.data[0]?.kind) };
      },
    }),
    foundBy: ["people are requests, invitations and members, each exactly once over all pages"],
  },
  {
    fault: "invitations count, and are not among the people",
    plant: (good) => ({
      async getPeople(params) {
        const page = await good.getPeople(params);
        return { ...page, data: page.data.filter(({ kind }) => kind !== "invitation") };
      },
    }),
    foundBy: [
      "people are requests, invitations and members, each exactly once over all pages",
      "people filter by kind, with the right count",
    ],
  },
  {
    fault: "only the first kind is asked for",
    plant: (good) => ({
      getPeople: ({ kind, ...params } = {}) => good.getPeople({ ...params, ...(kind && { kind: kind.slice(0, 1) }) }),
    }),
    foundBy: ["people filter by kind, with the right count"],
  },
  {
    fault: "a search looks at members only",
    plant: (good) => ({
      getPeople: (params = {}) => good.getPeople(params.query ? { ...params, kind: ["member"] } : params),
    }),
    foundBy: ["a search finds people of every kind"],
  },
  {
    fault: "a status leaves out who is no member",
    plant: (good) => ({
      getPeople: (params = {}) => good.getPeople(params.status?.length ? { ...params, kind: ["member"] } : params),
    }),
    foundBy: ["people filter by the status of the members among them"],
  },
];
