import { forwardRef } from "react";
import type { ButtonProps } from "../../src/index.js";

const COLORS = { primary: "royalblue", secondary: "lightgray", danger: "crimson", ghost: "transparent" };
const LAYOUT = { display: "inline-flex", alignItems: "center", gap: 6 }; // of an icon and a text

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "secondary", size = "regular", style, ...props },
  ref,
) {
  const color = variant === "primary" || variant === "danger" ? "white" : "inherit";
  const padding = size === "regular" ? 12 : 4;
  return <button {...props} ref={ref} style={{ ...LAYOUT, background: COLORS[variant], color, padding, ...style }} />;
});
