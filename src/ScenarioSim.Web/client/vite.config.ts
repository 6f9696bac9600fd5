import { defineConfig } from "vite";

// Everything is served from the same address and embedded into the program; nothing is inlined, so that the page's
// content security policy can forbid inline code and styles.
export default defineConfig({
  base: "./",
  build: {
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
