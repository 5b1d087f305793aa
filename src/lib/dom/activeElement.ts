/** The element with the focus, also where it is in an open shadow root. `document.activeElement` is the root's host then. */
export function activeElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Whether no element has the focus, e.g. because the one that had it was removed. */
export const isFocusLost = () => {
  const active = activeElement();
  return active === null || active === document.body;
};

/** Whether an event happened inside of one of the elements. The target that a listener of the document sees is a shadow root's host. */
export const isInside = (event: Event, ...elements: readonly (Element | null)[]) => {
  const path = event.composedPath();
  return elements.some((element) => element !== null && path.includes(element));
};
