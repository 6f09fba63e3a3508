import type { DockerEvent, Inspection, ObjectKind } from '../../engine/inner-docker.js';

/** Ids of images that are gone, and whose last events may still be under way. */
const MAX_IDS = 100;

/** What we ourselves do in a learner's Docker: not theirs, so checks must not see it. */
export class Hidden {
  private readonly labels = new Set<string>();
  private readonly images = new Set<string>();
  private readonly expected: string[] = [];

  /** Images with this label are not there, until the returned function is called. */
  hideImages(label: string, value: string): () => void {
    const entry = labelled(label, value);
    this.labels.add(entry);
    return () => this.labels.delete(entry);
  }

  /** The next event of this kind is ours. */
  expect(type: string, action: string): void {
    this.expected.push(`${type} ${action}`);
  }

  hides(kind: ObjectKind, inspection: Inspection): boolean {
    if (kind !== 'image' || this.labels.size === 0) return false;
    const labels = (inspection.Config as { Labels?: unknown } | undefined)?.Labels;
    const isOurs = Object.entries(labels ?? {}).some(([label, value]) => this.labels.has(labelled(label, value)));
    if (isOurs && typeof inspection.Id === 'string') this.remember(inspection.Id);
    return isOurs;
  }

  /** An image that is being removed is known by its id only. */
  remember(image: string): void {
    this.images.add(image);
    const [oldest] = this.images;
    if (this.images.size > MAX_IDS && oldest !== undefined) this.images.delete(oldest);
  }

  /** Whether an event is ours. Asked once of each. */
  covers({ type, action, id, attributes }: DockerEvent): boolean {
    const index = this.expected.indexOf(`${type} ${action}`);
    if (index >= 0) this.expected.splice(index, 1);
    if (index >= 0 || type !== 'image') return index >= 0;
    return (
      this.images.has(id) || Object.entries(attributes).some(([key, value]) => this.labels.has(labelled(key, value)))
    );
  }
}

function labelled(label: string, value: unknown): string {
  return `${label}=${String(value)}`;
}
