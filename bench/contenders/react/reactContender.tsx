import type { ComponentType } from "react";
import { createRoot, type Root } from "react-dom/client";
import { contender, type Given, type Parts } from "../page/contender.js";

export const reactContender = (Table: ComponentType<Given>, parts?: Partial<Parts>) =>
  contender(async (given) => {
    let root: Root | undefined;
    return {
      mount(box) {
        root = createRoot(box);
        root.render(<Table {...given} />);
      },
      unmount: () => root?.unmount(),
    };
  }, parts);
