import { type InputHTMLAttributes, type JSX, useId } from 'react';
import type { ClassDraft } from './class-draft';
import type { Field, FieldProblems } from './field-problems';
import { ProblemText } from './problem-text';

/** What each part of the form works on. */
export interface FormPart {
  readonly draft: ClassDraft;
  readonly problems: FieldProblems;
  readonly onChange: (part: Partial<ClassDraft>) => void;
}

type TextField = {
  [Key in keyof ClassDraft]: ClassDraft[Key] extends string ? (string extends ClassDraft[Key] ? Key : never) : never;
}[keyof ClassDraft];

interface ClassFieldProps extends FormPart {
  /** By the API's name, to which refusals belong. */
  readonly field: Field;
  readonly draftField: TextField;
  readonly label: string;
  readonly hint?: string;
}

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'placeholder' | 'maxLength' | 'autoFocus'
>;

/** A line to type in, with why the server refused it. */
export function ClassField(props: ClassFieldProps & InputProps): JSX.Element {
  const { field, draftField, label, hint, draft, problems, onChange, ...input } = props;
  const id = useId();
  const problem = problems[field];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        value={draft[draftField]}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-about`}
        onChange={(event) => {
          onChange({ [draftField]: event.target.value });
        }}
      />
      <span id={`${id}-about`} className="field-about">
        {problem ? <ProblemText field={field} problem={problem} /> : hint}
      </span>
    </div>
  );
}
