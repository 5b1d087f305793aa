import { afterEach, describe, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import styles from "../../../src/styles/styles.css?inline";

/** What `npx shadcn init` writes with Tailwind 4 (neutral), and with Tailwind 3 (slate). */
const SHADCN_4 = {
  light: `--radius: 0.625rem; --background: oklch(1 0 0); --foreground: oklch(0.145 0 0); --card: oklch(1 0 0);
    --popover: oklch(1 0 0); --popover-foreground: oklch(0.145 0 0); --primary: oklch(0.205 0 0);
    --primary-foreground: oklch(0.985 0 0); --muted: oklch(0.97 0 0); --muted-foreground: oklch(0.556 0 0);
    --accent: oklch(0.97 0 0); --destructive: oklch(0.577 0.245 27.325); --border: oklch(0.922 0 0);
    --input: oklch(0.922 0 0); --ring: oklch(0.708 0 0);`,
  dark: `--background: oklch(0.145 0 0); --foreground: oklch(0.985 0 0); --card: oklch(0.205 0 0);
    --popover: oklch(0.205 0 0); --popover-foreground: oklch(0.985 0 0); --primary: oklch(0.922 0 0);
    --primary-foreground: oklch(0.205 0 0); --muted: oklch(0.269 0 0); --muted-foreground: oklch(0.708 0 0);
    --accent: oklch(0.269 0 0); --destructive: oklch(0.704 0.191 22.216); --border: oklch(1 0 0 / 10%);
    --input: oklch(1 0 0 / 15%); --ring: oklch(0.556 0 0);`,
};
const SHADCN_3 = {
  light: `--radius: 0.5rem; --background: 0 0% 100%; --foreground: 222.2 84% 4.9%; --popover: 0 0% 100%;
    --popover-foreground: 222.2 84% 4.9%; --primary: 222.2 47.4% 11.2%; --primary-foreground: 210 40% 98%;
    --muted: 210 40% 96.1%; --muted-foreground: 215.4 16.3% 46.9%; --accent: 210 40% 96.1%;
    --destructive: 0 84.2% 60.2%; --destructive-foreground: 210 40% 98%; --border: 214.3 31.8% 91.4%;
    --input: 214.3 31.8% 91.4%; --ring: 222.2 84% 4.9%;`,
  dark: `--background: 222.2 84% 4.9%; --foreground: 210 40% 98%; --popover: 222.2 84% 4.9%;
    --popover-foreground: 210 40% 98%; --primary: 210 40% 98%; --primary-foreground: 222.2 47.4% 11.2%;
    --muted: 217.2 32.6% 17.5%; --muted-foreground: 215 20.2% 65.1%; --accent: 217.2 32.6% 17.5%;
    --destructive: 0 62.8% 30.6%; --destructive-foreground: 210 40% 98%; --border: 217.2 32.6% 17.5%;
    --input: 217.2 32.6% 17.5%; --ring: 212.7 26.8% 83.9%;`,
};

interface Host {
  /** What the app's page is. */
  readonly host: string;
  /** The app's styles. */
  readonly css?: string;
  /** Attributes of the page's root, and of an element of the app around the kit. */
  readonly root?: string;
  readonly around?: string;
  /** What the kit must then look like: tokens, and colours of the app. */
  readonly looks: Readonly<Record<string, string>>;
}

const OURS = { light: { surface: "white", accent: "oklch(0.49 0.16 265)" }, dark: { surface: "oklch(0.2 0.008 265)" } };
const NEUTRAL = {
  light: { surface: "white", fg: "oklch(0.145 0 0)", accent: "oklch(0.205 0 0)", danger: "oklch(0.577 0.245 27.325)" },
  dark: { surface: "oklch(0.145 0 0)", fg: "oklch(0.985 0 0)", accent: "oklch(0.922 0 0)", line: "oklch(1 0 0 / 10%)" },
};
const SLATE = {
  light: {
    surface: "white",
    fg: "hsl(222.2 84% 4.9%)",
    accent: "hsl(222.2 47.4% 11.2%)",
    line: "hsl(214.3 31.8% 91.4%)",
  },
  dark: { surface: "hsl(222.2 84% 4.9%)", fg: "hsl(210 40% 98%)", accent: "hsl(210 40% 98%)" },
};

const HOSTS: readonly Host[] = [
  { host: "without a theme", looks: OURS.light },
  { host: "with our dark theme", root: 'data-theme="dark"', looks: OURS.dark },
  { host: "with the class dark on a part of the page", around: 'class="dark"', looks: OURS.dark },
  {
    host: "with the browser's dark scheme",
    css: ":root { color-scheme: dark }",
    looks: { fg: "oklch(0.94 0.015 265)" },
  },
  {
    host: "with the browser's dark scheme, and our light theme",
    css: ":root { color-scheme: dark }",
    around: 'data-theme="light"',
    looks: OURS.light,
  },
  { host: "with shadcn", css: `:root { ${SHADCN_4.light} }`, looks: NEUTRAL.light },
  {
    host: "with shadcn in the dark",
    css: `:root { ${SHADCN_4.light} } .dark { ${SHADCN_4.dark} }`,
    root: 'class="dark"',
    looks: NEUTRAL.dark,
  },
  {
    host: "with shadcn and a dark switch of its own on a part of the page",
    css: `:root { ${SHADCN_4.light} } [data-mode="night"] { ${SHADCN_4.dark} }`,
    around: 'data-mode="night"',
    looks: NEUTRAL.dark,
  },
  { host: "with shadcn on Tailwind 3", css: `:root { ${SHADCN_3.light} }`, looks: SLATE.light },
  {
    host: "with shadcn on Tailwind 3 in the dark",
    css: `:root { ${SHADCN_3.light} } .dark { ${SHADCN_3.dark} }`,
    root: 'class="dark"',
    looks: SLATE.dark,
  },
  {
    host: "with a ground and a text alone, both dark",
    css: ":root { --background: #0a0a0a; --foreground: #ededed }",
    looks: { surface: "#0a0a0a", fg: "#ededed" },
  },
  {
    host: "with a bright primary colour alone",
    css: ":root { --primary: #ffd600 }",
    looks: { surface: "white", accent: "#ffd600", "accent-fg": "black" },
  },
  {
    host: "that means something else by these names",
    css: `:root { --background: url(ground.png); --foreground: #eee; --border: 1px solid red; --muted: #333; --ring: 3px;
      --primary: 12px; --primary-foreground: white; --popover: 1; --destructive: yes; --radius: large }`,
    looks: OURS.light,
  },
  {
    host: "with shadcn, that sets tokens of ours",
    css: `:root { ${SHADCN_4.light} } main { --roster-surface: #111; --roster-accent: yellow }`,
    looks: { surface: "#111", accent: "yellow", "accent-fg": "black" },
  },
];

/** What is read on what. */
const TEXT = {
  fg: ["surface", "surface-2", "raised", "danger-surface", "warning-surface"],
  muted: ["surface", "surface-2", "raised", "danger-surface"],
  "danger-text": ["surface", "surface-2", "raised", "danger-surface"],
  warning: ["surface", "surface-2", "raised", "warning-surface"],
  "accent-fg": ["accent", "accent-hover"],
  "danger-fg": ["danger", "danger-hover"],
};
/** What must be seen, but is not read. */
const MARKS = { "line-strong": ["surface", "surface-2", "raised"], ring: ["surface", "surface-2", "raised"] };

type Color = readonly [red: number, green: number, blue: number];

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** What is seen of colours, each laid over those before it. */
function paint(...colors: readonly string[]): Color {
  if (!canvas) throw new Error("The browser cannot draw.");
  for (const color of ["white", ...colors]) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** By WCAG 2. */
function contrast(one: Color, other: Color): number {
  const [dim = 0, bright = 0] = [one, other].map(luminance).toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}
function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const askForContrast = (value: "more" | "no-preference") =>
  cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-contrast", value }] });

afterEach(async () => {
  await askForContrast("no-preference");
  document.body.replaceChildren();
  document.head.querySelectorAll("style[data-test]").forEach((style) => style.remove());
  for (const name of ["class", "data-theme"]) document.documentElement.removeAttribute(name);
});

/** A part of the kit in such a page. Gives what a colour of it is, as the browser has it. */
function show({ css = "", root = "", around = "" }: Host) {
  for (const text of [styles, css]) {
    const style = document.createElement("style");
    style.dataset["test"] = "";
    style.textContent = text;
    document.head.append(style);
  }
  const [, name, value = ""] = /^([\w-]+)="(.*)"$/.exec(root) ?? [];
  if (name) document.documentElement.setAttribute(name, value);
  document.body.innerHTML = `<main ${around}><div data-roster><i></i></div></main>`;
  const mark = document.querySelector("i");
  return (color: string) => {
    if (!mark) throw new Error("Nothing is shown.");
    mark.style.color = "";
    mark.style.color = color;
    return getComputedStyle(mark).color;
  };
}

/** What is too little seen on its grounds. @param least a ratio of WCAG's, 1 to 21 */
function weakIn(table: Readonly<Record<string, readonly string[]>>, least: number, token: (name: string) => string) {
  return Object.entries(table).flatMap(([mark, grounds]) =>
    grounds.flatMap((name) => {
      const ground = paint(token("surface"), token(name));
      const ratio = contrast(ground, paint(token("surface"), token(name), token(mark)));
      return ratio < least ? [`${mark} on ${name}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

describe.each(HOSTS)("on a page $host", (host) => {
  test("the kit looks like it, and can be read", () => {
    const read = show(host);
    const token = (name: string) => read(`var(--_roster-${name})`);
    const seen = Object.keys(host.looks).map((name) => [name, paint(token(name))]);
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(Object.entries(host.looks).map(([name, color]) => [name, paint(color)])),
    );
    expect([...weakIn(TEXT, 4.5, token), ...weakIn(MARKS, 3, token)]).toEqual([]);
    for (const ground of ["surface", "raised"]) expect(paint(token("surface-2"))).not.toEqual(paint(token(ground)));
  });

  test("all contrasts are higher for a user who asks for that", async () => {
    await askForContrast("more");
    expect(matchMedia("(prefers-contrast: more)").matches).toBe(true);
    const read = show(host);
    const token = (name: string) => read(`var(--_roster-${name})`);
    const { "accent-fg": onAccent, "danger-fg": onDanger, ...texts } = TEXT;
    const weak = [
      ...weakIn(texts, 7, token),
      ...weakIn({ "accent-fg": onAccent, "danger-fg": onDanger }, 4.5, token),
      ...weakIn({ ...MARKS, line: ["surface", "raised"] }, 4.5, token),
    ];
    expect(weak).toEqual([]);
  });
});
