import { type ComponentType, type ReactNode, useState } from "react";
import { createOrganization, OrganizationProvider } from "../../src/index.js";
import { fetchLive } from "./liveBackend.js";

function LiveOrganization({ children }: { readonly children: ReactNode }) {
  const [organization] = useState(() =>
    createOrganization({
      url: "http://roster.test/v1",
      organizationId: "org_live_240",
      fetch: fetchLive,
      headers: { "x-roster-user": "org_live_240_0" },
    }),
  );
  return <OrganizationProvider organization={organization}>{children}</OrganizationProvider>;
}

/** A decorator: the story is about an organization of 240 members on the real backend, on a Postgres inside this page. */
export const withLiveOrganization = (Story: ComponentType) => (
  <LiveOrganization>
    <Story />
  </LiveOrganization>
);
