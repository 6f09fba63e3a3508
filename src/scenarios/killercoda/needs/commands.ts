import type { Line, Need, NeedKind } from './need.js';

/** Programs that such exercises use and that a machine does not have. */
const PROGRAMS = (
  'ansible ansible-playbook aws az buildah cargo conda consul dive dotnet gcc gcloud go gradle hadolint java javac make ' +
  'mvn mysql nerdctl node npm npx perl6 php pip pip3 podman psql python python3 ruby skopeo syft terraform trivy vault yarn'
).split(' ');

const KUBERNETES = ['kubectl', 'kubeadm', 'minikube', 'helm', 'k3s', 'k3d', 'kind', 'oc', 'kustomize'];

/** Before a command's own name: what runs it, and what is set for it. */
const PREFIX = String.raw`(?:^|[;&|(]|\b(?:then|do|else|sudo|time|nohup|exec)\b|\$\()\s*(?:sudo\s+)?(?:\w+=\S*\s+)*`;
const COMMAND = new RegExp(`${PREFIX}([a-z][\\w-]*)(?=\\s|$|;|\\))`, 'g');

const UNIT =
  /\bsystemctl\s+(?:--?\S+\s+)*(?:start|stop|restart|reload|enable|disable|status|is-active)\s+(?:--?\S+\s+)*([\w@.-]+)/g;
const SERVICE = /\bservice\s+([\w.-]+)\s+(?:start|stop|restart|reload|status)\b/g;
const DOCKER = /^docker(\.service|\.socket)?$/;

const INSTALL = /\b(?:apt|apt-get|apk|dnf|yum)\s+(?:-\S+\s+)*(?:install|add|update|upgrade)\b(.*)/;
const DOWNLOAD = /\b(?:curl|wget|git\s+clone)\b.*\bhttps?:\/\/(?!localhost|127\.|0\.0\.0\.0|\[|172\.17\.)/;

/** What the commands of an exercise expect besides Docker. */
export function commandNeeds(lines: readonly Line[]): Need[] {
  const installed = new Set(lines.flatMap(({ text }) => (INSTALL.exec(text)?.[1] ?? '').split(/\s+/)));
  return lines.flatMap((line) => {
    const need = (kind: NeedKind, what: string): Need => ({ kind, what, file: line.file, line: line.line });
    const names = [...line.text.matchAll(COMMAND)].map((match) => match[1] ?? '');
    const units = [...line.text.matchAll(UNIT), ...line.text.matchAll(SERVICE)].map((match) => match[1] ?? '');
    return [
      ...names.filter((name) => KUBERNETES.includes(name)).map((name) => need('kubernetes', name)),
      ...names.filter((name) => isLacking(name, installed)).map((name) => need('program', name)),
      ...units.filter((unit) => !DOCKER.test(unit)).map((unit) => need('unit', unit.replace(/\.service$/, ''))),
      ...(INSTALL.test(line.text) ? [need('internet', 'packages to install')] : []),
      ...(DOWNLOAD.test(line.text) ? [need('internet', 'files to download')] : []),
    ];
  });
}

/** `python3-pip` brings `pip` and `python3`. */
function isLacking(name: string, installed: ReadonlySet<string>): boolean {
  return (
    PROGRAMS.includes(name) && ![...installed].some((each) => each !== '' && each.includes(name.replace(/3$/, '')))
  );
}
