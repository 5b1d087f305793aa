/** What of React's internal tree is looked at here. */
interface Fiber {
  readonly type: unknown;
  readonly tag: number;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly key: string | null;
}

/** Components, by React's numbers for kinds of fibers: function, class, forwardRef, memo, simple memo. */
const COMPONENTS = new Set([0, 1, 11, 14, 15]);
const PERFORMED_WORK = 1;
const ROWS = new Set(["MemberRow", "InvitationRow", "MembershipRequestRow", "AddressChip"]);

export interface Renders {
  /** How often each component rendered in each commit, by its name. */
  readonly commits: readonly Readonly<Record<string, number>>[];
  /** How many different rows rendered. */
  readonly rows: number;
}

interface Recording {
  readonly commits: Record<string, number>[];
  /** The keys of the rows that rendered. */
  readonly keys: Set<string | null>;
}

let recording: Recording | undefined;

function nameOf(type: unknown): string {
  if (typeof type === "function") return type.name || "anonymous";
  const { displayName, render, type: inner } = (type ?? {}) as Record<string, unknown>;
  return typeof displayName === "string" ? displayName : nameOf(render ?? inner);
}

/** Visits the fibers that this commit rendered, as React's own developer tools do. */
function visit(fiber: Fiber, components: Record<string, number>, keys: Recording["keys"]): void {
  // The flag of a fiber that was only passed by is cleared, so it tells who rendered in this very commit.
  if (COMPONENTS.has(fiber.tag) && fiber.flags & PERFORMED_WORK) {
    const name = nameOf(fiber.type);
    components[name] = (components[name] ?? 0) + 1;
    if (ROWS.has(name)) keys.add(fiber.key);
  }
  // Where a component and all below it had nothing to do, the children are the same objects as before.
  if (fiber.child === fiber.alternate?.child) return;
  for (let child = fiber.child; child; child = child.sibling) visit(child, components, keys);
}

// React looks for this once, when it is loaded. While nothing is recorded, a commit costs one call more.
Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot(_id: number, { current }: { readonly current: Fiber }) {
      if (!recording) return;
      const components = {};
      visit(current, components, recording.keys);
      // Where a state is set to what it was, React looks, renders nothing, and still commits.
      if (Object.keys(components).length > 0) recording.commits.push(components);
    },
  },
});

/** Counts the components that React renders until the action has settled. */
export async function countRenders(action: () => Promise<void>): Promise<Renders> {
  const recorded: Recording = { commits: [], keys: new Set() };
  recording = recorded;
  await action();
  recording = undefined;
  return { commits: recorded.commits, rows: recorded.keys.size };
}
