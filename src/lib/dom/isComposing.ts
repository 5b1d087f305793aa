interface KeyPress {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/**
 * Whether a key belongs to an input method, e.g. the Enter that ends a composition: every handler of keys leaves it alone.
 * Safari sends that Enter after the composition has ended, with the code 229.
 * https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode
 */
export const isComposing = (event: KeyPress) => event.isComposing || event.keyCode === 229;
