"use client";

import { createContext, useContext } from "react";

const ShownContext = createContext(true);

/** Says that what is below is shown, or hidden with its state. */
export const ShownProvider = ShownContext.Provider;

/** Whether the panel around is shown. A dialog of a hidden panel is closed until the panel is shown again. */
export const useIsShown = () => useContext(ShownContext);
