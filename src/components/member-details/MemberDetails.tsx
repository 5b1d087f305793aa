"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useKnownRoles } from "../../hooks/reads/useRoles.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { useLocale } from "../../labels/useLocale.js";
import { isUngrantable } from "../../organization/rules/grantable.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { personName } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";
import { memberChangedText } from "../../state/members/memberChangedText.js";
import { useLatestMembership } from "../../state/members/useLatestMembership.js";
import type { IsReadOnly } from "../../state/members/useMemberTable.js";
import { useMetadataForm } from "../../state/metadata/useMetadataForm.js";
import { ActivityLog } from "../activity/ActivityLog.js";
import { Avatar } from "../ui/Avatar.js";
import { MemberFacts } from "./MemberFacts.js";
import { MetadataEditor } from "./MetadataEditor.js";
import { MetadataList } from "./MetadataList.js";
import { asElements } from "../ui/asElements.js";
import { Badge } from "../ui/Badge.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";
import { Dialog } from "../ui/Dialog.js";
import { ChangedNote } from "../ui/ChangedNote.js";

export interface MemberDetailsProps {
  /** The member, as of when the panel was opened. */
  readonly membership: Membership;
  /** Rows that the app already shows. A member who isn't among them is fetched. */
  readonly rows?: readonly Membership[];
  /** Returns why the member can't be edited, as for the table. It only hides: the backend must refuse the writes itself. */
  readonly isReadOnly?: IsReadOnly | undefined;
  /** Called when the panel closes. Unsaved changes ask for confirmation first. */
  readonly onClose: () => void;
}

/** Events per page. */
const EVENTS = 10;

const NO_ROWS: readonly Membership[] = [];

/** A side panel with a member's role, permissions, custom fields and history. It is open while it is mounted. */
export function MemberDetails({ membership: opened, rows = NO_ROWS, isReadOnly, onClose }: MemberDetailsProps) {
  const locale = useLocale();
  const { labels } = locale;
  const now = useLatestMembership(opened, rows);
  const { membership, isGone } = now;
  const { data: viewer } = useViewer();
  const isViewer = viewer?.publicUserData.userId === memberships.idOf(membership);
  const mayManage = usePermission(MANAGE_MEMBERS);
  const roles = useKnownRoles();
  const isProtected = !isViewer && isUngrantable(membership.role, roles);
  const readOnlyReason = (mayManage && isReadOnly?.(membership)) || undefined;
  const isOffered = useOrganization().updateMembershipMetadata !== undefined;
  const canEdit = isOffered && mayManage && !isGone && !isProtected && !readOnlyReason;
  const form = useMetadataForm(membership);
  // A viewer who lost the permission still sees their draft.
  const isWritable = canEdit || form.isChanged;
  const [isAsking, setIsAsking] = useState(false);
  /** Waits for a pending save, so that a rejected change isn't lost. */
  const [closesWhenSaved, setClosesWhenSaved] = useState(false);
  if (closesWhenSaved && !form.isSaving && form.isChanged) setClosesWhenSaved(false);
  const isSaved = closesWhenSaved && !form.isChanged;
  const leave = useLatestCallback(onClose);
  useEffect(() => {
    if (isSaved) leave();
  }, [isSaved, leave]);
  const { publicUserData: person } = membership;
  const userId = memberships.idOf(membership);
  const name = personName(person);
  const close = () => {
    if (!form.isChanged) onClose();
    else if (form.isSaving && !closesWhenSaved) setClosesWhenSaved(true);
    else setIsAsking(true);
  };
  return (
    <Dialog
      data-slot="member-details"
      placement="side"
      className="roster:outline-none"
      isOpen
      onOpenChange={close}
      onOpenAutoFocus={(event) => {
        // To be read first: a field with the focus would open a keyboard over it.
        event.preventDefault();
        if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
      }}
      title={
        <span className="roster:flex roster:items-center roster:gap-3">
          <Avatar person={person} />
          <bdi className="roster:min-w-0">{name}</bdi>
          {isViewer && <Badge>{labels.you}</Badge>}
          {person.banned && <Badge isWarning>{labels.banned}</Badge>}
          {person.deprovisioned && <Badge isWarning>{labels.deprovisioned}</Badge>}
        </span>
      }
      description={<bdi>{person.identifier ?? person.username ?? userId}</bdi>}
    >
      <ChangedNote>{memberChangedText(opened, now, locale)}</ChangedNote>
      {readOnlyReason && (
        <p data-slot="read-only-note" className="roster:text-muted">
          {labels.readOnly(name, readOnlyReason)}
        </p>
      )}
      <MemberFacts membership={membership} />
      {(isWritable || Object.keys(membership.publicMetadata).length > 0) && (
        <Section title={labels.customFields}>
          {isWritable ? <MetadataEditor form={form} /> : <MetadataList metadata={membership.publicMetadata} />}
        </Section>
      )}
      {mayManage && <History userId={userId} />}
      {isAsking && (
        <ConfirmDialog
          data-slot="discard-dialog"
          title={labels.discardQuestion}
          description={form.isSaving ? labels.discardSending : labels.discardConsequence(name)}
          confirmLabel={labels.discard}
          onConfirm={onClose}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Dialog>
  );
}

/** The member's history, where the backend has an audit trail. */
function History({ userId }: { readonly userId: string }) {
  const { labels } = useLocale();
  const isKept = useOrganization().getMembershipEvents !== undefined;
  return (
    isKept && (
      <Section title={labels.history}>
        <ActivityLog userId={userId} pageSize={EVENTS} />
      </Section>
    )
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="roster:flex roster:flex-col roster:gap-3">
      <h3 className="roster:font-semibold">{title}</h3>
      {asElements(children)}
    </div>
  );
}
