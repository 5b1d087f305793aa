// Writes src/styles/tokens.css: what each of the kit's tokens is, from one table. `npx vitest run --project node
// test/tokens.test.ts -u` writes the file; the test holds it to the table.

const own = (name) => `var(--_roster-${name})`;
const mix = (name, percent, ground = "surface") => `color-mix(in oklab, ${own(name)} ${percent}%, ${own(ground)})`;

/** A colour by the surface: it has `light` as its lightness on a light one, `dark` on a dark one. */
const onSurface = (light, dark, chroma, hue) =>
  `oklch(from ${own("surface")} clamp(${light}, (0.6 - l) * 100, ${dark}) ${chroma} ${hue})`;

/** Black or white, whichever can be read on the token: the two meet at this luminance (WCAG's, `y` in XYZ). */
function readableOn(name) {
  const channels = [0.9505, 1, 1.0891].map((white) => `clamp(0, (0.179 - y) * 10000, ${white})`);
  return `color(from ${own(name)} xyz ${channels.join(" ")})`;
}

/** A little away from what is written on it; the darkest would not be seen to change, and get lighter. */
const hovered = (name) =>
  `oklch(from ${own(name)} calc(l + clamp(-0.06, (0.35 - l) * 100, 0.08) + clamp(0, (l - 0.62) * 100, 0.11)) c h)`;

/** shadcn's variables that are read: a name, its partner, without which it does not count, and the token that replaces them. */
const HOST = {
  background: {},
  foreground: { partner: "background", unless: "surface" },
  muted: { partner: "muted-foreground", unless: "surface" },
  "muted-foreground": { partner: "muted", unless: "surface" },
  popover: { partner: "popover-foreground", unless: "surface" },
  border: { partner: "background", unless: "surface" },
  primary: {},
  "primary-foreground": { partner: "primary", unless: "accent" },
  destructive: {},
  ring: { partner: "background", unless: "surface" },
};

/** The app's, else ours. What it does not define is transparent and weighs nothing; one of the two is defined, at half its alpha. */
function hostOr(name, fallback) {
  const theirs = `color-mix(in oklab, var(--_roster-full-${name}, transparent), var(--_roster-hsl-${name}, transparent))`;
  return `oklch(from color-mix(in oklab, ${theirs} 99.999%, ${fallback}) l c h / max(2 * alpha, 2 - 2000 * alpha))`;
}

const LIGHT = "oklch(1 0 0)";
const DARK = "oklch(0.2 0.008 265)";

/** Each token, in an order in which one may be made of those before it. */
const TOKENS = {
  surface: hostOr("background", `var(--_roster-ground, Canvas)`),
  fg: hostOr("foreground", onSurface(0.22, 0.94, 0.015, 265)),
  // Dialogs and popovers.
  raised: hostOr("popover", `oklch(from ${own("surface")} calc(l + clamp(0, (0.6 - l) * 100, 0.04)) c h)`),
  // Hover and selection, on both.
  "surface-2": hostOr("muted", mix("fg", 5, "raised")),
  overlay: "oklch(0 0 0 / 0.5)",
  skeleton: mix("fg", 9),
  // A little towards the text: shadcn's own is below 4.5:1 on its `--muted`.
  muted: `color-mix(in oklab, ${own("fg")} 12%, ${hostOr("muted-foreground", mix("fg", 60))})`,
  // Hairlines that only divide.
  line: hostOr("border", mix("fg", 11)),
  // The border that makes a control visible. Not shadcn's `--input`, which is far below 3:1.
  "line-strong": mix("fg", 50),
  // The primary action.
  accent: hostOr("primary", onSurface(0.49, 0.74, "clamp(0.12, (l - 0.6) * 100, 0.16)", 265)),
  "accent-hover": hovered("accent"),
  "accent-fg": hostOr("primary-foreground", readableOn("accent")),
  // A button that destroys. shadcn's `--destructive-foreground` is the same red in some of its themes.
  danger: hostOr("destructive", onSurface(0.52, 0.72, "clamp(0.15, (l - 0.6) * 100, 0.19)", 27)),
  "danger-hover": hovered("danger"),
  "danger-fg": readableOn("danger"),
  // What failed: text and borders.
  "danger-text": onSurface(0.5, 0.75, "clamp(0.14, (l - 0.6) * 100, 0.18)", 27),
  "danger-surface": mix("danger-text", 10),
  warning: onSurface(0.49, 0.82, 0.1, 75),
  "warning-surface": mix("warning", 10),
  // Of a lightness that is seen on light and on dark.
  ring: `oklch(from ${hostOr("ring", own("accent"))} clamp(0.56, l, 0.63) c h)`,
  "radius-surface": "min(var(--radius, 8px), 16px)",
  "radius-control": "max(0px, min(var(--radius, 8px), 16px) - 2px)",
  "shadow-float": `0 0 0 1px color-mix(in oklab, ${own("fg")} 9%, transparent), 0 4px 8px -2px oklch(0 0 0 / 0.15), 0 12px 32px -4px oklch(0 0 0 / 0.25)`,
};

