import { Injectable } from '@nestjs/common';
import type { Classroom } from '../../classes/classroom.js';
import { ClassRoll } from '../../classes/joining/class-roll.js';
import { shownName } from '../../classes/joining/member.js';
import { stateOf } from '../../classes/view-classroom.js';
import type { Language } from '../../events/verdict.js';
import { ScenarioCatalogue } from '../../scenarios/scenario-catalogue.js';
import type { Scenario } from '../../scenarios/scenario.js';
import { RecordingsFolder } from '../../recordings/recordings-folder.js';
import { SessionRecords } from '../../sessions/progress/session-records.js';
import { checkResults, stepResults, type Achiever } from './results.js';
import type { RecordingLinkView, ResultsView } from './results-view.js';

/** What the learners of a class have achieved, as the database has it: also long after it is closed. */
@Injectable()
export class ClassResults {
  constructor(
    private readonly roll: ClassRoll,
    private readonly records: SessionRecords,
    private readonly catalogue: ScenarioCatalogue,
    private readonly recordings: RecordingsFolder,
  ) {}

  async of(classroom: Classroom, language: Language): Promise<ResultsView> {
    const now = new Date();
    const achievers = this.achievers(classroom);
    const scenarios = this.scenariosOf(classroom, achievers);
    const steps = stepResults(achievers, scenarios, language, now);
    return {
      class: { id: classroom.id, name: classroom.name, state: stateOf(classroom, now) },
      scenarios: scenarios.map((scenario) => ({
        id: scenario.id,
        title: scenario.title[language],
        steps: scenario.steps.map(({ id, title }) => ({ id, title: title[language] })),
      })),
      steps,
      checks: checkResults(steps, scenarios, language),
      recordings: await this.recordingsOf(achievers),
    };
  }

  private async recordingsOf(achievers: readonly Achiever[]): Promise<RecordingLinkView[]> {
    const found = achievers.flatMap(({ learner, name, works }) =>
      works.map(async ({ session: { id: session, scenario } }) => {
        const terminals = await this.recordings.terminals(session);
        return terminals.map((terminal) => ({ learner, name, scenario, session, terminal }));
      }),
    );
    return (await Promise.all(found)).flat();
  }

  private achievers({ id }: Classroom): Achiever[] {
    return this.roll.list(id).map((member) => ({
      learner: member.learner,
      name: shownName(member),
      works: this.roll.sessionsOf(member).map((session) => ({ session, ...this.records.record(session) })),
    }));
  }

  /** Those of the plan, then others that were worked on; one that the server no longer has says nothing. */
  private scenariosOf({ plan }: Classroom, achievers: readonly Achiever[]): Scenario[] {
    const worked = achievers.flatMap(({ works }) => works.map(({ session }) => session.scenario));
    const all = this.catalogue.list();
    return [...new Set([...plan.scenarios, ...worked])].flatMap((id) => all.find((each) => each.id === id) ?? []);
  }
}
