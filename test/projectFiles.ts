/** They load another version of a package, or make a page of Node: each needs a process of its own. */
const VERSIONS = ["test/contract/betterAuth1*.test.ts", "test/adapters/better-auth/membersPage.test.ts"];

/** They change the page itself: its policy, its stylesheets. */
const OWN_PAGE = ["test/components/ui/{contentSecurityPolicy,hosts,styles,tokens}.test.tsx"];

/** The browser tests that also run on the oldest versions. */
const CORE = [
  "test/oldest/*.test.ts",
  "test/hooks/{hooks,useMemberships,useInfiniteMemberships}.test.tsx",
  "test/components/member-table/{MemberTable,memberBatches}.test.tsx",
  "test/components/members-page/{MembersPage,hiddenPanel}.test.tsx",
  "test/components/invitations/InviteForm.test.tsx",
  "test/components/requests/*.test.tsx",
];

/** What `npm run check` runs: the pages and the docstrings. */
const CHECKS = ["test/docs*.test.ts"];

/** The test files of each project of vitest.config.ts, and of vitest.check.config.ts; the stories are Storybook's. */
export const PROJECT_FILES = {
  node: {
    include: [
      "test/{lib,organization,addresses,query,backend,adapters,contract,firefox,labels,spoken}/**/*.test.ts",
      "test/*.test.ts",
      "test/{state,components}/**/*.test.ts",
    ],
    exclude: [...VERSIONS, ...CHECKS],
  },
  check: { include: CHECKS },
  versions: { include: VERSIONS },
  model: { include: ["test/model/**/*.test.{ts,tsx}"] },
  browser: { include: ["test/{hooks,state,components,labels}/**/*.test.tsx"], exclude: OWN_PAGE },
  "own-page": { include: OWN_PAGE },
  oldest: { include: CORE },
};
