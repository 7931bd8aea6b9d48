/** Ids that a generated lesson may name. */
export interface Material {
  readonly terms: readonly string[]
  readonly sources: readonly string[]
}
type Locale = 'en' | 'zh-cn'

const COMPETENCIES = ['qualify', 'discover', 'prioritise', 'propose', 'negotiate', 'forecast', 'diagnose', 'lead']

const VOICES = {
  en: {
    title: (n: number) => `Lesson ${n}: a week of ${120 + n} calls`,
    sections: ['What happened', 'What the numbers say', 'What to do on Monday', 'What can go wrong'],
    sentences: [
      'Lin opens the list of {a} accounts and finds that {b} of them have not been called for {c} weeks',
      'Bai Xue asks what the buyer at plant {a} has agreed to, not what was sent to them {c} times',
      'Of {a} opportunities in the column, {b} came from the fair and only {c} have a date',
      'A saving of {a} thousand yuan a year sounds large until the owner divides it by {c}',
      'Ma Jun takes the {b} largest deals, strikes out {c}, and asks who signs the others',
      'The engineer confirms {b} of the criteria; the last {c} wait for the tests of week {a}',
    ],
    stop: '. ',
    step: (k: number) => `Step ${k}: one stage further back`,
    ask: 'How many will be signed, to the nearest whole deal?',
    right: 'Yes: each count times its own share, added up.',
    wrong: 'Multiply each count by its own share before you add.',
    option: (k: number) => `Call the ${k} buyers who have a date first`,
    item: (k: number) => `Agree point ${k} with the buyer`,
    funnel: 'The pipe of that week',
    stages: ['Identify', 'First contact', 'Needs analysis', 'Proposal'],
    unit: 'opportunities',
  },
  'zh-cn': {
    title: (n: number) => `第 ${n} 课：一周 ${120 + n} 通电话`,
    sections: ['发生了什么', '数字怎么说', '周一做什么', '容易错在哪里'],
    sentences: [
      '林悦打开 {a} 家客户的名单，发现其中 {b} 家已经 {c} 周没有联系',
      '白雪问的是第 {a} 号工厂的客户答应了什么，而不是我们发过 {c} 次什么',
      '这一列有 {a} 个商机，{b} 个来自展会，只有 {c} 个定了日期',
      '一年省下 {a} 千元听起来不少，老板除以 {c} 以后就不这么想了',
      '马骏挑出最大的 {b} 单，划掉 {c} 单，再问其余的由谁签字',
      '总工确认了 {b} 条标准，剩下的 {c} 条要等第 {a} 周的测试',
    ],
    stop: '。',
    step: (k: number) => `第 ${k} 步：再往回走一段`,
    ask: '最后能签下几单？取整数。',
    right: '对，每一段的数量乘以它自己的比例，再相加。',
    wrong: '先让每个数量乘以它自己的比例，再相加。',
    option: (k: number) => `先联系已经定了日期的 ${k} 家`,
    item: (k: number) => `与客户确认第 ${k} 点`,
    funnel: '那一周的管道',
    stages: ['识别客户', '初步接触', '需求分析', '方案制定'],
    unit: '个商机',
  },
} as const

/** An MDX file of about the length and with about the parts of a real lesson; every number makes another one. */
export function lessonText(n: number, locale: Locale, material: Material): string {
  const voice = VOICES[locale]
  const pick = <Item>(items: readonly Item[], turn: number): Item => items[(n * 7 + turn) % items.length] as Item
  const number = (turn: number): number => 5 + ((n * 31 + turn * 17) % 90)
  const sentence = (turn: number): string =>
    pick(voice.sentences, turn)
      .replace('{a}', `${number(turn)}`)
      .replace('{b}', `${number(turn + 1) % 30}`)
      .replace('{c}', `${(number(turn + 2) % 9) + 2}`)
  const term = (turn: number): string =>
    `<Term id="${pick(material.terms, turn * 3)}">${voice.unit} ${number(turn)}</Term>`
  const paragraph = (turn: number): string =>
    `${[0, 1, 2, 3].map((k) => sentence(turn * 5 + k)).join(voice.stop)}, ${term(turn)}${voice.stop.trim()}`
  const section = (title: string, s: number): string =>
    `## ${title}\n\n${[0, 1, 2].map((k) => paragraph(s * 3 + k)).join('\n\n')}`
  const [first, second, third, fourth] = voice.sections.map(section)
  return [
    `---\ntitle: "${voice.title(n)}"\nsummary: "${sentence(1)}"\nminutes: ${5 + (n % 8)}\ncompetencies: [${pick(COMPETENCIES, 0)}]\n---`,
    first,
    funnel(),
    second,
    `<WorkedExample title="${voice.title(n)}">\n\n${[1, 2, 3, 4].map(step).join('\n\n')}\n\n</WorkedExample>`,
    third,
    `<Callout title="${number(3)}">\n\n${paragraph(20)}<Source id="${pick(material.sources, 1)}" />\n\n</Callout>`,
    fourth,
    `<Mistake title="${sentence(2)}">\n\n${paragraph(21)}\n\n</Mistake>`,
    ...[choice(), order(), sum()],
    '<Scenario id="first-deals" />\n',
  ].join('\n\n')

  function funnel(): string {
    const rows = voice.stages.map((name, k) => `  - { name: "${name}", value: ${Math.round((200 + n) / (k + 1))} }`)
    return `\`\`\`funnel\ntitle: "${voice.funnel} ${n}"\nunit: "${voice.unit}"\nstages:\n${rows.join('\n')}\n\`\`\``
  }
  function step(k: number): string {
    return `<Step title="${voice.step(k)}">\n\n${paragraph(30 + k)}\n\n</Step>`
  }
  function choice(): string {
    const options = [1, 2, 3].map(
      (k) =>
        `  - text: "${voice.option(number(k) + k)}"\n${k === 1 ? '    right: true\n' : ''}    say: "${sentence(40 + k)}"`,
    )
    return check(`choice-${n}`, `choose: one\nask: "${sentence(45)}"\noptions:\n${options.join('\n')}`)
  }
  function order(): string {
    const items = [1, 2, 3, 4].map((k) => `  - "${voice.item(number(k) + k * 100)}"`).join('\n')
    return check(`order-${n}`, `order:\n${items}\nask: "${sentence(50)}"\n${verdicts()}`)
  }
  function sum(): string {
    return check(
      `sum-${n}`,
      `ask: "${sentence(55)} ${voice.ask}"\nnumber: ${number(9)}\nunit: "${voice.unit}"\n${verdicts()}`,
    )
  }
  function check(id: string, body: string): string {
    return `\`\`\`check\nid: ${id}\n${body}\n\`\`\``
  }
  function verdicts(): string {
    return `say:\n  right: "${voice.right}"\n  wrong: "${voice.wrong}"`
  }
}
