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
  readonly commits: number;
  /** How often each component rendered, by its name. */
  readonly components: Record<string, number>;
  /** How many different rows rendered. */
  readonly rows: number;
}

interface Recording {
  commits: number;
  readonly components: Record<string, number>;
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
function visit(fiber: Fiber, renders: Recording): void {
  // The flag of a fiber that was only passed by is cleared, so it tells who rendered in this very commit.
  if (COMPONENTS.has(fiber.tag) && fiber.flags & PERFORMED_WORK) {
    const name = nameOf(fiber.type);
    renders.components[name] = (renders.components[name] ?? 0) + 1;
    if (ROWS.has(name)) renders.keys.add(fiber.key);
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
  const recorded: Recording = { commits: 0, components: {}, keys: new Set() };
  recording = recorded;
  await action();
  recording = undefined;
  const { keys, ...counted } = recorded;
  return { ...counted, rows: keys.size };
}
