"use client";

import { type RefObject, useImperativeHandle } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useKnownRoles } from "../../hooks/reads/useRoles.js";
import { useLocale } from "../../labels/useLocale.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership } from "../../organization/records.js";
import { isUngrantable } from "../../organization/rules/grantable.js";
import { managerOf } from "../../organization/rules/managed.js";
import { personName } from "../../organization/rules/personName.js";
import { memberships } from "../../query/lists/memberships.js";
import { memberChangedText } from "../../state/members/memberChangedText.js";
import type { LatestMembership } from "../../state/members/useLatestMembership.js";
import type { IsReadOnly } from "../../state/members/useMemberRows.js";
import { useMetadataForm } from "../../state/metadata/useMetadataForm.js";
import { type UnsavedChanges, useUnsavedChanges } from "../../state/metadata/useUnsavedChanges.js";
import { ActivityLog } from "../activity/ActivityLog.js";
import { ChangedNote } from "../ui/ChangedNote.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";
import { DetailsSection } from "./DetailsSection.js";
import { ManagedNote } from "./ManagedNote.js";
import { MemberFacts } from "./MemberFacts.js";
import { MetadataEditor } from "./MetadataEditor.js";
import { MetadataList } from "./MetadataList.js";

/** Leaves the member that the panel shows. */
export type LeavePanel = UnsavedChanges["leave"];

interface MemberDetailsContentProps {
  readonly opened: Membership;
  readonly now: LatestMembership;
  readonly isViewer: boolean;
  readonly isReadOnly: IsReadOnly | undefined;
  /** Receives how to leave: what closes the panel stands around it. */
  readonly leavePanel: RefObject<LeavePanel | null>;
}

/** Events per page. */
const EVENTS = 10;

/** What the panel says of one member. Another member has another: a draft belongs to one. */
export function MemberDetailsContent({ opened, now, isViewer, isReadOnly, leavePanel }: MemberDetailsContentProps) {
  const locale = useLocale();
  const { labels } = locale;
  const { membership, isGone } = now;
  const name = personName(membership.publicUserData);
  const mayManage = usePermission(MANAGE_MEMBERS);
  const roles = useKnownRoles();
  const isProtected = !isViewer && isUngrantable(membership.role, roles);
  const readOnlyReason = (mayManage && isReadOnly?.(membership)) || undefined;
  const organization = useOrganization();
  const isOffered = organization.updateMembershipMetadata !== undefined;
  const manager = managerOf(membership, "updateMembershipMetadata");
  const canEdit = isOffered && mayManage && !isGone && !isProtected && !readOnlyReason && !manager;
  const form = useMetadataForm(membership);
  // A viewer who lost the permission still sees their draft.
  const isWritable = canEdit || form.isChanged;
  const unsaved = useUnsavedChanges(form);
  useImperativeHandle(leavePanel, () => unsaved.leave);
  return (
    <>
      <ChangedNote>{memberChangedText(opened, now, locale)}</ChangedNote>
      {readOnlyReason && (
        <p data-slot="read-only-note" className="roster:text-muted">
          {labels.readOnly(name, readOnlyReason)}
        </p>
      )}
      <MemberFacts membership={membership} />
      {isWritable ? (
        <MetadataEditor form={form} />
      ) : (
        Object.keys(membership.publicMetadata).length > 0 && (
          <DetailsSection title={labels.customFields}>
            {mayManage && manager && <ManagedNote managedBy={manager} />}
            <MetadataList metadata={membership.publicMetadata} />
          </DetailsSection>
        )
      )}
      {mayManage && organization.getMembershipEvents && (
        <DetailsSection title={labels.history}>
          <ActivityLog userId={memberships.idOf(membership)} pageSize={EVENTS} />
        </DetailsSection>
      )}
      {unsaved.isAsking && (
        <ConfirmDialog
          data-slot="discard-dialog"
          title={labels.discardQuestion}
          description={form.isSaving ? labels.discardSending : labels.discardConsequence(name)}
          confirmLabel={labels.discard}
          onConfirm={unsaved.discard}
          onClose={unsaved.stay}
        />
      )}
    </>
  );
}
