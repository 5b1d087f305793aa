import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Dialog } from "../../../src/components/ui/Dialog.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

test("a dialog has a description, or no line for one", async () => {
  const place = await setUp({ count: 1 });
  const dialog = { isOpen: true, title: "Change role?", onOpenChange: () => {} };
  const { rerender } = renderIn(place, <Dialog {...dialog} description="Can manage members." />);
  expect(await screen.findByRole("dialog", { name: "Change role?" })).toHaveAccessibleDescription(
    "Can manage members.",
  );
  rerender(<Dialog {...dialog} description="" />);
  const undescribed = screen.getByRole("dialog", { name: "Change role?" });
  expect(undescribed).not.toHaveAttribute("aria-describedby");
  expect(undescribed.querySelector("[data-slot=dialog-description]")).toBeNull();
});
