import { expect, test } from "vitest";
import { readTextFile } from "../../../src/lib/dom/readTextFile.js";

const fileOf = (...bytes: number[]) => new File([new Uint8Array(bytes)], "file");
const latin = (text: string) => fileOf(...Array.from(text, (letter) => letter.charCodeAt(0)));

test.each([
  ["UTF-8", new File(["jörg@x.test"], "file")],
  ["UTF-8 with a mark", new File(["\uFEFFjörg@x.test"], "file")],
  ["Windows-1252", latin("jörg@x.test")],
  ["UTF-16, little end first", fileOf(0xff, 0xfe, ...Array.from("jörg@x.test", (l) => [l.charCodeAt(0), 0]).flat())],
  ["UTF-16, big end first", fileOf(0xfe, 0xff, ...Array.from("jörg@x.test", (l) => [0, l.charCodeAt(0)]).flat())],
])("a file in %s is read", async (_, file) => {
  expect(await readTextFile(file)).toEqual({ text: "jörg@x.test" });
});

test("a spreadsheet's own format, too large a file and one that is gone are told apart", async () => {
  expect(await readTextFile(fileOf(0x50, 0x4b, 3, 4, 0, 0))).toEqual({ problem: "not_text" });
  const large = new File([new Uint8Array(5 * 1024 * 1024 + 1)], "file");
  expect(await readTextFile(large)).toEqual({ problem: "too_large" });
  const gone = new File(["x"], "file");
  gone.arrayBuffer = () => Promise.reject(new DOMException("It was moved.", "NotFoundError"));
  expect(await readTextFile(gone)).toEqual({ problem: "unreadable" });
});
