// Serves the page of the day at http://127.0.0.1:6301/test/page/index.html, for `session.sh`.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const { module } = await runnerImport(fileURLToPath(new URL("../../support/servePage.ts", import.meta.url)));
const { url } = await module.servePage("test/page/index.html", 6301);
console.log(url);
