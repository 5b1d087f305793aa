"use client";

import { useState } from "react";
import { createOrganization, LocaleProvider, MembersPage, OrganizationProvider } from "roster-react";
import "roster-react/styles.css";

export function Members({ organizationId, scope }) {
  const [organization] = useState(() => createOrganization({ url: "/api/v1", organizationId, scope }));
  return (
    <LocaleProvider locale="en" timeZone="UTC">
      <OrganizationProvider organization={organization}>
        <MembersPage />
      </OrganizationProvider>
    </LocaleProvider>
  );
}
