/** How long a browser may take to begin reading a file, in milliseconds. */
const KEPT = 60_000;

/** Gives a file to the browser, which downloads it under that name. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  // It is never in the page, so no handler of the app hears of the click and the focus stays.
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
