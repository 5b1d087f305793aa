import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { optimizeDeps, plugins } from "../../vite.config.js";

/**
 * Serves a page of the tests to a browser that a test starts itself.
 *
 * @param path of its HTML, from the project's root
 * @param port default: any that is free
 */
export async function servePage(path: string, port = 0) {
  const server = await createServer({
    root: fileURLToPath(new URL("../..", import.meta.url)),
    configFile: false,
    logLevel: "error",
    cacheDir: `node_modules/.vite-${path.replaceAll(/\W+/g, "-")}`,
    plugins: plugins(),
    optimizeDeps: { ...optimizeDeps, entries: [path] },
    server: { host: "127.0.0.1", port, strictPort: true, watch: null, ws: false, hmr: false },
  });
  await server.listen();
  return { url: new URL(path, server.resolvedUrls?.local[0]).href, close: () => server.close() };
}
