import type { ReactNode } from "react";

/** What a person should know before they go through with something. */
export const WarningNote = ({ children }: { readonly children: ReactNode }) => (
  <p
    data-slot="warning-note"
    className="roster:rounded-control roster:bg-warning-surface roster:px-3 roster:py-2 roster:text-warning"
  >
    {children}
  </p>
);
