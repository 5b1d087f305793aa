import "./styles.css";
import { contendersFor } from "./contenders.js";
// React looks for the hook of bench/page/renders.ts when it is loaded: later, with the contender.
import { createBench } from "./perform.js";

globalThis.bench = { contendersFor, ...(await createBench(new URLSearchParams(location.search).get("contender"))) };

declare global {
  var bench: unknown;
}
