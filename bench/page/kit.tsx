import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import {
  MemberTable,
  membershipsOptions,
  type Organization,
  organizationDetailsOptions,
  OrganizationProvider,
  rolesOptions,
  viewerOptions,
} from "../../src/index.js";
import type { Contender, Prepared } from "./contender.js";

interface KitProps {
  readonly client: QueryClient;
  readonly organization: Organization;
  readonly children: ReactNode;
}

/** Notices are the app's here: plain DOM has none, and what is measured is the table. */
const ignore = () => {};

/** Components of the kit, as an app would have them. */
export const Kit = ({ client, organization, children }: KitProps) => (
  <QueryClientProvider client={client}>
    <OrganizationProvider organization={organization} onAction={ignore}>
      {children}
    </OrganizationProvider>
  </QueryClientProvider>
);

/**
 * Gets components of the kit ready: what they show first is in the cache, and fresh.
 *
 * @param fetch puts the lists into the cache
 */
export async function prepareKit(
  organization: Organization,
  children: ReactNode,
  fetch: (client: QueryClient) => readonly Promise<void>[],
): Promise<Prepared> {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  await Promise.all([
    ...fetch(client),
    client.prefetchQuery(rolesOptions(organization)),
    client.prefetchQuery(viewerOptions(organization)),
    client.prefetchQuery(organizationDetailsOptions(organization)),
  ]);
  let root: Root | undefined;
  return {
    mount(box) {
      root = createRoot(box);
      root.render(
        <Kit client={client} organization={organization}>
          {children}
        </Kit>,
      );
    },
    unmount() {
      root?.unmount();
      client.clear();
    },
  };
}

/** The kit's table. */
export const kitContender: Contender = {
  prepare({ organization, pages }) {
    const pageSize = pages[0]?.length ?? 0;
    return prepareKit(organization, <MemberTable defaultView={{ pageSize }} />, (client) =>
      pages.map((_, index) =>
        client.prefetchQuery(
          membershipsOptions(organization, { initialPage: index + 1, pageSize, status: ["active"] }),
        ),
      ),
    );
  },
};
