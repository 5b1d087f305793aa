/** Resolves when the browser does not know itself to be offline, at once where there is none; or when it is called off. */
export function waitUntilOnline(signal: AbortSignal): Promise<void> {
  // Not every runtime has the one, nor the other.
  const browser: { readonly onLine?: boolean } | undefined = globalThis.navigator;
  return new Promise((resolve) => {
    if (browser?.onLine !== false || signal.aborted) return resolve();
    const end = () => {
      globalThis.removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      resolve();
    };
    globalThis.addEventListener("online", end);
    signal.addEventListener("abort", end);
  });
}
