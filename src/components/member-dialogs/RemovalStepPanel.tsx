"use client";

import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import type { RemovalStepState } from "../../state/members/useRemovalStep.js";
import { SlowNote } from "../list/SlowNote.js";
import { Alert } from "../ui/Alert.js";
import { asElements } from "../ui/asElements.js";
import { Button } from "../ui/Button.js";

/** The app's step before a removal: while it is prepared, why it couldn't be, and what it shows. */
export function RemovalStepPanel({ step }: { readonly step: RemovalStepState }) {
  const { labels } = useMemberDialogLocale();
  return (
    <>
      <SlowNote isWaiting={step.isLoading}>{labels.preparingRemoval}</SlowNote>
      {step.error && (
        <Alert className="roster:flex-wrap roster:items-center">
          <span className="roster:grow">{labels.error(step.error)}</span>
          <Button size="small" onClick={step.tryAgain}>
            {labels.tryAgain}
          </Button>
        </Alert>
      )}
      {step.content && <div data-slot="removal-step">{asElements(step.content)}</div>}
    </>
  );
}
