import { openBackend } from "../../backend.js";

const handler = async ({ request }) => (await openBackend()).fetch(request);
export { handler as loader, handler as action };
