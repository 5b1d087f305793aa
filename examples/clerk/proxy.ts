import { clerkMiddleware } from "@clerk/nextjs/server";

// The whole app is for signed-in users.
export default clerkMiddleware(async (auth) => {
  await auth.protect();
});

export const config = {
  // Not for files and Next's own requests.
  matcher: ["/((?!_next|.*\\.).*)"],
};
