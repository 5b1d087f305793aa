/** Tailwind utilities named by what a colour is for, each pointing at a CSS variable of src/styles/tokens.css. */
const token = (name: string) => `var(--_roster-${name})`;

/** An avatar's own colour: the element sets `--roster-hue`, 0 to 360. The rest follows the surface, which is light or dark. */
const byHue = (lightness: string, chroma: string) =>
  `oklch(from ${token("surface")} ${lightness} ${chroma} var(--roster-hue, 260))`;

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
        "danger-text": token("danger-text"),
        "danger-surface": token("danger-surface"),
        warning: token("warning"),
        "warning-surface": token("warning-surface"),
        ring: token("ring"),
        tint: byHue("clamp(0.36, (l - 0.6) * 100, 0.92)", "clamp(0.035, (0.6 - l) * 100, 0.05)"),
        "tint-fg": byHue("clamp(0.4, (0.6 - l) * 100, 0.9)", "clamp(0.04, (l - 0.6) * 100, 0.06)"),
      },
      borderRadius: { surface: token("radius-surface"), control: token("radius-control") },
      boxShadow: { float: token("shadow-float") },
    },
  },
};

export default { presets: [rosterPreset], content: [] as string[] };
