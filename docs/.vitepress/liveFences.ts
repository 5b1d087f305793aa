import type { MarkdownRenderer } from "vitepress";

/** The text of a heading without its marks. */
const plain = (heading: string) => heading.replaceAll(/[`*_]/g, "");

/**
 * Blocks of code that can be run and edited: ```` ```tsx live shows="Ada Okafor" ````. What they show is for
 * `scripts/docs/check-live-examples.mjs`. GitHub, and readers without JavaScript, see the plain block.
 */
export function liveFences(md: MarkdownRenderer) {
  const { fence } = md.renderer.rules;
  if (!fence) throw new Error("Markdown has no rule for blocks of code.");
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const html = fence(tokens, index, ...rest);
    const info = tokens[index]?.info ?? "";
    if (!/\blive\b/.test(info)) return html;
    const [, language, shows] = /^(tsx|css) live shows="([^"]+)"$/.exec(info.trim()) ?? [];
    if (!language) throw new Error(`A live block is \`tsx live shows="what it shows"\`, and not \`${info}\`.`);
    const heading = tokens.findLastIndex(({ type }, at) => at < index && type === "heading_open");
    const title = md.utils.escapeHtml(plain(tokens[heading + 1]?.content ?? ""));
    return `<LiveExample language="${language}" title="${title}" data-shows="${shows}">${html}</LiveExample>`;
  };
}
