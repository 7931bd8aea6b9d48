import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'

const port = Number(process.env.TEST_PORT ?? 4399)
/** Empty where Playwright has downloaded its own. */
const chromium = process.env.FUNNELCRAFT_CHROMIUM ?? '/usr/bin/chromium'

/**
 * People's ways through the built course, on a desktop and on a phone. `*.phone.spec.ts` run on the phone alone; what is
 * kept of a run is tried on both.
 */
export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    launchOptions: {
      ...(chromium === '' ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
    // A trace of every test takes as long as the tests: `playwright test --trace on` when one is needed.
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', testIgnore: '**/*.phone.spec.ts', use: { viewport: { width: 1280, height: 720 } } },
    {
      name: 'phone',
      testMatch: ['**/*.phone.spec.ts', '**/desk-kept.spec.ts'],
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
    },
  ],
  webServer: {
    command: 'node src/server/serve.ts',
    url: `http://localhost:${port}/en/`,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: join(tmpdir(), `funnelcraft-browser-${port}`),
      INSTRUCTOR_PASSCODE: 'open-the-room',
      LOG_LEVEL: 'error',
    },
    reuseExistingServer: false,
  },
})
