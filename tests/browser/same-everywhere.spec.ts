import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { loadCourse } from '../../src/authoring/course.ts'
import { type Exercise, playAll } from './engine.ts'

const SEEDS = [1, 42, 20_260_301, 2 ** 31 - 1]

// The script that is put into the page here is none of the course's.
test.use({ bypassCSP: true })

test('every scenario, played by every policy, comes to the same facts and score in the browser as in Node', async ({
  page,
}) => {
  const { scenarios, playbooks } = loadCourse()
  const exercises = [...scenarios.values()].flatMap((scenario) => {
    const playbook = playbooks.get(scenario.playbook)
    return playbook ? [{ scenario, playbook }] : []
  })
  const here = playAll(exercises, SEEDS)
  expect(Object.keys(here).length).toBeGreaterThan(4 * 5 * SEEDS.length)
  await page.goto('/404.html')
  await page.addScriptTag({ content: await bundle('engine.ts') })
  const there = await page.evaluate(
    ([all, seeds]) => (window as unknown as { engine: Engine }).engine.playAll(all, seeds),
    [exercises, SEEDS] as const,
  )
  expect(there).toEqual(here)
})

interface Engine {
  playAll(exercises: readonly Exercise[], seeds: readonly number[]): Record<string, string>
}

/** One script, made and minified as the pages' own are, that leaves `window.engine`. */
async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'engine' } },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('the engine was not bundled')
  return output.output[0].code
}
