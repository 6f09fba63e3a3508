import { basename } from 'node:path';
import type { Language, Text } from '../events/verdict.js';
import type { Check } from './check.js';
import type { Scenario, Script, Step } from './scenario.js';

const WORDS = {
  notice: {
    fr: 'Page écrite par `radoub scenario guide` d’après le dossier du TP : corrigez celui-ci, pas cette page.',
    en: 'Written by `radoub scenario guide` from the folder of the lab: correct that, not this page.',
  },
  duration: { fr: 'Durée prévue', en: 'Time planned' },
  images: { fr: 'Images', en: 'Images' },
  nodes: { fr: 'Hôtes Docker', en: 'Docker hosts' },
  checked: {
    fr: '| Ce qui est vérifié | Indice montré en cas d’échec | Erreurs connues que cela attrape |',
    en: '| What is checked | Hint shown when it fails | Known mistakes that it catches |',
  },
  wrongAnswer: { fr: 'une autre réponse', en: 'another answer' },
  answer: { fr: 'réponse', en: 'answer' },
  fromTheWorld: { fr: 'dépend de la machine du stagiaire', en: 'depends on the learner’s machine' },
  solution: { fr: 'Solution', en: 'Solution' },
  alternative: { fr: 'Autre bonne manière', en: 'Another right way' },
} as const satisfies Record<string, Text>;

/** A lab for the trainer, as Markdown: what each step checks, what learners get wrong, the solutions. */
export function trainerGuide(scenario: Scenario, language: Language): string {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const facts = [
    ...(scenario.durationMinutes === undefined ? [] : [`${say('duration')} : ${scenario.durationMinutes} min`]),
    `${say('images')} : ${scenario.images.join(', ')}`,
    ...(scenario.nodes > 1 ? [`${say('nodes')} : ${scenario.nodes}`] : []),
  ];
  const steps = scenario.steps.map((step, index) => stepGuide(step, index + 1, language));
  return [
    `# ${scenario.title[language]}`,
    `> ${say('notice')}`,
    scenario.summary[language],
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...steps,
  ]
    .join('\n\n')
    .concat('\n');
}

function stepGuide(step: Step, number: number, language: Language): string {
  const rows = step.checks.map((check) =>
    row([wish(check, step, language), hint(check, language), caught(check, step, language)]),
  );
  return [
    `## ${number}. ${step.title[language]}`,
    [WORDS.checked[language], '| --- | --- | --- |', ...rows].join('\n'),
    ...(step.solution ? [script(WORDS.solution[language], step.solution)] : []),
    ...step.alternatives.map((each) => script(`${WORDS.alternative[language]} : ${nameOf(each)}`, each)),
  ].join('\n\n');
}

function wish(check: Check, step: Step, language: Language): string {
  if (check.kind !== 'answer') return check.about[language];
  const right = step.answers.get(check.id);
  const answer = typeof right === 'string' ? `**${right}**` : WORDS.fromTheWorld[language];
  return `${check.question[language]} (${WORDS.answer[language]} : ${answer})`;
}

function hint(check: Check, language: Language): string {
  return check.hint?.[language] ?? '';
}

function caught(check: Check, step: Step, language: Language): string {
  const names = step.mistakes
    .filter(({ fails }) => fails.includes(check.id))
    .map((mistake) => (mistake.script ? `\`${nameOf(mistake.script)}\`` : WORDS.wrongAnswer[language]));
  return [...new Set(names)].join(', ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

/** Folded: a trainer who projects the page does not show every solution. */
function script(title: string, { source }: Script): string {
  const lines = source.split('\n').filter((line) => !/^(#!|set -eu$)/.test(line));
  return `<details><summary>${title}</summary>\n\n\`\`\`sh\n${lines.join('\n').trim()}\n\`\`\`\n\n</details>`;
}

function nameOf({ path }: Script): string {
  return basename(path, '.sh');
}
