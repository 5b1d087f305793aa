import { createRequire } from "node:module";
import type { Clerk } from "@clerk/clerk-js";
import type { FrontendApi } from "./frontendApi.js";

const require = createRequire(import.meta.url);
const MODULE = require.resolve("@clerk/clerk-js/no-rhc");

const PUBLISHABLE_KEY = `pk_test_${Buffer.from("clerk.roster.test$").toString("base64")}`;

/**
 * The real `@clerk/clerk-js`, loaded in Node, as the browser that sends this token.
 *
 * Its records share one client a module, so that each gets a module of its own, like another tab.
 */
export async function loadClerk({ url }: FrontendApi, token: string): Promise<Clerk> {
  delete require.cache[MODULE];
  const { Clerk: RealClerk } = require(MODULE) as typeof import("@clerk/clerk-js");
  const clerk = new RealClerk(PUBLISHABLE_KEY, { proxyUrl: url });
  // As Clerk's own SDK for apps without cookies does it.
  clerk.getFapiClient().onBeforeRequest(async (request) => {
    request.headers = new Headers({ ...Object.fromEntries(new Headers(request.headers)), authorization: token });
  });
  await clerk.load({
    standardBrowser: false,
    telemetry: false,
    unsafe_disableDevelopmentModeConsoleWarning: true,
  });
  return clerk;
}
