"use client";

import { useMemo } from "react";

/**
 * An object that stays the same while its entries do, so that what gets it need not render again (`memo`).
 *
 * @param value always with the same keys; its functions are stable or change with what they tell
 */
export const useStable = <T extends object>(value: T): T =>
  // Its entries are all that it depends on.
  // oxlint-disable-next-line react/exhaustive-deps, react/use-memo
  useMemo(() => value, Object.values(value));
