import { useData, withBase } from "vitepress";
import { defineComponent, h, onBeforeUnmount, onMounted, ref, useId, watch } from "vue";
import type { ExampleCode, PreviewCommand, PreviewEvent } from "../preview/messages.js";

/** Milliseconds without a key before edited code runs. */
const PAUSE = 400;
const STARTING = "Starting: the first time, this loads a Postgres into this tab (about 8 MB).";
const STOPPED = "Stopped, because another example runs.";

/** Each has a database: one example runs at a time. */
let stopOther: (() => void) | undefined;

const button = (text: string, onClick: () => unknown, props = {}) =>
  h("button", { type: "button", class: "live-button", onClick, ...props }, text);

interface LiveExampleProps {
  readonly language: ExampleCode["language"];
  /** The heading above. */
  readonly title: string;
}

/** A block of code that can be edited, with what it renders. Nothing loads before it is run. */
export const LiveExample = defineComponent(
  ({ language, title }: LiveExampleProps, { slots }) => {
    const { isDark } = useData();
    const hintId = useId();
    const block = ref<HTMLElement>();
    const place = ref<HTMLElement>();
    const frame = ref<HTMLIFrameElement>();
    const isMounted = ref(false);
    const isEditing = ref(false);
    /** Counts the frames, each with new data; 0 while none is there. */
    const run = ref(0);
    const isNarrow = ref(false);
    const height = ref(0);
    const status = ref("");
    const hasFailed = ref(false);
    let runs = 0;
    let editor: ReturnType<(typeof import("./createEditor.js"))["createEditor"]> | undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;

    const originalCode = () => block.value?.querySelector("code")?.textContent ?? "";
    const send = (command: PreviewCommand) => frame.value?.contentWindow?.postMessage(command, location.origin);
    const sendCode = () =>
      send({ type: "run", language, code: editor?.read() ?? originalCode(), isDark: isDark.value });

    function say(text: string, isError = false) {
      status.value = text;
      hasFailed.value = isError;
    }

    function stop(text = "") {
      clearTimeout(pause);
      run.value = 0;
      say(text);
    }
    const stopForOther = () => stop(STOPPED);

    async function openEditor() {
      const { createEditor } = await import("./createEditor.js");
      const parent = place.value;
      if (editor || !parent) return;
      editor = createEditor({
        parent,
        language,
        code: originalCode(),
        label: `Code: ${title}`,
        hintId,
        onChange: () => {
          clearTimeout(pause);
          pause = setTimeout(sendCode, PAUSE);
        },
      });
      isEditing.value = true;
    }

    async function start() {
      if (stopOther !== stopForOther) stopOther?.();
      stopOther = stopForOther;
      say(STARTING);
      run.value = ++runs;
      await openEditor().catch(() =>
        say("The editor couldn't be loaded. Check your connection and run it again.", true),
      );
    }

    function onMessage({ data, source }: MessageEvent<PreviewEvent>) {
      if (!frame.value || source !== frame.value.contentWindow) return;
      if (data.type === "ready") sendCode();
      else if (data.type === "height") height.value = data.height;
      else if (data.type === "error") say(data.message, true);
      // That the editor could not be loaded stays.
      else if (isEditing.value || !hasFailed.value) say("Running.");
    }

    onMounted(() => {
      isMounted.value = true;
      window.addEventListener("message", onMessage);
    });
    onBeforeUnmount(() => {
      window.removeEventListener("message", onMessage);
      clearTimeout(pause);
      editor?.destroy();
      if (stopOther === stopForOther) stopOther = undefined;
    });
    watch(isDark, () => send({ type: "theme", isDark: isDark.value }));

    const bar = () =>
      h("div", { class: "live-bar", role: "group", "aria-label": `Example: ${title}` }, [
        button(run.value === 0 ? "Run" : "Restart", start, { "data-primary": "" }),
        isEditing.value && button("Reset", () => editor?.replace(originalCode())),
        run.value > 0 &&
          button("Phone width", () => (isNarrow.value = !isNarrow.value), { "aria-pressed": isNarrow.value }),
        h(
          "span",
          { id: hintId, class: "live-hint", hidden: !isEditing.value },
          "To leave the editor: Escape, then Tab.",
        ),
      ]);

    const preview = () =>
      h("iframe", {
        key: run.value,
        ref: frame,
        class: "live-frame",
        title: `Preview: ${title}`,
        src: withBase("/preview/frame.html"),
        "data-narrow": isNarrow.value || undefined,
        style: { height: `${Math.min(Math.max(height.value, 420), 760)}px` },
      });

    return () =>
      h("div", { class: "live" }, [
        h("div", { ref: block, hidden: isEditing.value }, slots["default"]?.()),
        h("div", { ref: place, class: "live-editor", hidden: !isEditing.value }),
        isMounted.value && bar(),
        isMounted.value &&
          h("p", { role: "status", class: "live-status", "data-failed": hasFailed.value || undefined }, status.value),
        run.value > 0 && preview(),
      ]);
  },
  { props: ["language", "title"] },
);
