import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { LiveExample } from "./LiveExample.js";
import "./live.css";

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component("LiveExample", LiveExample);
  },
} satisfies Theme;
