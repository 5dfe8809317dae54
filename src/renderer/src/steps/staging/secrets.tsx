import type {PaperView} from '#core/contract/snapshot.ts';
import {Field} from '../../parts/field.tsx';
import {Section} from '../../parts/section.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';

export type SecretName = PaperView['secretsMissing'][number];
export type Secrets = Readonly<Partial<Record<SecretName, string>>>;

/** Passwords that sheet and vault do not hold, each by the name that says when it is used. */
export function SecretFields({
  secrets,
  onChange
}: {
  readonly secrets: Secrets;
  readonly onChange: (secrets: Secrets) => void;
}) {
  const {secrets: words} = useWords().screens.staging;
  const {secretsMissing} = useVisit().paper;
  if (secretsMissing.length === 0) return null;
  return (
    <Section title={words.title}>
      <p>{words.lead}</p>
      {secretsMissing.map(name => (
        <Field
          key={name}
          kind="secret"
          label={words.names[name]}
          hint={words.hints[name]}
          value={secrets[name] ?? ''}
          onChange={value => onChange({...secrets, [name]: value})}
          maxLength={200}
        />
      ))}
    </Section>
  );
}
