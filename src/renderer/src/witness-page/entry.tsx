import {witnessPage as said} from '#words/ja/witness-page.ts';
import {Field} from '../parts/field.tsx';
import {SignaturePad, type Ink} from '../parts/signature-pad.tsx';

export interface EntryMade {
  readonly company: string;
  readonly department: string;
  readonly name: string;
  readonly remark: string;
  readonly ink: Ink | undefined;
}

export function emptyEntry(company: string): EntryMade {
  return {company, department: '', name: '', remark: '', ink: undefined};
}

export type EntryProps = {
  readonly entry: EntryMade;
  readonly onChange: (entry: EntryMade) => void;
};

/** The company stands there already; a sign by finger, pen or mouse, or the name alone. */
export function Entry({entry, onChange}: EntryProps) {
  const set = (part: Partial<EntryMade>) => onChange({...entry, ...part});
  return (
    <div className="witness-entry">
      <Field label={said.company} value={entry.company} onChange={company => set({company})} maxLength={100} />
      <Field
        label={said.department}
        value={entry.department}
        onChange={department => set({department})}
        maxLength={100}
      />
      <div className="witness-names">
        <Field label={said.name} value={entry.name} onChange={name => set({name})} maxLength={100} />
        <Field label={said.remark} value={entry.remark} onChange={remark => set({remark})} maxLength={500} />
      </div>
      <SignaturePad label={said.sign} hint={said.signHint} clearWord={said.clear} onChange={ink => set({ink})} />
    </div>
  );
}
