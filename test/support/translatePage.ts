/** What a translator leaves alone. */
const UNTOUCHED = "script, style, textarea, [translate=no]";

const isTranslated = ({ parentElement }: Text) => parentElement?.tagName === "FONT";

function textsIn(root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.currentNode; ;) {
    if (node instanceof Text) found.push(node);
    const next = walker.nextNode();
    if (!next) return found;
    node = next;
  }
}

function translate(node: Node): void {
  for (const text of textsIn(node)) {
    if (!text.data.trim() || isTranslated(text) || !text.isConnected || text.parentElement?.closest(UNTOUCHED))
      continue;
    const outer = document.createElement("font");
    outer.append(document.createElement("font"));
    outer.firstChild?.appendChild(new Text(text.data));
    text.replaceWith(outer);
  }
}

/**
 * Does to the page what Google's translator does, as long as it is not stopped: puts each text node, and each that comes,
 * into `<font><font>`, as another text node.
 *
 * @returns stops it
 */
export function translatePage(root: HTMLElement = document.body): () => void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) {
      if (type === "characterData") translate(target);
      for (const node of addedNodes) translate(node);
    }
  });
  translate(root);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

/** Texts of the kit that stand beside other nodes: on a translated page React could neither change nor remove them. */
export const bareTextOn = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll("[data-roster], [popover]")]
    .flatMap(textsIn)
    .filter((text) => text.data.trim() && (text.previousSibling ?? text.nextSibling))
    .map((text) => text.parentElement?.outerHTML.slice(0, 200) ?? text.data);
