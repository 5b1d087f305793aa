import { useCallback, useState } from "react";
import type { Membership } from "../../../src/index.js";

/** The ids of the selected members. */
export function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(({ id }: Membership) => {
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  return [selected, toggle] as const;
}
