import { DialogueScenario } from '../../schema/scenario/dialogue.ts'
import { prepare } from '../dialogue/setting.ts'
import { playbook } from './fixture.ts'

/** A talk small enough to be followed by hand, with one of everything: a letter, a loop, chance, what is hidden, every limit. */

const judged = { competency: 'discover', feedback: 'Because.' } as const

const scenario = {
  kind: 'dialogue',
  title: 'Small talk',
  summary: 'A talk for tests.',
  brief: ['Talk.'],
  goal: 'To test.',
  outOfScope: 'All else.',
  facilitator: ['Watch.'],
  minutes: [1, 2],
  playbook: 'mini',
  order: 1,
  form: 'call',
  turns: 4,
  time: { unit: 'minute', limit: 8, end: 'late' },
  patience: { start: 3, end: 'thrown-out' },
  mood: { start: 0, noise: 0.2 },
  talkShare: { best: 0.4, worst: 0.8 },
  target: 80,
  speakers: [
    { id: 'lin', name: 'Lin', title: 'Seller', side: 'seller' },
    { id: 'gao', name: 'Gao', title: 'Engineer', side: 'buyer' },
  ],
  findings: [
    { id: 'pain', text: 'The boiler fails in January.', worth: 20 },
    { id: 'budget', text: 'There is a budget.', worth: 5 },
  ],
  hidden: [
    {
      id: 'need',
      name: 'Need',
      values: [
        { id: 'high', name: 'High', chance: 0.4 },
        { id: 'low', name: 'Low', chance: 0.6 },
      ],
    },
  ],
  variables: [
    { id: 'trust', type: 'number', min: 0, max: 3, start: 1 },
    { id: 'named-price', type: 'flag' },
  ],
  first: 'hello',
  beats: [
    {
      id: 'hello',
      title: 'Hello',
      says: [
        { by: 'gao', text: 'Yes?', cold: 'What?', warm: 'Ah, hello!' },
        { text: 'He sounds tired.', when: { patience: { max: 1 } } },
      ],
      options: [
        {
          ...judged,
          id: 'ask',
          text: 'What fails?',
          question: 'problem',
          level: 1,
          talk: 0.25,
          habits: ['question'],
          answers: [
            {
              when: { truth: { need: 'high' } },
              chance: 0.75,
              says: [{ by: 'gao', text: 'The boiler.' }],
              finds: ['pain'],
              add: { trust: 1 },
              goto: 'offer',
            },
            { says: [{ by: 'gao', text: 'Nothing.' }], mood: -1, goto: 'hello-again' },
          ],
        },
        {
          ...judged,
          id: 'pitch',
          text: 'We are the best.',
          level: 0.5,
          talk: 1,
          habits: ['pitch'],
          answers: [{ patience: -2, mood: -1, set: { 'named-price': true }, goto: 'hello-again' }],
        },
      ],
    },
    {
      id: 'hello-again',
      title: 'Once more',
      says: [{ by: 'gao', text: 'And?' }],
      options: [
        {
          ...judged,
          id: 'press',
          text: 'Buy!',
          again: true,
          level: 0,
          habits: ['close'],
          answers: [{ patience: -1, goto: 'hello-again' }],
        },
        {
          ...judged,
          id: 'back-off',
          text: 'May I write to you?',
          when: { any: [{ said: ['ask'] }, { variables: { 'named-price': true } }] },
          level: 0.5,
          weight: 2,
          answers: [{ goto: 'offer' }],
        },
      ],
    },
    {
      id: 'offer',
      title: 'A letter',
      letter: {
        parts: [
          {
            id: 'subject',
            name: 'Subject',
            options: [
              { ...judged, id: 'plain', text: 'January', level: 1, when: { found: ['pain'] }, add: { trust: 1 } },
              { ...judged, id: 'loud', text: 'Save now!!!', level: 0, mood: -1 },
            ],
          },
          {
            id: 'ask-for',
            name: 'Request',
            options: [
              { ...judged, id: 'visit', text: 'A visit?', level: 1 },
              { ...judged, id: 'order', text: 'Please order.', level: 0, patience: -1 },
            ],
          },
        ],
        answers: [
          { when: { variables: { trust: { min: 2 } } }, chance: 0.9, finds: ['budget'], end: 'visit-agreed' },
          { goto: 'silence' },
        ],
      },
    },
    {
      id: 'silence',
      title: 'Silence',
      options: [{ ...judged, id: 'wait', text: 'Wait.', level: 0.5, time: 2, answers: [{ goto: 'silence' }] }],
      otherwise: { end: 'late' },
    },
  ],
  endings: [
    { id: 'visit-agreed', title: 'A visit', text: 'You may come.', outcome: 'success', value: 60 },
    { id: 'late', title: 'Too late', text: 'He has gone.', outcome: 'partial', value: 20 },
    { id: 'thrown-out', title: 'Out', text: 'He hung up.', outcome: 'failure', value: 0 },
  ],
}

export const smallTalk = prepare({ ...DialogueScenario.parse(scenario), id: 'small-talk' }, playbook)
