"use client";

import { createContext } from "react";
import type { RosterClassNames, RosterComponents } from "./PartProps.js";

/** The app's own parts and classes. */
export const PartsContext = createContext<{
  readonly components?: RosterComponents | undefined;
  readonly classNames?: RosterClassNames | undefined;
}>({});
