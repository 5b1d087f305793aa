import { expect, test } from "vitest";
import { findCutTexts } from "../scripts/find-cut-texts.mjs";
import { withPage } from "../scripts/stories.mjs";

const PAGE = `
  <style>
    body { font: 16px monospace; width: 200px }
    .cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
    .two-lines { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  </style>
  <p class="cut">An ellipsis <b>ends</b> this sentence</p>
  <p class="cut">It fits</p>
  <p class="two-lines">Two lines are not enough for all the words of this text</p>
  <p style="height: 20px; overflow: hidden">The second line of this text is gone</p>
  <div style="overflow: auto"><p style="white-space: nowrap">Whoever scrolls can read this text</p></div>
  <div class="cut"><div style="position: fixed; bottom: 0">Fixed, so not clipped</div></div>
  <div style="position: fixed; left: 280px; bottom: 0; white-space: nowrap">Out of the window</div>
  <p class="hidden">Only screen readers say this</p>
  <p style="visibility: hidden" class="cut">Nobody is shown this text at all</p>
  <input style="width: 100px" placeholder="The hint of a field">
  <select style="width: 100px"><option>The chosen option</option></select>
  <div style="position: relative; height: 20px"><p style="margin: 0">Below</p><b style="position: absolute; left: 0; top: 0">Above</b></div>`;

test("finds the texts that cannot be read", async () => {
  const found = await withPage(
    async (page) => {
      await page.setContent(PAGE);
      const narrow = await findCutTexts(page);
      await page.evaluate("document.body.style.width = '500px'");
      return { narrow, sideways: (await findCutTexts(page)).sideways };
    },
    { width: 320, height: 800 },
  );
  expect(found.narrow.texts.toSorted()).toEqual([
    "An ellipsis ends this sentence",
    "Out of the window",
    "The chosen option",
    "The hint of a field",
    "The second line of this text is gone",
    "Two lines are not enough for all the words of this text",
  ]);
  expect(found.narrow.overlaps).toEqual(["Below / Above"]);
  expect([found.narrow.sideways, found.sideways]).toEqual([0, 188]);
});
