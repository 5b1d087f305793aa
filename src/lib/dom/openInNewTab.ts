/** Opens an address in a tab that knows nothing of this one. */
export const openInNewTab = (url: string): void => void window.open(url, "_blank", "noreferrer");
