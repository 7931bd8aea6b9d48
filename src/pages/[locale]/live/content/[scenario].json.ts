import type { APIRoute } from 'astro'
import { inlineHtml } from '../../../../authoring/inline.ts'
import { course } from '../../../../components/site/course.ts'
import { LOCALES } from '../../../../schema/locale.ts'
import { hostableOf } from '../../../../sim/hostables.ts'
import { localiseDeep } from '../../../../words/localise.ts'

/** A scenario with its playbook in one language, for the desks of a live room. What only hosts should read is not in it. */
export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    [...course().scenarios.values()]
      .filter(({ kind }) => hostableOf(kind))
      .map((raw) => {
        const scenario = localiseDeep(raw, locale)
        const playbook = localiseDeep(course().playbooks.get(raw.playbook), locale)
        const brief = scenario.brief.map((paragraph) => inlineHtml(String(paragraph)))
        return {
          params: { locale, scenario: raw.id },
          props: { content: { scenario: { ...scenario, brief, facilitator: [] }, playbook } },
        }
      }),
  )

export const GET: APIRoute = ({ props }) => Response.json(props.content)
