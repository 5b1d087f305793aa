const channel = new MessageChannel();
channel.port1.start();

/**
 * Milliseconds from an action until what it leads to is painted.
 *
 * Frames are asked for until one begins with the outcome in the DOM; that frame then styles, lays out and paints it, and
 * a message that is posted as it begins arrives after. The browser runs with no limit of frames a second
 * (bench/run.mjs), so that nothing waits for the screen's next refresh, which would round all times to 17 ms.
 * Own delays, as of a timer inside a library, count.
 */
export function measure(act: () => void, isShown: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const frame = () => {
      if (performance.now() - start > 10_000) reject(new Error(`Not shown in 10 s: ${isShown.toString()}`));
      else if (isShown()) {
        channel.port1.addEventListener("message", () => resolve(performance.now() - start), { once: true });
        channel.port2.postMessage(undefined);
      } else requestAnimationFrame(frame);
    };
    act();
    requestAnimationFrame(frame);
  });
}

export const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** What has nothing to do with the markup: ids that React makes up, and an attribute that it keeps equal to the text. */
const LEFT_OUT = new Set(["id", "aria-activedescendant", "data-key"]);

/** A tree as lines, one an element or text, with the attributes in order. */
export function outline(node: Node, indent = ""): string[] {
  if (node instanceof Text) return node.data ? [`${indent}${node.data}`] : [];
  if (!(node instanceof Element)) return [];
  const attributes = [...node.attributes]
    .filter(({ name }) => !LEFT_OUT.has(name) && !(node.localName === "input" && name === "value"))
    .map(({ name, value }) => ` ${name}="${value.trim()}"`)
    .toSorted();
  const value = node instanceof HTMLInputElement || node instanceof HTMLSelectElement ? ` = ${node.value}` : "";
  return [
    `${indent}<${node.localName}${attributes.join("")}>${value}`,
    // What is announced comes and goes by a clock of its own.
    ...(node.matches('[data-slot="live-region"]') ? [] : [...node.childNodes]).flatMap((child) =>
      outline(child, `${indent}  `),
    ),
  ];
}
