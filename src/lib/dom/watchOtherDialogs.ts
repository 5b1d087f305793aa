/** What another library shows as a dialog. Native ones are in the top layer, as ours are. */
const OTHERS = ':is([role="dialog"], [role="alertdialog"], [aria-modal="true"]):not(dialog)';

// Not the global document: in jsdom it may be gone before the last change is reported.
const shownOthers = ({ ownerDocument }: HTMLElement) =>
  [...ownerDocument.querySelectorAll<HTMLElement>(OTHERS)].filter((other) => other.checkVisibility());

/**
 * Calls with a dialog of another library that opens while ours is shown, and with `undefined` when it is gone.
 *
 * @returns ends that
 */
export function watchOtherDialogs(dialog: HTMLElement, onChange: (other: HTMLElement | undefined) => void): () => void {
  const before = new Set(shownOthers(dialog));
  let shown: HTMLElement | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((changes) => {
    if (changes.every(({ target }) => dialog.contains(target))) return;
    const other = shownOthers(dialog).find(
      (each) => !before.has(each) && !each.contains(dialog) && !dialog.contains(each),
    );
    if (other === shown) return;
    shown = other;
    clearTimeout(later);
    // The Escape that has closed it must not be the browser's request to close ours as well.
    if (other) onChange(other);
    else later = setTimeout(() => onChange(undefined));
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(later);
    observer.disconnect();
  };
}
