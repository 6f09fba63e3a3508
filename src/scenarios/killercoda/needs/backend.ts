import type { Line, Need } from './need.js';

const IMAGE_ID = /"imageid"\s*:\s*"([^"]*)"/;

/** Those that a Debian with a Docker of its own stands in for. */
const LIKE_OURS = /^(ubuntu|debian|docker|bash|alpine)/i;
const KUBERNETES = /kube|k8s|k3s|k3d|openshift|rancher|istio/i;
const SEVERAL = /[2-9]-?nodes?|cluster|swarm/i;
const MEMORY = /\d+GB/i;

/** What kind of machine the lines of an index ask for. */
export function backendNeeds(index: readonly Line[]): Need[] {
  return index.flatMap(({ file, line, text }) => {
    const id = IMAGE_ID.exec(text)?.[1];
    if (id === undefined) return [];
    const need = (kind: Need['kind']): Need => ({ kind, what: id, file, line });
    return [
      ...(KUBERNETES.test(id) ? [need('kubernetes')] : LIKE_OURS.test(id) ? [] : [need('backend')]),
      ...(SEVERAL.test(id) ? [need('hosts')] : []),
      ...(MEMORY.test(id) ? [need('memory')] : []),
    ];
  });
}
