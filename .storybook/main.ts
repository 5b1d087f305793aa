import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { StorybookConfig } from "@storybook/react-vite";
import type { PluginOption } from "vite";

// `storybook dev` asks storybook.js.org for news and versions whatever its settings say. Nothing here may leave the
// machine.
const send = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input), "http://localhost");
  if (/(^|\.)storybook\.js\.org$/.test(url.hostname)) return Promise.reject(new Error("Blocked by .storybook/main.ts"));
  return send(input, init);
};

/** The components that stories are named after: their props have controls. */
const SHOWN = new Set(
  readdirSync(fileURLToPath(new URL("../stories", import.meta.url))).map((file) => file.replace(".stories.tsx", "")),
);

/** Storybook would read the props of every function of every module: two thirds of the time until the first story. */
function forShown(plugin: PluginOption): PluginOption {
  if (!plugin || !("name" in plugin) || plugin.name !== "storybook:react-docgen-plugin") return plugin;
  const { transform } = plugin;
  if (typeof transform !== "function") return plugin;
  return {
    ...plugin,
    transform(code, id, options) {
      return SHOWN.has(basename(id, ".tsx")) ? transform.call(this, code, id, options) : undefined;
    },
  };
}

const config: StorybookConfig = {
  framework: { name: "@storybook/react-vite", options: {} },
  stories: ["../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false, componentsManifest: true },
  // TypeScript 7 has no compiler API, so "react-docgen-typescript" fails with it.
  typescript: { check: false, reactDocgen: "react-docgen" },
  viteFinal: (vite) => ({ ...vite, plugins: vite.plugins?.map(forShown) }),
};
export default config;
