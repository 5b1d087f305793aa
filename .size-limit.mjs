// size-limit leaves out every peer dependency, and TanStack Query is one: each budget says itself what it leaves out.
// What is fetched when a dialog is first opened is a file of its own, and counted only where all is.
const without = (external, isAll) => (config) => ({
  ...config,
  external,
  format: "esm",
  ...(isAll ? { splitting: true } : { plugins: [atFirst] }),
  define: { "process.env.NODE_ENV": '"production"' },
});

const atFirst = {
  name: "at-first",
  setup: (build) =>
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    ),
};

export default [
  {
    name: "MemberTable with all that an app loads at first but React",
    path: "dist/index.js",
    import: "{ MemberTable, OrganizationProvider, createOrganization }",
    modifyEsbuildConfig: without(["react", "react-dom"]),
    gzip: true,
    brotli: false,
    limit: "53.4 kB",
  },
  {
    name: "MembersPage with all that an app loads at first but React",
    path: "dist/index.js",
    import: "{ MembersPage, OrganizationProvider, createOrganization }",
    modifyEsbuildConfig: without(["react", "react-dom"]),
    gzip: true,
    brotli: false,
    limit: "57.8 kB",
  },
  {
    name: "MembersPage with all that it can ever load but React",
    path: "dist/index.js",
    import: "{ MembersPage }",
    modifyEsbuildConfig: without(["react", "react-dom"], true),
    gzip: true,
    brotli: false,
    limit: "176.7 kB",
  },
  {
    name: "Over Clerk: the adapter alone",
    path: "dist/adapters/clerk/index.js",
    import: "{ followClerk }",
    modifyEsbuildConfig: without([]),
    gzip: true,
    brotli: false,
    limit: "6.2 kB",
  },
  {
    name: "Over Better Auth: the adapter alone",
    path: "dist/adapters/better-auth/index.js",
    import: "{ fromBetterAuth }",
    modifyEsbuildConfig: without([]),
    gzip: true,
    brotli: false,
    limit: "9.4 kB",
  },
  {
    name: "A language, the largest",
    path: "dist/locales/ar/index.js",
    modifyEsbuildConfig: without([]),
    gzip: true,
    brotli: false,
    limit: "15.4 kB",
  },
  {
    name: "The membership hooks on top of TanStack Query",
    path: "dist/index.js",
    import:
      "{ OrganizationProvider, useMemberships, useInfiniteMemberships, useAddMember, useUpdateMember, useRemoveMember }",
    modifyEsbuildConfig: without(["react", "react-dom", "@tanstack/react-query"]),
    gzip: true,
    brotli: false,
    limit: "7.8 kB",
  },
];
