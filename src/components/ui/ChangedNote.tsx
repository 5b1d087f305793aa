/** What has changed since a dialog was opened. */
export function ChangedNote({ children }: { readonly children: string | undefined }) {
  return (
    <p role="status" className="roster:text-warning roster:empty:hidden">
      {children}
    </p>
  );
}
