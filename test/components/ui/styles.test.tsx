import { afterEach, expect, test } from "vitest";
import styles from "../../../src/styles/styles.css?inline";
import unlayered from "../../../src/styles/unlayered.css?inline";

const APP = `
  <h1>Title</h1><p>Text <a href="#">link</a></p><ul><li>Item</li></ul>
  <button>Button</button><input value="x"><select><option>One</option></select>
  <table border="1"><caption>Table</caption><tr><th>Head</th><td>Cell</td></tr></table>
  <dialog open>Dialog</dialog><div popover class="flex hidden">Popover</div>`;

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelectorAll("style[data-kit]").forEach((style) => style.remove());
});

const computed = (element: Element) =>
  Object.fromEntries(
    Array.from(getComputedStyle(element), (name) => [name, getComputedStyle(element).getPropertyValue(name)]),
  );

/** What every element of the app looks like, without the variables that the kit adds. */
function look(root: Element) {
  return [...root.querySelectorAll("*")].map((element) => {
    const all = Object.entries(computed(element)).filter(([name]) => !name.startsWith("--"));
    return [element.tagName, Object.fromEntries(all)];
  });
}

function addStyles(sheet = styles) {
  const style = document.createElement("style");
  style.dataset["kit"] = "";
  style.textContent = sheet;
  document.head.append(style);
}

test.each([
  ["in layers", styles],
  ["without layers", unlayered],
])("the kit's stylesheet %s changes nothing of the app", (_, sheet) => {
  const app = document.createElement("main");
  app.innerHTML = APP;
  document.body.append(app);
  const before = look(app);
  addStyles(sheet);
  expect(look(app)).toEqual(before);
});

test("an app's class in a later layer wins over the kit's", () => {
  addStyles();
  document.body.innerHTML = `
    <style>@layer utilities { .mine { display: inline } }</style>
    <div data-roster class="roster:flex mine"></div><div data-roster class="roster:flex"></div>`;
  const [both, own] = document.body.querySelectorAll("div");
  expect([both, own].map((element) => element && getComputedStyle(element).display)).toEqual(["inline", "flex"]);
});

test("without layers, an app's plain reset does not take the kit's own look", () => {
  addStyles(unlayered);
  document.body.innerHTML = `
    <style>* { padding: 0; margin: 0 } button { background: black; padding: 2em }</style>
    <button data-roster class="roster:bg-surface roster:px-3">Own</button>`;
  const { paddingLeft, backgroundColor } = getComputedStyle(document.body.querySelector("button") ?? document.body);
  expect(paddingLeft).toBe("12px");
  expect(backgroundColor).not.toBe("rgb(0, 0, 0)");
});
