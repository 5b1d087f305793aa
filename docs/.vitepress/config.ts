import { existsSync, readFileSync } from "node:fs";
import { defineConfig, type DefaultTheme } from "vitepress";
import llmstxt from "vitepress-plugin-llms";

/** The pages of the API, which `typedoc` writes before the site is built. */
const API = new URL("../api/typedoc-sidebar.json", import.meta.url);
const api: DefaultTheme.SidebarItem[] = existsSync(API) ? JSON.parse(readFileSync(API, "utf8")) : [];

// Links that are broken, and anchors that are gone, fail the build.
export default defineConfig({
  title: "Roster",
  description: "Member management for React: hooks, components and a backend",
  cleanUrls: true,
  metaChunk: true,
  ignoreDeadLinks: [/^http:\/\/localhost/],
  markdown: {
    config(md) {
      // Vue would take the braces of code for its own.
      md.core.ruler.push("verbatim-code", ({ tokens }) => {
        for (const code of tokens.flatMap(({ children }) => children ?? []))
          if (code.type === "code_inline") code.attrSet("v-pre", "");
      });
    },
  },
  vite: { plugins: [llmstxt({ ignoreFiles: ["api/**"] })] },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      { text: "Guide", link: "/getting-started" },
      { text: "API", link: "/api/" },
      { text: "Changelog", link: "/changelog" },
    ],
    sidebar: {
      "/api/": api,
      "/": [
        {
          text: "Start",
          items: [
            { text: "Getting started", link: "/getting-started" },
            { text: "Concepts", link: "/concepts" },
            { text: "Short answers", link: "/answers" },
            { text: "Start with nothing", link: "/with-nothing" },
          ],
        },
        {
          text: "Components and hooks",
          items: [
            { text: "Components", link: "/components" },
            { text: "Hooks", link: "/hooks" },
            { text: "Your own parts", link: "/your-own-parts" },
            { text: "Design systems", link: "/design-systems" },
            { text: "Languages", link: "/languages" },
            { text: "Accessibility", link: "/accessibility" },
            { text: "Server rendering", link: "/server-rendering" },
            { text: "Testing your app", link: "/testing" },
          ],
        },
        {
          text: "Backend",
          items: [
            { text: "The backend", link: "/backend" },
            { text: "Scaling", link: "/scaling" },
            { text: "With Clerk", link: "/with-clerk" },
            { text: "The backend over Clerk", link: "/clerk-store" },
            { text: "With Better Auth", link: "/with-better-auth" },
            { text: "Bring your own backend", link: "/bring-your-own-backend" },
            { text: "Security", link: "/security" },
          ],
        },
        {
          text: "Choose and move",
          items: [
            { text: "Comparison", link: "/comparison" },
            { text: "Moving to Roster", link: "/moving" },
            { text: "Supported versions", link: "/versions" },
            { text: "Changelog", link: "/changelog" },
          ],
        },
      ],
    },
  },
});
