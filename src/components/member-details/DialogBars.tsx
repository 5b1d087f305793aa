import type { ReactNode } from "react";

/** A row of buttons above the title, beside the one that closes. It is a child of a `Dialog` at the side, and stays in sight. */
export function DialogToolbar({ children }: { readonly children: ReactNode }) {
  return (
    <div
      data-slot="dialog-toolbar"
      // Its measures are those of the kit's panel; an app's dialog has none of them.
      className="roster:sticky roster:top-[calc(-1*var(--roster-inset,0px))] roster:z-10 roster:order-first roster:-mx-(--roster-inset,0px) roster:-mt-(--roster-inset,0px) roster:-mb-4 roster:flex roster:min-h-14 roster:items-center roster:justify-end roster:gap-1 roster:bg-raised roster:px-4 roster:pt-4 roster:pe-14 roster:pb-2 roster:empty:not-in-data-[slot=dialog-content]:hidden roster:pointer-coarse:min-h-16 roster:pointer-coarse:pe-16"
    >
      {children}
    </div>
  );
}

/** What ends a dialog and stays in sight at its lower edge. It is a child of `Dialog`; what follows it stands above it. */
export function DialogFooter({ children }: { readonly children: ReactNode }) {
  return (
    <div
      data-slot="dialog-footer"
      className="roster:sticky roster:bottom-[calc(-1*var(--roster-inset,0px))] roster:z-10 roster:order-last roster:-mx-(--roster-inset,0px) roster:mt-auto roster:-mb-(--roster-inset,0px) roster:flex roster:flex-wrap roster:justify-end roster:gap-2 roster:border-t roster:border-line roster:bg-raised roster:px-(--roster-inset,0px) roster:py-3"
    >
      {children}
    </div>
  );
}
