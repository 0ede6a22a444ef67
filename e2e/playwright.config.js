// Tests of dist/ in a real browser: `cargo xtask test` builds it, finds the browser and runs them.
import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM;
if (!executablePath) throw new Error("CHROMIUM must name the browser: `cargo xtask test browser` sets it");

export default defineConfig({
  testDir: "tests",
  outputDir: "../target/e2e/results",
  reporter: [["list"], ["json"]],
  fullyParallel: true,
  // A test that passes at a second try only has found something.
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  workers: 2,
  use: {
    launchOptions: {
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
    viewport: { width: 1280, height: 900 },
    actionTimeout: 5_000,
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
  },
});
