import type { HttpReply } from '../../engine/container-engine.js';
import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import type { Subject } from '../../scenarios/kinds/object-check.js';
import type { Evaluation } from '../evaluation.js';
import { failed, type Finding, PASSED } from '../finding.js';
import { describe } from '../say/describe.js';
import { anAnswer, replied } from '../say/http.js';
import { nameOf } from '../world/find.js';
import { answersAt } from '../world/ports.js';
import { BEHAVIOUR_LIMIT_MS, type Kind } from './kind.js';
import { matches } from './matches.js';
import { findSubjects, notThere } from './subjects.js';

/** A port of the sandbox that answers, as `curl localhost:port` in it would see. */
export const httpKind: Kind<CheckOf<'http'>> = {
  about: 'behaviour',
  async evaluate(check, evaluation) {
    const others = check.container && (await notOf(check.container, check, evaluation));
    if (others) return others;
    const reply = await evaluation.access.httpGet(check.port, check.path, BEHAVIOUR_LIMIT_MS);
    if (reply && fits(reply, check)) return PASSED;
    return failed(anAnswer(check) ?? check.about, replied(reply, check));
  },
};

/** Whatever answers at the port, it is none of the containers that should: the same page may come from another. */
async function notOf(subject: Subject, check: CheckOf<'http'>, evaluation: Evaluation): Promise<Finding | undefined> {
  const containers = await findSubjects('container', subject, evaluation);
  const [first] = containers;
  if (!first) return notThere('container', subject, evaluation, check.about);
  if (containers.some((each) => answersAt(check.port, each))) return undefined;
  return failed(published(nameOf('container', first), check.port), describe('container', containers, 'Ports'));
}

function published(name: string, port: number): Text {
  return { fr: `le port ${port} de la machine mène à ${name}`, en: `the machine's port ${port} leads to ${name}` };
}

function fits(reply: HttpReply, { status, headers, body }: CheckOf<'http'>): boolean {
  const isMoreAsked = headers.size > 0 || body !== undefined;
  const statusFits = status ? matches(reply.status, status) : isMoreAsked || reply.status < 400;
  const headersFit = [...headers].every(([name, matcher]) => matches(reply.headers[name], matcher));
  return statusFits && headersFit && (!body || matches(reply.body, body));
}
