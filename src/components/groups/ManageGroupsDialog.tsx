"use client";

import { useOrganization, useParts } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import type { ButtonProps } from "../../hooks/PartProps.js";
import { Button } from "../ui/Button.js";
import { LazyDialog } from "../ui/LazyDialog.js";
import { groupDialogs } from "./lazyGroupDialogs.js";

export type ManageGroupsDialogProps = ButtonProps;

/**
 * A button that opens a dialog to create, rename and delete groups. Renders nothing for viewers who can't, and where the
 * backend has no groups.
 */
export function ManageGroupsDialog({ children, ...props }: ManageGroupsDialogProps) {
  const { labels } = useCoreLocale();
  const organization = useOrganization();
  const parts = useParts();
  const mayManage = usePermission(MANAGE_MEMBERS) && organization.createGroup !== undefined;
  const [isOpen, setIsOpen] = useOrganizationState(() => false);
  if (!mayManage) return null;
  return (
    <span data-roster="" data-slot="manage-groups" className="roster:contents">
      {Button.renderIn(parts, {
        ...props,
        onClick: (event) => {
          props.onClick?.(event);
          setIsOpen(() => true);
        },
        children: children ?? labels.manageGroups,
      })}
      {isOpen && (
        <LazyDialog part={groupDialogs} onClose={() => setIsOpen(() => false)}>
          {({ GroupManager }) => <GroupManager onClose={() => setIsOpen(() => false)} />}
        </LazyDialog>
      )}
    </span>
  );
}
