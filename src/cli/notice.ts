import type {Profile} from '#core/device/profile.ts';
import type {Finding} from '#core/plan/finding.ts';
import type {SheetReading} from '#core/settings/settings.ts';
import {nearFirmware} from '#core/unit/near-firmware.ts';
import {words} from '#words/words.ts';
import {language} from './say.ts';

/** What of the sheet was not read, and what a person should look at though nothing is wrong. */
export function tellSheet({notRead, notes}: Pick<SheetReading, 'notRead' | 'notes'>): void {
  const said = words(language);
  for (const one of notRead) line(said.sayNotRead(one));
  for (const one of notes) line(said.saySheetNote(one));
}

export function tellSheetSummary(reading: SheetReading): void {
  const {origins, notRead, notes} = reading;
  const counts = {values: origins.size, notRead: notRead.length, notes: notes.length};
  process.stderr.write(`${words(language).sheet.summary(counts)}\n`);
  tellSheet(reading);
}

/** Every disagreement with both sides and its place: what stops or waits is read out to the centre, notes are known. */
export function tellFindings(findings: readonly Finding[]): void {
  const said = words(language);
  for (const one of findings) line(`${said.sayFinding(one)}\n    ${said.findingPlaces(one)}`);
}

/** `--accept` that can't do what was meant is said; what is still open stops the visit anyway. */
export function tellUselessAccepts(accepted: ReadonlyMap<string, string>, findings: readonly Finding[]): void {
  const {accept} = words(language).desk;
  for (const id of accepted.keys()) {
    // Whether it is needed only the unit can tell.
    if (id === nearFirmware) continue;
    const rank = findings.find(one => one.id === id)?.rank ?? 'unknown';
    if (rank !== 'centre') line(accept[rank](id));
  }
}

/** Whether a real unit proved what is known of this kind of unit. */
export function tellProfile({label, status}: Pick<Profile, 'label' | 'status'>): void {
  line(words(language).profile.standing(label, status === 'provisional'));
}

export function tellOtherSetupPassword(): void {
  line(words(language).desk.otherSetupPassword);
}

function line(text: string): void {
  process.stderr.write(`・${text}\n`);
}
