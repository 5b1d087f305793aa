import { openBackend } from "../../../../../backend.js";

const handler = async (request) => (await openBackend()).fetch(request);
export { handler as GET, handler as POST, handler as PATCH, handler as DELETE };
