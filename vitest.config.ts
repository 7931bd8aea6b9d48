import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    testTimeout: 60_000,
    // What is waited for comes at once, except on a machine that is busy with all else.
    expect: { poll: { timeout: 20_000 } },
  },
})
