import { defineConfig } from "vite";

// Names carry a hash of the content, so that browsers may keep files for a year; the server finds them in the manifest.
export default defineConfig({
  base: "/assets/",
  build: {
    outDir: "dist",
    assetsDir: "",
    manifest: true,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    // The charts' library, which is fetched only when somebody asks for a chart to be looked into.
    chunkSizeWarningLimit: 700,
    target: ["chrome123", "firefox120", "safari17.5"],
    rollupOptions: { input: "scripts/pages.ts" },
  },
});
