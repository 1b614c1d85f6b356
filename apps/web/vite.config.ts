import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = `http://127.0.0.1:${process.env.PORT ?? "8317"}`;

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  resolve: {
    alias: { "@hono/zod-openapi": fileURLToPath(new URL("vite/schema-stand-in.ts", import.meta.url)) },
  },
  server: { host: "127.0.0.1", port: 5317, proxy: { "/api": api } },
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Workspace packages are pure: what a page does not use of them is left out.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id: string) => !/\/packages\/(core|contract|reader)\//.test(id) },
    },
  },
});
