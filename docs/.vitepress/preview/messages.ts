// What a page of the site and the frame of an example say to each other.

/** The code of an example, as its block names its language. */
export interface ExampleCode {
  readonly language: "tsx" | "css";
  readonly code: string;
}

/** To the frame. */
export type PreviewCommand =
  | ({ readonly type: "run"; readonly isDark: boolean } & ExampleCode)
  | { readonly type: "theme"; readonly isDark: boolean };

/** From the frame: it listens, it shows the code that it was given, or it says why it can't. */
export type PreviewEvent =
  | { readonly type: "ready" }
  | { readonly type: "shown" }
  | { readonly type: "error"; readonly message: string }
  | { readonly type: "height"; readonly height: number };
