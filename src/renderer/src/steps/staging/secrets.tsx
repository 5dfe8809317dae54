import {Field} from '../../parts/field.tsx';
import {Section} from '../../parts/section.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import {wantedSecrets, type SecretName} from './wanted.ts';

export type Secrets = Readonly<Partial<Record<SecretName, string>>>;

/** Passwords nobody has, or that were refused, each by the name that says when it is used. */
export function SecretFields({
  secrets,
  onChange
}: {
  readonly secrets: Secrets;
  readonly onChange: (secrets: Secrets) => void;
}) {
  const {secrets: words} = useWords().screens.staging;
  const {paper, problem} = useVisit();
  const {secretsMissing} = paper;
  const wanted = wantedSecrets(secretsMissing, problem);
  if (wanted.length === 0) return null;
  return (
    <Section title={secretsMissing.length > 0 ? words.title : words.again}>
      <p>{words.lead}</p>
      {wanted.map(name => (
        <Field
          key={name}
          kind="secret"
          label={words.names[name]}
          hint={words.hints[name]}
          note={secretsMissing.includes(name) ? undefined : words.optional}
          value={secrets[name] ?? ''}
          onChange={value => onChange({...secrets, [name]: value})}
          maxLength={200}
        />
      ))}
    </Section>
  );
}
