// size-limit leaves out every peer dependency, and TanStack Query is one: each budget says itself what it leaves out.
const without = (external) => (config) => ({
  ...config,
  external,
  define: { "process.env.NODE_ENV": '"production"' },
});

export default [
  {
    name: "MemberTable with all it needs but React",
    path: "dist/index.js",
    import: "{ MemberTable }",
    modifyEsbuildConfig: without(["react", "react-dom"]),
    gzip: true,
    brotli: false,
    limit: "45 kB",
  },
  {
    name: "MembersPage: everything that has a look, with all it needs but React",
    path: "dist/index.js",
    import: "{ MembersPage }",
    modifyEsbuildConfig: without(["react", "react-dom"]),
    gzip: true,
    brotli: false,
    limit: "76 kB",
  },
  {
    name: "The membership hooks on top of TanStack Query",
    path: "dist/index.js",
    import:
      "{ OrganizationProvider, useMemberships, useInfiniteMemberships, useAddMember, useUpdateMember, useRemoveMember }",
    modifyEsbuildConfig: without(["react", "react-dom", "@tanstack/react-query"]),
    gzip: true,
    brotli: false,
    limit: "5 kB",
  },
];
