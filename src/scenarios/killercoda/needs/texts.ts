import type { Line, Need, NeedKind } from './need.js';

const SIGNS: readonly {
  readonly kind: NeedKind;
  readonly sign: RegExp;
  readonly what: (match: RegExpExecArray) => string;
}[] = [
  { kind: 'port', sign: /\{\{TRAFFIC_HOST1?_(\d{1,5})\}\}/, what: ([, port]) => `port ${port ?? ''}` },
  { kind: 'port', sign: /\[\[(?:HOST|CLIENT)\d?_SUBDOMAIN\]\]-(\d{1,5})/, what: ([, port]) => `port ${port ?? ''}` },
  { kind: 'port', sign: /\{\{TRAFFIC_SELECTOR\}\}/, what: () => 'a choice of ports' },
  { kind: 'hosts', sign: /\{\{TRAFFIC_HOST[2-9]_/, what: () => 'host02' },
  { kind: 'hosts', sign: /\[\[HOST[2-9]_/, what: () => 'host02' },
  { kind: 'hosts', sign: /`\{\{\s*exec(?:ute)?[^}]*\bHOST[2-9]/, what: () => 'host02' },
  { kind: 'hosts', sign: /\bssh\s+(?:\S+@)?(host0[2-9]|node0\d|controlplane)\b/, what: ([, host]) => host ?? '' },
  { kind: 'editor', sign: /`\{\{\s*open\s*\}\}/, what: () => '{{open}}' },
  { kind: 'editor', sign: /<pre[^>]*\bdata-filename=/, what: () => 'files written by a click' },
  { kind: 'picture', sign: /!\[[^\]]*\]\(([^)\s]+)/, what: ([, path]) => path ?? '' },
  { kind: 'picture', sign: /<img\b[^>]*\bsrc=["']?([^"'\s>]+)/i, what: ([, path]) => path ?? '' },
];

/** What the lines of a text ask of the page. */
export function textNeeds(lines: readonly Line[]): Need[] {
  return lines.flatMap(({ file, line, text }) =>
    SIGNS.flatMap(({ kind, sign, what }) => {
      const match = sign.exec(text);
      return match ? [{ kind, what: what(match), file, line }] : [];
    }),
  );
}
