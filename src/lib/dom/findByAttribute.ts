/** The first element below with this value of an attribute, whatever letters it has: jsdom has no `CSS.escape`. */
export const findByAttribute = (
  root: ParentNode | null | undefined,
  name: string,
  value: string,
): HTMLElement | undefined =>
  [...(root?.querySelectorAll<HTMLElement>(`[${name}]`) ?? [])].find((element) => element.getAttribute(name) === value);
