/** How long a browser may take to begin reading a file, in milliseconds. */
const LONGEST_START = 60_000;

/** Gives a file to the browser, which downloads it under that name. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  // The link is never in the page: the app's click handlers don't run and the focus stays.
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), LONGEST_START);
}
