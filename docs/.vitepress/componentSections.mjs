// What `scripts/docs/describe-components.mjs` found, as sections of the pages of components and hooks.

const code = (text) => `\`${text}\``;
const list = (values) => values.map(code).join(", ");
const section = (title, ...lines) => ["", `## ${title}`, "", ...lines];

/** In a fold: some are long. */
const tree = (title, text) => ["", `::: details ${title}`, "", "```yaml", text, "```", "", ":::"];

function partsOf(name, components, linkTo) {
  const { inside } = components[name];
  const parts = Object.keys(components).filter((other) => components[other].inside === name);
  return [
    ...(inside ? section("Where it goes", `Inside ${linkTo(inside)}.`) : []),
    ...(parts.length > 0 ? section("Parts", `Only inside it: ${parts.map(linkTo).join(", ")}.`) : []),
  ];
}

function accessibilityOf({ tree: closed, openTree, givesFocusBack }) {
  if (closed === "") return ["Screen readers skip it: the name beside it says the same."];
  return [
    "Roles and names, as a browser gives them to screen readers.",
    ...(givesFocusBack ? ["Escape closes it, and the focus goes back to the button."] : []),
    ...tree(openTree ? "Closed" : "The accessibility tree", closed),
    ...(openTree ? tree("Open", openTree) : []),
  ];
}

/** The slot that is named as the component, where there is one. */
function mainSlot(name, slots) {
  const own = name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return slots.includes(own) ? own : slots[0];
}

/**
 * The sections of a component's page.
 *
 * @param linkTo makes a link to a component's page
 */
export function componentSections(name, components, linkTo) {
  const found = components[name];
  if (!found) return section("Accessibility", "It renders no element of its own.").join("\n");
  const { slots, parts, keys } = found;
  return [
    ...partsOf(name, components, linkTo),
    ...(parts.length > 0
      ? section(
          "Replaceable parts",
          `${list(parts)}: by ${code("components")}, or styled by ${code("classNames")} of ${linkTo("OrganizationProvider")}. See [all parts](../../your-own-parts.md#all-parts).`,
        )
      : []),
    ...(slots.length > 0
      ? section(
          "Slots",
          `For your CSS, e.g. \`[data-slot="${mainSlot(name, slots)}"]\`: ${list(slots)}. ${keys.length > 0 ? "Menus and dialogs that its rows open have more." : ""}`,
        )
      : []),
    ...(keys.length > 0
      ? section(
          "Keyboard",
          "As its help (`?`) lists them. Keys for what a list doesn't have, such as a selection, do nothing.",
          "",
          "| key | does |",
          "| --- | --- |",
          ...keys.map(([names, does]) => `| ${list(names)} | ${does} |`),
        )
      : []),
    ...section("Accessibility", ...accessibilityOf(found)),
  ].join("\n");
}

/** What a hook's result can say is wrong, and what it throws. */
export function hookErrors(name, { isCall, thrown }) {
  const where = name.startsWith("useSuspense") ? "It throws an" : "`error` is an";
  const lines = [
    ...(isCall
      ? [
          `${where} [\`OrganizationError\`](../classes/roster-react.OrganizationError.md) with one of the [error codes](../wire.md#error-codes).`,
        ]
      : []),
    ...(thrown ? ["Without an `OrganizationProvider` above, it throws an `Error`."] : []),
  ];
  return lines.length > 0 ? section("Errors", lines.join(" ")).join("\n") : "";
}

/** What a write hook returns, by the types of its answer and its variables. */
export const mutationResult = (data, variables) =>
  section(
    "Result",
    "TanStack Query's mutation, among others:",
    "",
    "| | |",
    "| --- | --- |",
    `| ${code("mutate(variables)")} | Sends it. ${code("variables")}: ${variables} |`,
    `| ${code("mutateAsync(variables)")} | The same, as a promise for ${code("data")} |`,
    `| ${code("data")} | ${data} |`,
    `| ${code("isPending")}, ${code("isSuccess")}, ${code("isError")}, ${code("error")}, ${code("reset()")} | Its state |`,
  ).join("\n");
