import { LOCALES } from '../../schema/locale.ts'
import { localiseDeep } from '../../words/localise.ts'
import { course } from './course.ts'

/** `getStaticPaths` of the pages that each scenario has, with the scenario in the page's language. */
export function scenarioPaths() {
  return LOCALES.flatMap((locale) =>
    [...course().scenarios.values()].map((scenario) => ({
      params: { locale, id: scenario.id },
      props: { locale, scenario: localiseDeep(scenario, locale) },
    })),
  )
}
