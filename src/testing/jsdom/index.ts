// The entry `roster-react/testing/jsdom`: what the components need of a browser and jsdom does not have. Only what is missing
// is added, so that it does no harm in a newer jsdom or in a browser.

function fill<T extends object>(target: T, missing: { readonly [Name in keyof T]?: T[Name] }): void {
  for (const [name, value] of Object.entries(missing)) {
    if (Reflect.get(target, name) === undefined)
      Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

/** Whether it and all around it is displayed: jsdom has no layout. */
function isDisplayed(element: Element, isVisible: boolean): boolean {
  if (!element.isConnected) return false;
  if (isVisible && getComputedStyle(element).visibility !== "visible") return false;
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (getComputedStyle(one).display === "none") return false;
  }
  return true;
}

fill(Element.prototype, {
  scrollIntoView() {},
  checkVisibility(this: Element, { checkVisibilityCSS = false, visibilityProperty = checkVisibilityCSS } = {}) {
    return isDisplayed(this, visibilityProperty);
  },
});

fill(HTMLDialogElement.prototype, {
  show(this: HTMLDialogElement) {
    this.setAttribute("open", "");
  },
  showModal(this: HTMLDialogElement) {
    this.setAttribute("open", "");
  },
  close(this: HTMLDialogElement) {
    if (!this.hasAttribute("open")) return;
    this.removeAttribute("open");
    queueMicrotask(() => this.dispatchEvent(new Event("close")));
  },
});

fill(URL, { createObjectURL: () => "blob:nodata:", revokeObjectURL: () => {} });
