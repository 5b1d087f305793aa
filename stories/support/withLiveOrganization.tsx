import { type ComponentType, useState } from "react";
import { createOrganization, OrganizationProvider } from "../../src/index.js";
import { fetchLive } from "./liveBackend.js";

/**
 * A decorator: the story is about an organization on the real backend, on a Postgres inside this page.
 *
 * @param count how many members it has
 */
export const withLiveOrganization = (count: 240 | 10_000) =>
  function WithLiveOrganization(Story: ComponentType) {
    const [organization] = useState(() =>
      createOrganization({
        url: "http://roster.test/v1",
        organizationId: `org_live_${count}`,
        fetch: fetchLive,
        headers: { "x-roster-user": `org_live_${count}_0` },
      }),
    );
    return (
      <OrganizationProvider organization={organization}>
        <Story />
      </OrganizationProvider>
    );
  };