/**
 * What is other for a user who asks for more contrast: no text is muted, and lines are as strong as text. Texts on their ground are at
 * least 7:1. What the app has set itself stays.
 */
const MORE_CONTRAST = {
  "surface-2": mix("fg", 12),
  muted: own("fg"),
  line: mix("fg", 60),
  "line-strong": own("fg"),
  accent: hostOr("primary", onSurface(0.4, 0.85, "clamp(0.1, (l - 0.6) * 100, 0.16)", 265)),
  danger: hostOr("destructive", onSurface(0.4, 0.82, "clamp(0.1, (l - 0.6) * 100, 0.17)", 27)),
  "danger-text": onSurface(0.38, 0.87, "clamp(0.08, (l - 0.6) * 100, 0.16)", 27),
  warning: onSurface(0.38, 0.9, 0.08, 75),
  ring: own("fg"),
};

/** Colours that others are made of: computed once, and what is no colour does no harm further on. */
const TYPED = ["surface", "fg", "accent", "danger", "danger-text", "warning"];

const typed = (name, inherits, initial) =>
  `@property --_roster-${name} { syntax: "<color>"; inherits: ${inherits}; initial-value: ${initial}; }`;

function readHost([name, { partner, unless }]) {
  const [full, hsl] = [(variable) => `var(--${variable})`, (variable) => `hsl(var(--${variable}))`].map((read) =>
    partner ? `color-mix(in oklab, ${read(name)}, ${read(partner)} var(--roster-${unless}, 0%))` : read(name),
  );
  return `  --_roster-full-${name}: ${full};\n  --_roster-hsl-${name}: ${hsl};`;
}

const token = ([name, value]) => `  --_roster-${name}: var(--roster-${name}, ${value});`;

/** The stylesheet. */
export const tokensCss = () => `/* The kit's tokens. Written by scripts/tokens.mjs.
   Set \`--roster-accent\`, \`--roster-surface\`, … on any element, and everything of the kit inside it follows. What is not set comes
   from the app's shadcn theme, else from the surface and the text. \`--_roster-accent\`, … are the results.
   Text on its ground is at least 4.5:1, a control's border at least 3:1 (test/components/ui/tokens.test.tsx). */
${TYPED.map((name) => typed(name, true, name === "surface" ? "white" : "black")).join("\n")}

/* The ground of the kit's own themes. Without one it follows the page's \`color-scheme\`; a shadow root is light. */
:host, [data-theme="light"], [data-theme="system"] { --_roster-ground: ${LIGHT}; --_roster-color-scheme: light; }
:host([data-theme="dark"]), :host(.dark), [data-theme="dark"], .dark { --_roster-ground: ${DARK}; --_roster-color-scheme: dark; }
@media (prefers-color-scheme: dark) {
  :host([data-theme="system"]), [data-theme="system"] { --_roster-ground: ${DARK}; --_roster-color-scheme: dark; }
}

/* The variables of shadcn's themes, as colours: \`oklch(…)\` with Tailwind 4, the numbers of \`hsl()\` with Tailwind 3. An app may use
   such a name for something else: the type makes what is no colour transparent, and a name without its partner does not count, nor
   where the app has set the kit's token (\`transparent red\` is no colour). Types do not exist in shadow roots: there they are not read. */
${Object.keys(HOST)
  .flatMap((name) => ["full", "hsl"].map((kind) => typed(`${kind}-${name}`, false, "transparent")))
  .join("\n")}
:root, :root [data-theme], :root .dark, :root [data-roster] {
${Object.entries(HOST).map(readHost).join("\n")}
}

/* Computed again wherever a theme or a part of the kit begins: it follows any switch of the app. */
:root, :host, [data-theme], .dark, [data-roster] {
${Object.entries(TOKENS).map(token).join("\n")}
}

@media (prefers-contrast: more) {
:root, :host, [data-theme], .dark, [data-roster] {
${Object.entries(MORE_CONTRAST).map(token).join("\n")}
}
}
`;
