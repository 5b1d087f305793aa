import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = ["src/components", "src/state", "src/lib", "src/hooks"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

test("every file with a handler of keys leaves alone those of input methods", () => {
  const withKeys = files.filter((file) =>
    /event\.key\b|\{ key\b.*= event|"keydown", onKeyDown/.test(readFileSync(file, "utf8")),
  );
  expect(withKeys.length).toBeGreaterThan(7);
  expect(withKeys.filter((file) => !readFileSync(file, "utf8").includes("isComposing(event"))).toEqual([]);
});

test("no file asks the document for the focus, which a shadow root hides", () => {
  const asking = files.filter((file) => /document\.activeElement|getElementById/.test(readFileSync(file, "utf8")));
  expect(asking).toEqual(["src/lib/dom/activeElement.ts"]);
});

/** The parts that an app can replace get it from `inNoForm`, and so do the app's own. */
const isPart = (file: string) =>
  /part\("\w+", "[\w-]+", \w+, (inNoForm|[^;]*inNoForm\()/.test(readFileSync(file, "utf8"));

test("every field belongs to no form of the app around it", () => {
  const tags = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/<(?:input|select|textarea)\n?\s[^>]*?(?:form=|\/>)/g)].map(([tag]) => ({
      file,
      tag,
    })),
  );
  expect(tags.length).toBeGreaterThan(7);
  expect(tags.filter(({ file, tag }) => !tag.endsWith("form=") && !isPart(file))).toEqual([]);
});
