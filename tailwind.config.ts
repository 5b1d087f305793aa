/** Tailwind utilities named by what a colour is for, each pointing at a CSS variable of src/styles/tokens.css. */
const token = (name: string) => `var(--roster-${name})`;

/**
 * The kit's theme for an app's own Tailwind: `presets: [rosterPreset]`, then `bg-surface`, `text-muted`,
 * `rounded-control`, … The values come from `roster-react/styles.css` or `roster-react/tokens.css`, which the app loads.
 */
export const rosterPreset = {
  content: [] as string[],
  theme: {
    extend: {
      colors: {
        surface: token("surface"),
        "surface-2": token("surface-2"),
        raised: token("raised"),
        overlay: token("overlay"),
        skeleton: token("skeleton"),
        fg: token("fg"),
        muted: token("muted"),
        line: token("line"),
        "line-strong": token("line-strong"),
        accent: token("accent"),
        "accent-hover": token("accent-hover"),
        "accent-fg": token("accent-fg"),
        danger: token("danger"),
        "danger-hover": token("danger-hover"),
        "danger-fg": token("danger-fg"),
        "danger-surface": token("danger-surface"),
        warning: token("warning"),
        "warning-surface": token("warning-surface"),
        ring: token("ring"),
        // An avatar's own: the element sets `--roster-hue`, 0 to 360.
        tint: `oklch(${token("tint")} var(--roster-hue, 260))`,
        "tint-fg": `oklch(${token("tint-fg")} var(--roster-hue, 260))`,
      },
      borderRadius: { surface: token("radius-surface"), control: token("radius-control") },
      boxShadow: { float: token("shadow-float") },
    },
  },
};

export default {
  presets: [rosterPreset],
  content: [] as string[],
  // The tokens follow the theme by themselves; `roster:dark:` is for the rare thing that is not a colour.
  darkMode: [
    "variant",
    [
      '&:where([data-theme="dark"], [data-theme="dark"] *, .dark, .dark *)',
      '@media (prefers-color-scheme: dark) { &:where([data-theme="system"], [data-theme="system"] *) }',
    ],
  ] satisfies ["variant", string[]],
};
