"use client";

import type { ReactNode } from "react";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { emptyIcon } from "../icons/emptyIcon.js";
import { useIsChosen } from "../../state/ui/ShownContext.js";
import { EmptyState } from "../ui/EmptyState.js";
import { lock } from "../icons/icons.js";

interface ForManagersProps {
  /** What others may not do, in a sentence. */
  readonly forbidden: string;
  readonly children: ReactNode;
}

/**
 * Shows its children to those who may manage members, and asks for nothing that would be refused to others; but in a panel
 * that the user chose: its list is read together with the viewer, not after them.
 */
export function ForManagers({ forbidden, children }: ForManagersProps) {
  const { labels } = useCoreLocale();
  const { data: viewer, isLoading } = useViewer();
  const mayManage = usePermission(MANAGE_MEMBERS);
  const isChosen = useIsChosen();
  // Where it could not be told who is looking, the list's own answer decides.
  if (mayManage || (viewer === undefined && (isChosen || !isLoading))) return children;
  if (isLoading) return null;
  return (
    <div data-roster="" className="roster:rounded-surface roster:border roster:border-line roster:bg-surface">
      <EmptyState status="forbidden" icon={emptyIcon(lock)} title={forbidden} hint={labels.forbiddenHint} />
    </div>
  );
}
