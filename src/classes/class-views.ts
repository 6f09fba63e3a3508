import { Injectable } from '@nestjs/common';
import { AuthService } from '../auth/auth.service.js';
import type { ClassView } from './class-view.js';
import type { Classroom } from './classroom.js';
import { ClassRoll } from './joining/class-roll.js';
import { viewClassroom } from './view-classroom.js';

/** Classes as the API shows them. */
@Injectable()
export class ClassViews {
  constructor(
    private readonly roll: ClassRoll,
    private readonly auth: AuthService,
  ) {}

  view(classroom: Classroom): ClassView {
    const trainerName = classroom.trainer === undefined ? undefined : this.auth.trainerName(classroom.trainer);
    return viewClassroom(classroom, { trainerName, learners: this.roll.count(classroom.id), now: new Date() });
  }
}
