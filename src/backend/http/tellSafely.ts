/**
 * Tells the app something by a function of the app's. A fault in that function changes no answer and ends no process: it is
 * printed.
 */
export function tellSafely<Told extends readonly unknown[]>(tell: (...told: Told) => unknown): (...told: Told) => void {
  return (...told) => {
    const telling = async () => tell(...told);
    telling().catch((error: unknown) => console.error(error));
  };
}
