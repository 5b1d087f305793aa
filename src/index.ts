// Everything that `roster-react` exports, by floor. `test/publicNames.txt` has the list.
export * from "./public/organization.js";
export * from "./public/query.js";
export * from "./public/hooks.js";
export * from "./public/state.js";
export * from "./public/components.js";
export * from "./public/labels.js";
