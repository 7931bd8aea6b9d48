import type { Page } from '@playwright/test'
import { checksum } from '../../src/stores/runs.ts'

/** Items of this browser's storage, by key. A text is stored as it stands, anything else as JSON. */
export type Kept = Readonly<Record<string, unknown>>

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:30:00.000Z`

export const lesson = (read: boolean, day = 1) => ({ v: 1, read, at: at(day) })
export const check = (right: boolean, day = 1) => ({ v: 1, answer: 0, right, tries: 1, at: at(day) })
export const note = (text: string, day = 1) => ({ v: 1, text, at: at(day) })

export const attempt = (id: string, day: number, total: number, competencies: Record<string, number>) => ({
  v: 1,
  id,
  kind: 'territory',
  scenario: 'first-deals',
  scenarioHash: 'x',
  seed: 1000 + day,
  total,
  passed: total >= 60,
  competencies,
  outcome: { bookings: 300_000, quota: 600_000 },
  at: at(day),
})

/** A run of which nothing has been played yet. */
export const run = (id: string, scenario: string, day: number, step: number, steps: number) => ({
  v: 1,
  id,
  kind: 'territory',
  scenario,
  scenarioHash: 'x',
  playbook: 'b2b',
  playbookHash: 'y',
  rulesVersion: 1,
  seed: 42,
  facts: [],
  sum: checksum([]),
  finished: false,
  step,
  steps,
  at: at(day),
})

/** A reader two weeks into the course. */
export const twoWeeksIn: Kept = {
  'fc:lesson:funnel/visible-pipe': lesson(true, 1),
  'fc:lesson:funnel/stages': lesson(true, 2),
  'fc:lesson:funnel/conversion-and-forecast': lesson(false, 3),
  'fc:check:funnel/visible-pipe#leads-for-six': check(true),
  'fc:check:funnel/visible-pipe#two-boards': check(true),
  'fc:check:funnel/stages#whose-act': check(true),
  'fc:check:funnel/stages#which-stage': check(false),
  'fc:note:funnel/visible-pipe#my-pipe': note('Twelve in first contact, none with a date.'),
  'fc:attempt:a': attempt('a', 4, 48.2, { qualify: 40, forecast: 30 }),
  'fc:attempt:b': attempt('b', 5, 71.4, { qualify: 82, forecast: 55, negotiate: 60 }),
  'fc:attempt:c': attempt('c', 6, 66, { qualify: 78, forecast: 48 }),
  'fc:run:r': run('r', 'full-quarter', 7, 5, 12),
  'fc:last': { v: 1, path: '/zh-cn/lessons/funnel/conversion-and-forecast/', title: '从转化率到销售预测', at: at(3) },
}

/** Fills the storage before the first page of this browser opens, and only then. */
export async function keep(page: Page, items: Kept): Promise<void> {
  await page.addInitScript((kept) => {
    if (localStorage.getItem('filled') !== null) return
    localStorage.setItem('filled', 'yes')
    for (const [key, value] of Object.entries(kept)) {
      localStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value))
    }
  }, items)
}

/** A private window: the browser forbids the storage. */
export async function forbidStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
  })
}

/** A disk that takes nothing more, though what is there can be read. */
export async function fillStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
}
