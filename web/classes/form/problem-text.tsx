import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, FieldProblem } from './field-problems';

export function ProblemText({ field, problem }: { field: Field; problem: FieldProblem }): JSX.Element {
  const { t } = useTranslation();
  return (
    <strong className="field-problem" role="alert">
      {problem.kind === 'shape'
        ? t(`classes.problems.${field}`)
        : t(`classes.problems.${problem.kind}`, { value: problem.value })}
    </strong>
  );
}
