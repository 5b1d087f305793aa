import type { core } from "./core.js";

/** What a sign-in method is called: as the labels call it, else as the app does. */
export const signInMethodText = (method: string, { signInMethodTexts: texts }: typeof core): string =>
  (Object.hasOwn(texts, method) && texts[method]) || method;
