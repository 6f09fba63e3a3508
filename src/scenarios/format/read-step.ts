import type { Check } from '../check.js';
import type { Answers, Mistake, Step } from '../scenario.js';
import { Fields } from './fields.js';
import type { Item } from './item.js';
import { noteDuplicates } from './note-duplicates.js';
import { readAnswers, rightAnswers } from './read-answers.js';
import { readCheck } from './read-check.js';
import { readId, readText } from './read-values.js';
import type { ScenarioFolder } from './scenario-folder.js';

const KEYS = ['id', 'title', 'text', 'needs', 'setup', 'checks', 'solution', 'answers', 'mistakes', 'alternatives'];

/** `nodes` is how many the scenario's machine has, `earlier` the ids of the steps before. */
export function readStep(item: Item, folder: ScenarioFolder, nodes: number, earlier: readonly string[]): Step {
  const fields = new Fields(item, KEYS);
  const { checks, known } = readChecks(fields.required('checks'), nodes, folder);
  const [needs, setup] = [fields.optional('needs'), fields.optional('setup')];
  const alternatives = fields.optional('alternatives')?.list() ?? [];
  return {
    id: readId(fields.required('id')),
    title: readText(fields.required('title')),
    text: folder.texts(fields.required('text')),
    ...(needs && { needs: needs.list({ mayBeEmpty: true }).map((each) => readNeed(each, earlier)) }),
    ...(setup && { setup: folder.script(setup) }),
    checks: checks.map(({ check }) => check),
    solution: folder.script(fields.required('solution')),
    answers: readSolutionAnswers(item, fields, known),
    mistakes: readMistakes(fields.required('mistakes'), checks, known, folder),
    alternatives: alternatives.filter((each) => !each.isMap()).map((each) => folder.script(each)),
    otherAnswers: alternatives
      .filter((each) => each.isMap())
      .map((each) => readAnswers(new Fields(each, ['answers']).required('answers'), known)),
  };
}

function readNeed(item: Item, earlier: readonly string[]): string {
  const id = item.string();
  if (id !== '' && !earlier.includes(id)) item.problem(`needs names ${id}, which is no step before this one`);
  return id;
}

interface ReadCheck {
  readonly check: Check;
  readonly item: Item;
}

/** Undefined where a check itself has a mistake: what refers to checks cannot be judged then. */
type Known = readonly Check[] | undefined;

function readChecks(list: Item, nodes: number, folder: ScenarioFolder): { checks: ReadCheck[]; known: Known } {
  const items = list.list();
  const checks = items.flatMap((item) => {
    const check = readCheck(item, nodes, folder);
    return check ? [{ check, item }] : [];
  });
  noteDuplicates(
    'check',
    checks.map(({ check, item }) => ({ id: check.id, item })),
  );
  const ids = new Set(checks.map(({ check }) => check.id).filter((id) => id !== ''));
  const areKnown = ids.size > 0 && ids.size === items.length;
  return { checks, known: areKnown ? checks.map(({ check }) => check) : undefined };
}

function readSolutionAnswers(item: Item, fields: Fields, known: Known): Answers {
  const written = fields.optional('answers');
  const answers = new Map([...rightAnswers(known ?? []), ...(written ? readAnswers(written, known) : [])]);
  for (const { id, kind } of known ?? []) {
    if (kind === 'answer' && !answers.has(id)) (written ?? item).problem(`answers has no right answer to ${id}`);
  }
  return answers;
}

/** Every check must be failed by some mistake: one that nothing fails might be green whatever the learner does. */
function readMistakes(list: Item, checks: readonly ReadCheck[], known: Known, folder: ScenarioFolder): Mistake[] {
  const mistakes = list.list().map((item) => readMistake(item, known, folder));
  const failed = new Set(mistakes.flatMap(({ fails }) => fails));
  const areJudged = known && mistakes.length > 0 && mistakes.every(({ fails }) => fails.length > 0);
  for (const { check, item } of areJudged ? checks : []) {
    if (!failed.has(check.id)) item.problem(`no mistake fails the check ${check.id}`);
  }
  return mistakes;
}

function readMistake(item: Item, known: Known, folder: ScenarioFolder): Mistake {
  const fields = new Fields(item, ['script', 'answers', 'fails']);
  const [script, answers] = [fields.optional('script'), fields.optional('answers')];
  if (item.isMap() && !script && !answers) item.problem('a mistake needs a script, answers, or both');
  return {
    ...(script && { script: folder.script(script) }),
    answers: answers ? readAnswers(answers, known) : new Map<string, string>(),
    fails: fields
      .required('fails')
      .list()
      .map((each) => readCheckId(each, known)),
  };
}

function readCheckId(item: Item, known: Known): string {
  const id = item.string();
  if (id !== '' && known?.some((check) => check.id === id) === false)
    item.problem(`fails names ${id}, which is no check of this step`);
  return id;
}
