import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // The server serves the built app too; in development, Vite serves it.
  server: { proxy: { "/api": "http://localhost:4000" } },
});
