"use client";

import { type ReactNode, useState } from "react";
import type { Membership } from "../../organization/records.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { Alert } from "../ui/Alert.js";
import { LazyDialog } from "../ui/LazyDialog.js";

const transferOwnership = lazyPart(() => import("../ownership/TransferOwnershipDialog.js"));

interface LastManagerNoteProps {
  /** Whether the viewer is the last one who can manage members: they can hand the organization on. */
  readonly isViewer: boolean;
  readonly onTransferred?: ((membership: Membership) => void) | undefined;
  /** Why it cannot be done. */
  readonly children: ReactNode;
}

/** Says that a member is the last one who can manage members, and offers to transfer ownership. */
export function LastManagerNote({ isViewer, onTransferred, children }: LastManagerNoteProps) {
  const [isOffered, setIsOffered] = useState(isViewer);
  return (
    <Alert>
      <div className="roster:flex roster:min-w-0 roster:flex-col roster:items-start roster:gap-2">
        <span>{children}</span>
        {isOffered && (
          <LazyDialog part={transferOwnership} onClose={() => setIsOffered(false)}>
            {({ TransferOwnershipDialog }) => (
              <TransferOwnershipDialog size="small" onTransferred={onTransferred} className="roster:text-fg" />
            )}
          </LazyDialog>
        )}
      </div>
    </Alert>
  );
}
