// The frame of an example: it runs the code that its page sends, on an organization of its own.
import "../../../src/styles/styles.css";
import "./preview.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { createRoot } from "react-dom/client";
import { MembersPage, OrganizationProvider } from "../../../src/index.js";
import { Boundary } from "./Boundary.js";
import { createExampleOrganization } from "./createExampleOrganization.js";
import type { ExampleCode, PreviewCommand, PreviewEvent } from "./messages.js";
import { messageOf, type ProviderExports, runCode } from "./runCode.js";

interface Example {
  readonly Shown: ComponentType;
  readonly provided: ProviderExports;
  readonly css: string;
}

const place = document.querySelector("#preview");
if (!place) throw new Error("The page has no place for the preview.");
const say = (event: PreviewEvent) => window.parent.postMessage(event, location.origin);
const fail = (error: unknown) => say({ type: "error", message: messageOf(error) });

const root = createRoot(place);
const styles = document.head.appendChild(document.createElement("style"));
const queryClient = new QueryClient();
const organization = createExampleOrganization();
let runs = 0;
let lastGood: Example | undefined;

const isComponent = (name: string, value: unknown): value is ComponentType =>
  typeof value === "function" && /^([A-Z]|default$)/.test(name);

async function exampleOf({ language, code }: ExampleCode): Promise<Example> {
  if (language === "css") return { Shown: MembersPage, provided: {}, css: code };
  const exported = await runCode(code);
  const { beforeRemove, classNames, components } = exported;
  const provided = { beforeRemove, classNames, components };
  const isProvided = Object.values(provided).some((value) => value !== undefined);
  const found = Object.entries(exported).flatMap(([name, value]) => (isComponent(name, value) ? [value] : []));
  const Shown = found.at(-1) ?? (isProvided ? MembersPage : undefined);
  if (!Shown) throw new Error("There is nothing to show: export a component.");
  return { Shown, provided, css: "" };
}

/** What fails gives way to what was shown before it. */
async function show(example: Example, onShown: () => void) {
  const { Shown, provided, css } = example;
  const ready = await organization;
  const onError = (error: unknown) => {
    const before = lastGood === example ? undefined : lastGood;
    lastGood = undefined;
    fail(error);
    if (before) void show(before, () => (lastGood = before));
  };
  styles.textContent = css;
  root.render(
    <QueryClientProvider client={queryClient}>
      <Boundary key={++runs} onError={onError} onShown={onShown}>
        <OrganizationProvider {...provided} organization={ready}>
          <Shown />
        </OrganizationProvider>
      </Boundary>
    </QueryClientProvider>,
  );
}

const setTheme = (isDark: boolean) => {
  document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
};

let asked = 0;

async function run(code: ExampleCode) {
  const mine = ++asked;
  try {
    const example = await exampleOf(code);
    // What was typed since then comes next.
    if (mine !== asked) return;
    await show(example, () => {
      lastGood = example;
      say({ type: "shown" });
    });
  } catch (error) {
    if (mine === asked) fail(error);
  }
}

// Of this site only: another one could show the frame, too, and send it code to run here.
window.addEventListener("message", ({ data, origin, source }: MessageEvent<PreviewCommand>) => {
  if (origin !== location.origin || source !== window.parent) return;
  setTheme(data.isDark);
  if (data.type === "run") void run(data);
});
// Of handlers and effects.
window.addEventListener("error", ({ error }) => fail(error));
window.addEventListener("unhandledrejection", ({ reason }) => fail(reason));
new ResizeObserver(() => say({ type: "height", height: document.documentElement.offsetHeight })).observe(document.body);
say({ type: "ready" });
