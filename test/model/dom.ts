// As much of a page as React and TanStack Query ask for. All else stays Node's own: its `Request` and its `AbortSignal`
// belong together.
import { Window } from "happy-dom";

const window = new Window();
const { document, navigator } = window;
for (const [name, value] of Object.entries({ window, document, navigator })) {
  // Newer versions of Node have a `navigator` that cannot be assigned.
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

// Two clients are two people, each on a machine of their own, and not two tabs that tell each other.
Reflect.deleteProperty(globalThis, "BroadcastChannel");
