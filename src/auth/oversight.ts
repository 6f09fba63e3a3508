import { Injectable } from '@nestjs/common';

/** Whether a trainer looks after a learner; both by their ids. */
export type Overseer = (trainer: string, learner: string) => boolean;

/** Whose learners are whose. Whoever groups learners says so here; an admin needs no such word. */
@Injectable()
export class Oversight {
  private readonly overseers: Overseer[] = [];

  register(overseer: Overseer): void {
    this.overseers.push(overseer);
  }

  oversees(trainer: string, learner: string): boolean {
    return this.overseers.some((overseer) => overseer(trainer, learner));
  }
}
