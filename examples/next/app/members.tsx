"use client";

import { useState } from "react";
import { useSearchParams } from "next/navigation";
import { createOrganization, LocaleProvider, MembersPage, OrganizationProvider, useUrlViewState } from "roster-react";
import "roster-react/styles.css";

export function Members({ organizationId, scope }: { organizationId: string; scope: string }) {
  const [organization] = useState(() => createOrganization({ url: "/api/v1", organizationId, scope }));
  const view = useUrlViewState({
    search: useSearchParams().toString(),
    // Next.js follows, and asks the server for nothing.
    navigate: (search, { replace }) =>
      history[replace ? "replaceState" : "pushState"](null, "", location.pathname + search),
  });
  return (
    <LocaleProvider locale="en" timeZone="UTC">
      <OrganizationProvider organization={organization}>
        <MembersPage {...view} />
      </OrganizationProvider>
    </LocaleProvider>
  );
}
