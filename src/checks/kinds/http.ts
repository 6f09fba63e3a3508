import type { HttpReply } from '../../engine/container-engine.js';
import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import { failed, PASSED } from '../finding.js';
import { wanted } from '../say/matcher-text.js';
import { same, show } from '../say/show.js';
import { BEHAVIOUR_LIMIT_MS, type Kind } from './kind.js';
import { matches } from './matches.js';

/** A port of the sandbox that answers, as `curl localhost:port` in it would see. */
export const httpKind: Kind<CheckOf<'http'>> = {
  about: 'behaviour',
  async evaluate(check, { access }) {
    const reply = await access.httpGet(check.port, check.path, BEHAVIOUR_LIMIT_MS);
    if (reply && fits(reply, check)) return PASSED;
    return failed(expected(check), found(reply, check));
  },
};

function fits(reply: HttpReply, { status, headers, body }: CheckOf<'http'>): boolean {
  const isMoreAsked = headers.size > 0 || body !== undefined;
  const statusFits = status ? matches(reply.status, status) : isMoreAsked || reply.status < 400;
  const headersFit = [...headers].every(([name, matcher]) => matches(reply.headers[name], matcher));
  return statusFits && headersFit && (!body || matches(reply.body, body));
}

function expected({ port, path, status, headers, body }: CheckOf<'http'>): Text {
  const where = path === '/' ? '' : path;
  const wishes = [
    ...(status ? [labelled({ fr: 'statut', en: 'status' }, wanted(status))] : []),
    ...[...headers].map(([name, matcher]) => labelled(same(`${name} =`), wanted(matcher))),
    ...(body ? [labelled({ fr: 'contenu :', en: 'content:' }, wanted(body))] : []),
  ];
  return {
    fr: [`une réponse sur le port ${port}${where}`, ...wishes.map(({ fr }) => fr)].join(', '),
    en: [`an answer on port ${port}${where}`, ...wishes.map(({ en }) => en)].join(', '),
  };
}

function found(reply: HttpReply | undefined, { port, headers, body }: CheckOf<'http'>): Text {
  if (!reply) return { fr: `rien ne répond sur le port ${port}`, en: `nothing answers on port ${port}` };
  const parts = [
    labelled({ fr: 'statut', en: 'status' }, same(String(reply.status))),
    ...[...headers.keys()].map((name) => labelled(same(`${name} =`), show(reply.headers[name]))),
    ...(body ? [labelled({ fr: 'contenu :', en: 'content:' }, show(reply.body))] : []),
  ];
  return { fr: parts.map(({ fr }) => fr).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

function labelled(label: Text, value: Text): Text {
  return { fr: `${label.fr} ${value.fr}`, en: `${label.en} ${value.en}` };
}
