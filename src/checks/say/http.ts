import type { HttpReply } from '../../engine/container-engine.js';
import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import { wanted } from './matcher-text.js';
import { same, show } from './show.js';

/** `an answer on port 80, status 200`; nothing where a pattern is wished, as `wanted`. */
export function anAnswer({ port, path, status, headers, body }: CheckOf<'http'>): Text | undefined {
  const wishes = [
    ...(status ? [labelled({ fr: 'statut', en: 'status' }, wanted(status))] : []),
    ...[...headers].map(([name, matcher]) => labelled(same(`${name} =`), wanted(matcher))),
    ...(body ? [labelled({ fr: 'contenu :', en: 'content:' }, wanted(body))] : []),
  ];
  const said = wishes.filter((wish) => wish !== undefined);
  if (said.length < wishes.length) return undefined;
  const where = path === '/' ? '' : path;
  return {
    fr: [`une réponse sur le port ${port}${where}`, ...said.map(({ fr }) => fr)].join(', '),
    en: [`an answer on port ${port}${where}`, ...said.map(({ en }) => en)].join(', '),
  };
}

/** Of an answer, what was asked about. */
export function replied(reply: HttpReply | undefined, { port, headers, body }: CheckOf<'http'>): Text {
  if (!reply) return { fr: `rien ne répond sur le port ${port}`, en: `nothing answers on port ${port}` };
  const parts = [
    labelled({ fr: 'statut', en: 'status' }, same(String(reply.status))),
    ...[...headers.keys()].map((name) => labelled(same(`${name} =`), show(reply.headers[name]))),
    ...(body ? [labelled({ fr: 'contenu :', en: 'content:' }, show(reply.body))] : []),
  ];
  return { fr: parts.map(({ fr }) => fr).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

function labelled(label: Text, value: Text): Text;
function labelled(label: Text, value: Text | undefined): Text | undefined;
function labelled(label: Text, value: Text | undefined): Text | undefined {
  return value && { fr: `${label.fr} ${value.fr}`, en: `${label.en} ${value.en}` };
}
