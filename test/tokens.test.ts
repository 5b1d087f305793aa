import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rosterPreset } from "../tailwind.config.js";

type Color = readonly [lightness: number, chroma: number, hue: number];
type Tokens = Record<string, string>;

/** The declarations of each block of the stylesheet, in order: light, dark, dark by the system. */
const [light = {}, dark = {}, system = {}] = [
  ...readFileSync("src/styles/tokens.css", "utf8").matchAll(/\{([^{}]*)\}/g),
].map(([, block = ""]): Tokens => {
  const declarations = block.matchAll(/--roster-([\w-]+):\s*([^;]+);/g);
  return Object.fromEntries([...declarations].map(([, name = "", value = ""]) => [name, value.replace(/\s+/g, " ")]));
});

const clip = (value: number) => Math.min(1, Math.max(0, value));

/** Relative luminance by WCAG 2, through Björn Ottosson's OKLab (bottosson.github.io/posts/oklab). */
function luminance([lightness, chroma, hue]: Color): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return (
    0.2126 * clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}

function contrast(one: Color, other: Color): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

const numbers = (value = "") => [...value.matchAll(/[\d.]+/g)].map(Number);
function color(tokens: Tokens, name: string): Color {
  const [lightness = NaN, chroma = NaN, hue = NaN] = numbers(tokens[name]);
  return [lightness, chroma, hue];
}

/** What is read on what. */
const TEXT: Record<string, readonly string[]> = {
  fg: ["surface", "surface-2", "raised", "danger-surface", "warning-surface"],
  muted: ["surface", "surface-2", "raised", "danger-surface"],
  accent: ["surface", "surface-2", "raised"],
  danger: ["surface", "surface-2", "raised", "danger-surface"],
  warning: ["surface", "surface-2", "raised", "warning-surface"],
  "accent-fg": ["accent", "accent-hover"],
  "danger-fg": ["danger", "danger-hover"],
};
/** What must be seen, but is not read. */
const MARKS: Record<string, readonly string[]> = {
  "line-strong": ["surface", "surface-2", "raised"],
  ring: ["surface", "surface-2", "raised"],
};
const pairs = (table: Record<string, readonly string[]>) =>
  Object.entries(table).flatMap(([mark, grounds]) => grounds.map((ground) => ({ mark, ground })));

describe.each([
  { theme: "light", tokens: light },
  { theme: "dark", tokens: dark },
])("the $theme theme", ({ tokens }) => {
  test.each(pairs(TEXT))("$mark can be read on $ground", ({ mark, ground }) => {
    expect(contrast(color(tokens, mark), color(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(MARKS))("$mark can be seen on $ground", ({ mark, ground }) => {
    expect(contrast(color(tokens, mark), color(tokens, ground))).toBeGreaterThanOrEqual(3);
  });

  test("initials can be read on every avatar", () => {
    const [lightness = NaN, chroma = NaN] = numbers(tokens["tint"]);
    const [textLightness = NaN, textChroma = NaN] = numbers(tokens["tint-fg"]);
    for (let hue = 0; hue < 360; hue += 5) {
      expect(contrast([lightness, chroma, hue], [textLightness, textChroma, hue])).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test("the system's dark is the dark theme", () => {
  expect(system).toEqual(dark);
});

test("the dark theme sets every colour that the light one does", () => {
  const colors = Object.keys(light).filter((name) => !name.startsWith("radius-"));
  expect(Object.keys(dark).toSorted()).toEqual(colors.toSorted());
});

test("the Tailwind preset and theme.css name tokens that exist", () => {
  const theme = JSON.stringify(rosterPreset) + readFileSync("src/styles/theme.css", "utf8");
  const named = [...theme.matchAll(/var\(--roster-([\w-]+)/g)].map(([, name]) => name);
  expect(named.filter((name = "") => name !== "hue" && !(name in light))).toEqual([]);
});
