"use client";

import { useLeaveOrganization } from "../../hooks/writes/useLeaveOrganization.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { useLocale } from "../../labels/useLocale.js";
import { managerOf } from "../../organization/rules/managed.js";
import type { Membership } from "../../organization/records.js";
import { useChangeImpact } from "../../state/members/useChangeImpact.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import { useRemovalStep } from "../../state/members/useRemovalStep.js";
import { RemovalStepPanel } from "../member-dialogs/RemovalStepPanel.js";
import { LastManagerNote } from "../member-dialogs/LastManagerNote.js";
import type { ButtonProps } from "../../hooks/PartProps.js";
import { Alert } from "../ui/Alert.js";
import { Button } from "../ui/Button.js";
import { SlowNote } from "../list/SlowNote.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";

export interface LeaveOrganizationDialogProps extends ButtonProps {
  /** Called with the ended membership. Navigate away here. */
  readonly onLeft?: ((membership: Membership) => void) | undefined;
}

/**
 * A button to leave the organization, with a confirmation. The last member who can manage it must transfer ownership first.
 * Renders nothing where the backend doesn't support it.
 */
export function LeaveOrganizationDialog({ onLeft, children, ...props }: LeaveOrganizationDialogProps) {
  const { labels } = useLocale();
  const isOffered = useOrganization().leaveOrganization !== undefined;
  const { data: viewer } = useViewer();
  const [isAsking, setIsAsking] = useOrganizationState(() => false);
  if (!isOffered || !viewer) return null;
  return (
    <span data-roster="" data-slot="leave-organization" className="roster:contents">
      <Button
        {...props}
        onClick={(event) => {
          props.onClick?.(event);
          setIsAsking(() => true);
        }}
      >
        {children ?? labels.leave}
      </Button>
      {isAsking && <LeaveQuestion viewer={viewer} onLeft={onLeft} onClose={() => setIsAsking(() => false)} />}
    </span>
  );
}

interface LeaveQuestionProps extends Pick<LeaveOrganizationDialogProps, "onLeft"> {
  readonly viewer: Membership;
  readonly onClose: () => void;
}

function LeaveQuestion({ viewer, onLeft, onClose }: LeaveQuestionProps) {
  const { labels } = useLocale();
  const { leavesNoManager } = useChangeImpact([viewer], undefined);
  const { mutateAsync: leave } = useLeaveOrganization();
  const step = useRemovalStep([viewer]);
  const manager = managerOf(viewer, "leaveOrganization");
  return (
    <ConfirmDialog
      data-slot="leave-dialog"
      title={labels.leaveQuestion}
      description={labels.removeYourself}
      confirmLabel={labels.leave}
      secondQuestion={labels.removeYourselfAgain}
      isBlocked={manager !== undefined || leavesNoManager !== false || step.isBlocked}
      onConfirm={() =>
        step.before(async () => {
          const membership = await leave();
          onLeft?.(membership);
        })
      }
      onClose={onClose}
    >
      <SlowNote isWaiting={leavesNoManager === undefined}>{labels.checking}</SlowNote>
      {manager && <Alert>{labels.ownStatusManagedBy(manager.name)}</Alert>}
      {leavesNoManager && !manager && <LastManagerNote isViewer>{labels.transferFirst}</LastManagerNote>}
      <RemovalStepPanel step={step} />
    </ConfirmDialog>
  );
}
