import type { ReactNode } from "react";

/** What stands above a list: its search, its filters, and at the end what is done to all of it. */
export const ListToolbar = ({ children }: { readonly children: ReactNode }) => (
  <div data-slot="list-toolbar" className="roster:flex roster:flex-wrap roster:items-center roster:gap-2">
    {children}
  </div>
);
