/**
 * `npm run bench -- pages`: how soon a lesson shows, and how soon the desk answers, on a slow phone. Prints figures;
 * asserts nothing, since times depend on the machine and on what else it does. Ratios are of the same run.
 */
import { launch, needBuild } from '../budgets/site.ts'
import { interactions } from './pages/interactions.ts'
import { largestPaint } from './pages/largest-paint.ts'

needBuild()
const browser = await launch()
try {
  await largestPaint(browser)
  await interactions(browser)
} finally {
  await browser.close()
}
