import { type Footprint, footprint, nothingRemains } from '../../support/host-objects.js';
import { Sandbox } from '../../support/sandbox.js';
import { Server } from '../../support/server.js';
import { Control, imageOf, type Place, privilegedContainerIn, shellOf } from './places.js';

/** A learner's machine, the places in it to attack from, and a neighbour's; shared by attacks that leave it as it was. */
export class Site implements AsyncDisposable {
  private constructor(
    readonly server: Server,
    readonly sandbox: Sandbox,
    readonly neighbour: Sandbox,
    readonly control: Control,
    readonly places: readonly Place[],
    private readonly hosts: readonly Footprint[],
  ) {}

  static async open(): Promise<Site> {
    const server = await Server.start({ RADOUB_DISK: '400m' });
    const [sandbox, neighbour] = await Promise.all([Sandbox.open(server), Sandbox.open(server)]);
    const hosts = await Promise.all([sandbox, neighbour].map(footprint));
    const control = await Control.start(await imageOf(sandbox));
    return new Site(
      server,
      sandbox,
      neighbour,
      control,
      [shellOf(sandbox), await privilegedContainerIn(sandbox)],
      hosts,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.control[Symbol.asyncDispose]();
    await Promise.all([this.sandbox.remove(), this.neighbour.remove()]);
    await nothingRemains(this.hosts);
    await this.server[Symbol.asyncDispose]();
  }
}
