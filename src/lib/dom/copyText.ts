/** Copies a text to the clipboard; whether that worked. It is absent on insecure pages, and a browser or its user may refuse. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
