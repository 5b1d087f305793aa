"use client";

import { useRoles } from "../../hooks/reads/useRoles.js";
import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { ReadFailedNote } from "../list/ReadFailedNote.js";
import { SlowNote } from "../list/SlowNote.js";

/** Why there are no roles to choose from yet, and the way to read them again. */
export function RolesNote() {
  const { labels } = useMemberDialogLocale();
  const roles = useRoles();
  return (
    <>
      <ReadFailedNote
        isFailed={roles.isLoadingError}
        error={roles.error}
        onRetry={roles.refetch}
        failed={labels.rolesFailed}
      />
      <SlowNote isWaiting={roles.isLoading}>{labels.rolesLoading}</SlowNote>
    </>
  );
}
