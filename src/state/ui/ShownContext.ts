"use client";

import { createContext, useContext } from "react";

const ShownContext = createContext<boolean | undefined>(undefined);

/** Says that what is below is the chosen panel of a page, or a hidden one with its state. */
export const ShownProvider = ShownContext.Provider;

/** Whether the panel around is shown. A dialog of a hidden panel is closed until the panel is shown again. */
export const useIsShown = () => useContext(ShownContext) !== false;

/** Whether the user chose the panel around, by its tab or by a link. `false` without a panel. */
export const useIsChosen = () => useContext(ShownContext) === true;
