import type { APIRoute } from 'astro'
import { course } from '../../../components/site/course.ts'
import { questionPaths } from '../../../components/site/deck-data.ts'

/** The questions of a lesson: the review deck fetches those of which a card is due. */
export const getStaticPaths = () => questionPaths(course())

export const GET: APIRoute = ({ props }) => Response.json(props.questions)
