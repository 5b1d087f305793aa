/** What of React's internal tree is looked at here. */
interface Fiber {
  readonly type: unknown;
  readonly tag: number;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly memoizedProps: unknown;
}

/** Components, by React's numbers for kinds of fibers: function, class, forwardRef, memo, simple memo. */
const COMPONENTS = new Set([0, 1, 11, 14, 15]);
const PERFORMED_WORK = 1;

export interface Renders {
  commits: number;
  /** How often each component rendered, by its name. */
  readonly components: Record<string, number>;
  /** Which rows rendered, by slot. */
  readonly slots: Set<number>;
}

let recording: Renders | undefined;

function nameOf(type: unknown): string {
  if (typeof type === "function") return type.name || "anonymous";
  const { displayName, render, type: inner } = (type ?? {}) as Record<string, unknown>;
  return typeof displayName === "string" ? displayName : nameOf(render ?? inner);
}

/** Visits the fibers that this commit made anew, as React's own developer tools do. */
function visit(fiber: Fiber, renders: Renders): void {
  // The flag of a fiber that was only passed by is cleared, so it tells who rendered in this very commit.
  if (COMPONENTS.has(fiber.tag) && fiber.flags & PERFORMED_WORK) {
    const name = nameOf(fiber.type);
    renders.components[name] = (renders.components[name] ?? 0) + 1;
    if (name === "MemberRow") renders.slots.add((fiber.memoizedProps as { slot: number }).slot);
  }
  // Where a component and all below it had nothing to do, the children are the same objects as before.
  if (fiber.child === fiber.alternate?.child) return;
  for (let child = fiber.child; child; child = child.sibling) visit(child, renders);
}

// React looks for this once, when it is loaded. While nothing is recorded, a commit costs one call more.
Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot(_id: number, { current }: { readonly current: Fiber }) {
      if (!recording) return;
      recording.commits += 1;
      visit(current, recording);
    },
  },
});

/** Counts the components that React renders until the action has settled. */
export async function countRenders(action: () => Promise<void>): Promise<Renders> {
  const renders: Renders = { commits: 0, components: {}, slots: new Set() };
  recording = renders;
  await action();
  recording = undefined;
  return renders;
}
