import { existsSync, readFileSync } from "node:fs";
import { slug } from "github-slugger";
import { defineConfig, type DefaultTheme } from "vitepress";
import llmstxt from "vitepress-plugin-llms";
import { liveFences } from "./liveFences.js";

/** The pages of the API, which `typedoc` writes before the site is built. */
const API = new URL("../api/typedoc-sidebar.json", import.meta.url);
const api: DefaultTheme.SidebarItem[] = existsSync(API) ? JSON.parse(readFileSync(API, "utf8")) : [];

/** The API in `llms.txt`: a heading for each entry and group, with links to the Markdown of the pages. */
const linksTo = (items: readonly DefaultTheme.SidebarItem[], depth: number): string =>
  items
    .map(({ text, link, items: inner }) => {
      if (!inner) return `- [${text}](${link})\n`;
      return `\n${"#".repeat(depth)} ${link ? `[${text}](${link})` : text}\n\n${linksTo(inner, depth + 1)}`;
    })
    .join("");

// The plugin's own list takes pages whose names have a dot for one another, so the API's is made here.
const NOT_GUIDES = ["index.md", "api.md", "api/**"];
const llms = llmstxt({
  excludeIndexPage: false,
  ignoreFilesPerOutput: { llmsTxt: NOT_GUIDES, llmsFullTxt: NOT_GUIDES },
  sidebar: (sidebar) => (sidebar && !Array.isArray(sidebar) ? { "/": sidebar["/"] ?? [] } : sidebar),
  customLLMsTxtTemplate: "# {title}\n\n{description}\n\n{details}\n\n## Guides\n\n{toc}\n\n## API\n\n{api}",
  customTemplateVariables: { api: `- [The HTTP API](/api/wire.md)\n${linksTo(api, 3)}` },
});

// Links that are broken, and anchors that are gone, fail the build.
export default defineConfig({
  title: "Roster",
  description: "Member management for React: hooks, components and a backend",
  cleanUrls: true,
  metaChunk: true,
  ignoreDeadLinks: [/^http:\/\/localhost/],
  markdown: {
    // Links to headings work on GitHub, too.
    anchor: { slugify: slug },
    config(md) {
      liveFences(md);
      // Vue would take the braces of code for its own.
      md.core.ruler.push("verbatim-code", ({ tokens }) => {
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          if (token.type === "code_inline") token.attrSet("v-pre", "");
          // The changelog, which is included, links to pages from the root of the repository.
          const href = token.type === "link_open" ? token.attrGet("href") : null;
          if (href) token.attrSet("href", href.replace(/^docs\//, "").replace(/^SECURITY\.md/, "security.md"));
        }
      });
    },
  },
  vite: { plugins: [llms] },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      { text: "Guide", link: "/getting-started" },
      { text: "Playground", link: "/playground" },
      { text: "API", link: "/api/" },
      { text: "Changelog", link: "/changelog" },
    ],
    sidebar: {
      "/api/": [{ text: "The HTTP API", link: "/api/wire" }, ...api],
      "/": [
        {
          text: "Start",
          items: [
            { text: "Playground", link: "/playground" },
            { text: "Getting started", link: "/getting-started" },
            { text: "Concepts", link: "/concepts" },
            { text: "Short answers", link: "/answers" },
            { text: "With nothing", link: "/with-nothing" },
            { text: "Troubleshooting", link: "/troubleshooting" },
          ],
        },
        {
          text: "Components and hooks",
          items: [
            { text: "Components", link: "/components" },
            { text: "Hooks", link: "/hooks" },
            { text: "Your own parts", link: "/your-own-parts" },
            { text: "Styling", link: "/styling" },
            { text: "Design systems", link: "/design-systems" },
            { text: "Permissions", link: "/permissions" },
            { text: "Organization switcher", link: "/organization-switcher" },
            { text: "Languages", link: "/languages" },
            { text: "Accessibility", link: "/accessibility" },
            { text: "Server rendering", link: "/server-rendering" },
            { text: "Offline and live", link: "/offline" },
            { text: "Testing your app", link: "/testing" },
          ],
        },
        {
          text: "Backend",
          items: [
            { text: "The backend", link: "/backend" },
            { text: "Your own users table", link: "/own-users" },
            { text: "Members from a directory", link: "/directory" },
            { text: "Large organizations", link: "/large-organizations" },
            { text: "Beyond one machine", link: "/scaling" },
            { text: "With Clerk", link: "/with-clerk" },
            { text: "The backend over Clerk", link: "/clerk-store" },
            { text: "With Better Auth", link: "/with-better-auth" },
            { text: "Bring your own backend", link: "/bring-your-own-backend" },
            { text: "Policy and headers", link: "/csp" },
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
