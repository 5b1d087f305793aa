// Loaded when the first example is run.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { css } from "@codemirror/lang-css";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { ExampleCode } from "../preview/messages.js";

const colors = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.unit], color: "var(--live-keyword)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--live-string)" },
  { tag: [tags.number, tags.bool, tags.null, tags.propertyName, tags.attributeName], color: "var(--live-constant)" },
  { tag: [tags.typeName, tags.className, tags.tagName, tags.function(tags.variableName)], color: "var(--live-name)" },
  { tag: tags.comment, color: "var(--live-comment)" },
]);

interface EditorOptions extends ExampleCode {
  readonly parent: HTMLElement;
  /** The editor's name, and the id of the hint on its keys. */
  readonly label: string;
  readonly hintId: string;
  readonly onChange: (code: string) => void;
}

/** An editor of an example's code. */
export function createEditor({ parent, language, code, label, hintId, onChange }: EditorOptions) {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: code,
      extensions: [
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        syntaxHighlighting(colors),
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        language === "css" ? css() : javascript({ jsx: true, typescript: true }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, "aria-describedby": hintId }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onChange(state.doc.toString());
        }),
      ],
    }),
  });
  return {
    read: () => view.state.doc.toString(),
    /** Can be undone, as any other change. */
    replace: (text: string) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    destroy: () => view.destroy(),
  };
}
