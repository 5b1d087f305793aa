import { LiveRegion } from "./LiveRegion.js";

/** What has changed since a dialog was opened. */
export function ChangedNote({ children }: { readonly children: string | undefined }) {
  return (
    <>
      {children && <p className="roster:text-warning">{children}</p>}
      <LiveRegion text={children ?? ""} />
    </>
  );
}
