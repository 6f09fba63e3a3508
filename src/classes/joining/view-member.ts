import type { ClassLearnerView, JoinableClassView, JoinedView, MembershipView } from '../class-view.js';
import { isPlanned, opensAt, type Classroom } from '../classroom.js';
import { stateOf } from '../view-classroom.js';
import type { Joined } from './join.service.js';
import { shownName, type Member } from './member.js';

export function viewMember(member: Member): ClassLearnerView {
  return { id: member.learner, name: shownName(member), joinedAt: member.joinedAt.toISOString() };
}

export function viewJoinable(classroom: Classroom, now: Date): JoinableClassView {
  const startsAt = classroom.startsAt?.toISOString() ?? null;
  return { name: classroom.name, state: isPlanned(classroom, now) ? 'planned' : 'open', startsAt };
}

export function viewJoined({ member, classroom, personalCode }: Joined): JoinedView {
  const { learner } = member;
  return { learner, name: shownName(member), class: classroom.name, personalCode: personalCode ?? null };
}

export function viewMembership(of: { member: Member; classroom: Classroom }, now: Date): MembershipView {
  const { member, classroom } = of;
  const { id, name, plan } = classroom;
  return {
    learner: member.learner,
    name: shownName(member),
    class: {
      id,
      name,
      state: stateOf(classroom, now),
      opensAt: opensAt(classroom).toISOString(),
      scenarios: [...plan.scenarios],
    },
  };
}
