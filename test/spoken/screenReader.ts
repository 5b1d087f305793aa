import type { CDPSession, Page } from "playwright";

interface AXValue {
  readonly value?: unknown;
  readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
}

interface AXNode {
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly description?: AXValue;
  readonly value?: AXValue;
  readonly properties?: readonly { readonly name: string; readonly value: AXValue }[];
}

/** States that screen readers say, in the order of the tree. */
const STATES = new Set(["checked", "selected", "expanded", "disabled", "invalid", "hasPopup", "modal", "busy"]);

/** What a screen reader would say of an element: its name, role, states and description. */
function spoken({ role, name, description, value, properties = [] }: AXNode): string {
  const states = properties
    .filter((property) => STATES.has(property.name))
    .map((property) => (property.value.value === true ? property.name : `${property.name} ${String(property.value.value)}`))
    .filter((state) => !/ (false|undefined)$/.test(state) || /^(checked|selected|expanded)/.test(state));
  const texts = [name?.value, role?.value, value?.value && `"${String(value.value)}"`, ...states, description?.value];
  return texts.filter(Boolean).join(", ");
}

/**
 * Listens like a screen reader: through Chromium's accessibility tree, which is what it gives to screen readers. Counts the keys.
 */
export async function listen(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  await page.evaluate(() => {
    const live: string[] = [];
    Object.assign(globalThis, { live });
    const regions = "[role=status], [role=alert], [aria-live]";
    const say = (region: Element | null | undefined) => {
      const text = region?.textContent?.trim();
      // What is hidden from screen readers is no announcement; a text that is said stands in the region for a while.
      if (region?.checkVisibility() && text && live.at(-1) !== text) live.push(text);
    };
    new MutationObserver((records) => {
      const said = new Set<Element>();
      for (const { target, addedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(regions);
        if (region) said.add(region);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const alert of [node, ...node.querySelectorAll("[role=alert]")]) {
            if (alert.matches("[role=alert]")) said.add(alert);
          }
        }
      }
      for (const region of said) say(region);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

  const focused = async (): Promise<string> => {
    const { nodes }: { nodes: readonly AXNode[] } = await session.send("Accessibility.getFullAXTree");
    const withFocus = nodes.filter(
      ({ ignored, role, properties }) =>
        !ignored &&
        role?.value !== "RootWebArea" &&
        properties?.some(({ name, value }) => name === "focused" && value.value === true),
    );
    const node = withFocus.at(-1);
    if (!node) return "";
    // In a list or a menu the focus is at what it names as active.
    const active = node.properties?.find(({ name }) => name === "activedescendant")?.value.relatedNodes?.[0];
    const within = active && nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === active.backendDOMNodeId);
    return spoken(within ?? node);
  };
  const announced = () =>
    page.evaluate(() => {
      const { live } = globalThis as unknown as { live: string[] };
      return live.splice(0);
    });

  const transcript: string[] = [];
  let keys = 0;
  let last = "";
  return {
    transcript,
    keys: () => keys,
    /** Presses keys, as in `page.keyboard.press`. */
    async press(...names: readonly string[]) {
      for (const name of names) {
        await page.keyboard.press(name);
        keys += 1;
      }
    },
    async type(text: string) {
      await page.keyboard.type(text);
      keys += text.length;
    },
    /** Writes down what has been said since, once this text is in it: where the focus is, and what was announced. */
    async hear(text: string | RegExp) {
      const said: string[] = [];
      const isHeard = () => said.some((one) => (typeof text === "string" ? one.includes(text) : text.test(one)));
      const end = Date.now() + 60_000;
      while (!isHeard()) {
        if (Date.now() > end) throw new Error(`Nothing said ${String(text)}, but: ${said.join(" | ")}`);
        said.push(...(await announced()));
        const now = await focused();
        if (now !== last) said.push(now);
        last = now;
        await page.waitForTimeout(50);
      }
      transcript.push(...said.filter(Boolean));
    },
  };
}
