"use client";

import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { usePageLocale } from "../../labels/usePageLocale.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { Button } from "../ui/Button.js";
import { useMembersPageContext } from "./MembersPageContext.js";

/** In an empty list: opens the page's dialog to invite people, where there is one. */
export function InviteAction() {
  const { labels } = usePageLocale();
  const { inviteButton } = useMembersPageContext();
  const mayInvite = usePermission(MANAGE_MEMBERS);
  const organization = useOrganization();
  if (!inviteButton || !mayInvite || organization.inviteMembers === undefined) return null;
  return (
    <Button aria-haspopup="dialog" onClick={() => inviteButton.querySelector("button")?.click()}>
      {labels.invite}
    </Button>
  );
}
