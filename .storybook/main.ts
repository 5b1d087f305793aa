import type { StorybookConfig } from "@storybook/react-vite";

// `storybook dev` asks storybook.js.org for news and versions whatever its settings say. Nothing here may leave the
// machine.
const send = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input), "http://localhost");
  if (/(^|\.)storybook\.js\.org$/.test(url.hostname)) return Promise.reject(new Error("Blocked by .storybook/main.ts"));
  return send(input, init);
};

const config: StorybookConfig = {
  framework: { name: "@storybook/react-vite", options: {} },
  stories: ["../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  // TypeScript 7 has no compiler API, so "react-docgen-typescript" fails with it.
  typescript: { check: false, reactDocgen: "react-docgen" },
};
export default config;
