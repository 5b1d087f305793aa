"use client";

import { createContext } from "react";
import type { BeforeRemove } from "./BeforeRemove.js";
import type { RosterClassNames, RosterComponents } from "./PartProps.js";

/** What the app adds to the components: its own parts and classes, and a step before removals. */
export const PartsContext = createContext<{
  readonly components?: RosterComponents | undefined;
  readonly classNames?: RosterClassNames | undefined;
  readonly beforeRemove?: BeforeRemove | undefined;
}>({});
