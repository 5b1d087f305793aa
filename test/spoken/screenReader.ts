import type { CDPSession, Page } from "playwright";
import { expect } from "vitest";

interface AXValue {
  readonly value?: unknown;
  readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
}

interface AXNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly description?: AXValue;
  readonly value?: AXValue;
  readonly properties?: readonly { readonly name: string; readonly value: AXValue }[];
}

/** What is named when the focus comes into it. */
const CONTAINERS = new Set(["dialog", "alertdialog", "grid", "menu", "listbox", "tablist"]);

/** States that screen readers say, in the order of the tree. */
const STATES = new Set(["checked", "selected", "expanded", "disabled", "invalid", "hasPopup", "modal", "busy"]);

/** What the page's announcements begin with, on its console. */
const SAID = "said: ";

/** What a screen reader would say of an element: its name, role, states and description. */
function spoken({ role, name, description, value, properties = [] }: AXNode): string {
  const states = properties
    .filter((property) => STATES.has(property.name))
    .map((property) =>
      property.value.value === true ? property.name : `${property.name} ${String(property.value.value)}`,
    )
    .filter((state) => !/ (false|undefined)$/.test(state) || /^(checked|selected|expanded)/.test(state));
  const texts = [
    name?.value,
    role?.value,
    typeof value?.value === "string" && value.value && `"${value.value}"`,
    ...states,
    description?.value,
  ];
  return texts.filter(Boolean).join(", ");
}

/**
 * Listens like a screen reader: through Chromium's accessibility tree, which is what it gives to screen readers. Counts the keys.
 */
export async function listen(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  const announcements: string[] = [];
  page.on("console", (message) => {
    if (message.text().startsWith(SAID)) announcements.push(message.text().slice(SAID.length));
  });
  await page.evaluate((prefix) => {
    const regions = "[role=status], [role=alert], [aria-live]";
    const say = (region: Element | null | undefined) => {
      const text = region?.textContent?.trim();
      // What is hidden from screen readers is no announcement.
      if (region?.checkVisibility() && text) console.debug(prefix + text);
    };
    new MutationObserver((records) => {
      const said = new Set<Element>();
      for (const { target, addedNodes, removedNodes } of records) {
        // What a modal dialog left out of reach comes back when it closes, and counts as new.
        if ([...removedNodes].some((node) => node instanceof HTMLDialogElement))
          for (const region of document.querySelectorAll(regions)) said.add(region);
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
  }, SAID);

  let around: readonly string[] = [];
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
    const parents: AXNode[] = [];
    for (let parent: AXNode | undefined = node; parent; parent = nodes.find((one) => one.nodeId === parent?.parentId))
      parents.unshift(parent);
    const containers = parents.filter(({ ignored, role }) => !ignored && CONTAINERS.has(String(role?.value)));
    const entered = containers.filter(({ nodeId }) => !around.includes(nodeId));
    around = containers.map(({ nodeId }) => nodeId);
    return [...entered.filter((one) => one !== (within ?? node)), within ?? node].map(spoken).join("; ");
  };
  /** What stands in live regions, but for those of an open dialog. */
  const standing = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")].flatMap((region) =>
        region.checkVisibility() && !region.closest("dialog") && region.textContent ? region.textContent : [],
      ),
    );
  const transcript: string[] = [];
  let keys = 0;
  let last = "";
  return {
    transcript,
    keys: () => keys,
    /** Presses keys, as in `page.keyboard.press`. */
    press: async (...names: readonly string[]) => {
      for (const name of names) {
        // A person is not as fast as this: by the time that they answer a dialog, what was said before it is over.
        if (await page.locator("dialog[open]").count()) await expect.poll(standing).toEqual([]);
        await page.keyboard.press(name);
        keys += 1;
      }
    },
    /** Presses a key until the focus is at what has this name. */
    pressUntil: async (name: string, wanted: RegExp) => {
      for (let tries = 0; tries < 40; tries += 1) {
        await page.keyboard.press(name);
        keys += 1;
        const now = await focused();
        last = now;
        if (wanted.test(now)) {
          transcript.push(now);
          return;
        }
      }
      throw new Error(`${transcript.join("\n")}\n${name} never came to ${String(wanted)}, but to ${last}`);
    },
    type: async (text: string) => {
      await page.keyboard.type(text);
      keys += text.length;
    },
    /** Writes down what has been said since, once this text is in it: where the focus is, and what was announced. */
    hear: async (text: string | RegExp) => {
      const said: string[] = [];
      const isHeard = () => said.some((one) => (typeof text === "string" ? one.includes(text) : text.test(one)));
      const end = Date.now() + Number(process.env["HEAR"] ?? 60_000);
      while (!isHeard()) {
        if (Date.now() > end) {
          throw new Error(`${transcript.join("\n")}\nNothing said ${String(text)}, but:\n${said.join("\n")}`);
        }
        const now = await focused();
        if (now !== last) said.push(now);
        last = now;
        // Announcements come last.
        said.push(...announcements.splice(0));
        await page.waitForTimeout(50);
      }
      transcript.push(...said.filter(Boolean));
    },
    standing,
  };
}
