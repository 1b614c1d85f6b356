import { defineConfig } from "vitest/config";

/** No I/O and nothing kept between files: they share a thread, and what one has loaded the next need not load. */
const PURE = [
  "packages/{core,contract,reader,registers}/{src,test}/**/*.test.ts",
  "apps/web/{src,test}/**/*.test.{ts,tsx}",
];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: "books",
          include: [
            "packages/*/{src,test}/**/*.test.ts",
            "apps/*/{src,test}/**/*.test.{ts,tsx}",
            "bench/**/*.test.ts",
            "tools/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", ...PURE],
        },
      },
    ],
  },
});
