import { index, route } from "@react-router/dev/routes";

export default [index("./members.jsx"), route("api/v1/*", "./api.js")];
