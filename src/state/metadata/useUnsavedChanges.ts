"use client";

import { useEffect, useState } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import type { MetadataForm } from "./useMetadataForm.js";

interface Leaving {
  readonly to: () => void;
  /** Whether the user is asked. If not, it waits for a pending save, so that a rejected change isn't lost. */
  readonly isAsked: boolean;
}

export interface UnsavedChanges {
  /** Leaves the form: without changes immediately, after a pending save, or when the user has confirmed. @param to does it */
  readonly leave: (to: () => void) => void;
  /** Whether to ask if the changes may go. */
  readonly isAsking: boolean;
  /** Leaves without saving. */
  readonly discard: () => void;
  readonly stay: () => void;
}

/** Leaves a form of custom fields only when no unsaved change gets lost, or the user agrees. */
export function useUnsavedChanges({
  isChanged,
  isSaving,
}: Pick<MetadataForm, "isChanged" | "isSaving">): UnsavedChanges {
  const [leaving, setLeaving] = useState<Leaving>();
  // The save was rejected.
  if (leaving && !leaving.isAsked && isChanged && !isSaving) setLeaving(undefined);
  const isSaved = leaving !== undefined && !isChanged;
  const go = useLatestCallback(() => {
    setLeaving(undefined);
    leaving?.to();
  });
  useEffect(() => {
    if (isSaved) go();
  }, [isSaved, go]);
  return {
    leave: (to) => {
      if (isChanged) setLeaving({ to, isAsked: !isSaving || leaving !== undefined });
      else to();
    },
    isAsking: leaving?.isAsked === true && isChanged,
    discard: go,
    stay: () => setLeaving(undefined),
  };
}
