import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot, type Root } from "react-dom/client";
import {
  MemberTable,
  membershipsOptions,
  type Organization,
  OrganizationProvider,
  rolesOptions,
  viewerOptions,
} from "../../src/index.js";
import type { Contender } from "./contender.js";

interface TablesProps {
  readonly client: QueryClient;
  readonly organization: Organization;
  readonly pageSize: number;
  /** Default 1. */
  readonly count?: number;
}

/** One table or more of the same organization, as an app would have them. */
export const Tables = ({ client, organization, pageSize, count = 1 }: TablesProps) => (
  <QueryClientProvider client={client}>
    <OrganizationProvider organization={organization}>
      {Array.from({ length: count }, (_, index) => (
        <MemberTable key={index} pageSize={pageSize} />
      ))}
    </OrganizationProvider>
  </QueryClientProvider>
);

/** The kit's table; what it shows first is in the cache, and fresh. */
export const kitContender: Contender = {
  async prepare({ organization, pages }) {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    const pageSize = pages[0]?.length ?? 0;
    await Promise.all([
      ...pages.map((_, index) =>
        client.prefetchQuery(
          membershipsOptions(organization, { initialPage: index + 1, pageSize, orderBy: "-created_at" }),
        ),
      ),
      client.prefetchQuery(rolesOptions(organization)),
      client.prefetchQuery(viewerOptions(organization)),
    ]);
    let root: Root | undefined;
    return {
      mount(box) {
        root = createRoot(box);
        root.render(<Tables client={client} organization={organization} pageSize={pageSize} />);
      },
      unmount() {
        root?.unmount();
        client.clear();
      },
    };
  },
};
