import { screen } from "@testing-library/react";

/** What screen readers are told, once they are told it. Queries leave it out otherwise: see `renderWithOrganization`. */
export const heard = (text: string) =>
  screen.findByText(text, { ignore: false, selector: "[aria-live], [aria-live] *" });
