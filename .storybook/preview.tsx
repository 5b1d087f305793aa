import type { Preview } from "@storybook/react-vite";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { LocaleProvider, type Labels } from "../src/index.js";
import { configure, expect } from "storybook/test";
import { TESTING_LIBRARY } from "../test/support/testingLibrary.js";
import { bareTextOn } from "../test/support/translatePage.js";
import "../src/styles/styles.css";
import "./preview.css";

/**
 * The app's own QueryClient, with TanStack's defaults, as Roster will meet it.
 * One for each mounted story: a new one at each render would lose the data when a control changes.
 */
function Queries({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient());
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

configure(TESTING_LIBRARY);

const EN = "en";
/** English in brackets and with accents. Marathi's dates and numbers have none of ASCII's letters and digits: what is no label is seen. */
const PSEUDO = "mr";
const LOCALES = import.meta.glob<Record<string, Labels>>("../src/locales/*/index.ts");
const tagOf = (path: string) => path.split("/").at(-2) ?? path;
const loadLabels = new Map(Object.entries(LOCALES).map(([path, load]) => [tagOf(path), load]));

/** The labels of a language, which are all that its module exports. */
async function labelsIn(language: string): Promise<Labels | undefined> {
  if (language === PSEUDO) return (await import("../test/support/pseudoLabels.js")).pseudoLabels;
  return Object.values((await loadLabels.get(language)?.()) ?? {})[0];
}

const preview: Preview = {
  // What a browser that translates the page would break.
  afterEach: () => expect(bareTextOn(document)).toEqual([]),
  parameters: {
    layout: "padded",
    // An accessibility violation fails the story's test.
    a11y: { test: "error" },
    options: {
      // Storybook opens on the first story: the member table, live.
      storySort: { order: ["Members", ["MemberTable", ["Live"]]] },
    },
    viewport: {
      options: {
        phone: { name: "Phone (375)", styles: { width: "375px", height: "812px" }, type: "mobile" },
        tablet: { name: "Tablet (768)", styles: { width: "768px", height: "1024px" }, type: "tablet" },
        laptop: { name: "Laptop (1280)", styles: { width: "1280px", height: "800px" }, type: "desktop" },
      },
    },
  },
  globalTypes: {
    language: {
      description: "Language",
      toolbar: {
        icon: "globe",
        items: [EN, ...loadLabels.keys(), { value: PSEUDO, title: "pseudo" }],
        dynamicTitle: true,
      },
    },
    theme: {
      description: "Theme",
      toolbar: { icon: "circlehollow", items: ["light", "dark", "system"], dynamicTitle: true },
    },
    direction: {
      description: "Direction of writing",
      toolbar: {
        icon: "transfer",
        items: [
          { value: "ltr", title: "left to right" },
          { value: "rtl", title: "right to left" },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: "light", direction: "ltr", language: EN },
  loaders: [async ({ globals }) => ({ labels: await labelsIn(String(globals["language"])) })],
  decorators: [
    (Story, { globals, id, loaded }) => {
      const language = String(globals["language"]);
      document.documentElement.dataset["theme"] = String(globals["theme"]);
      document.documentElement.dir = language === "ar" ? "rtl" : String(globals["direction"]);
      document.documentElement.lang = language;
      const labels: Labels | undefined = loaded["labels"];
      // In English too, so that a change of language changes the texts alone.
      return (
        <Queries key={id}>
          <LocaleProvider locale={language} labels={labels}>
            <Story />
          </LocaleProvider>
        </Queries>
      );
    },
  ],
};
export default preview;
