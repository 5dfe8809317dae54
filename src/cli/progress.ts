import type {Standing} from '#core/check/settle.ts';
import type {Progress} from '#core/job/visit.ts';
import type {Clock} from '#core/ports.ts';
import {words} from '#words/words.ts';
import type {CauseSaying} from '#words/check.ts';
import {language} from './say.ts';

const stepNames = {
  connect: 'connect',
  identify: 'identify',
  before: 'before-backup',
  apply: 'apply',
  'read-back': 'read-back',
  'check-unplugged': 'check-unplugged',
  check: 'check-connected',
  save: 'save',
  reload: 'reload',
  cables: 'move-cables'
} as const;

/** What happens, on stderr: the step, lines with rate and time left, and each verdict as it changes. */
export function teller(clock: Clock): (progress: Progress) => void {
  const {visit} = words(language);
  let began = 0;
  let told = 0;
  const shown = new Map<string, string>();
  const line = (text: string) => void process.stderr.write(`${text}\n`);
  return progress => {
    switch (progress.is) {
      case 'step':
        began = clock.monoMs();
        told = 0;
        return line(`▶ ${visit.steps[stepNames[progress.step]]}`);
      case 'entry':
        return;
      case 'password':
        return line(`  ${words(language).desk.password(progress)}`);
      case 'boot':
        return line(`  …`);
      case 'lines': {
        const {done, total} = progress;
        if (done !== total && done - told < 50) return;
        told = done;
        const perSecond = done / Math.max(0.001, (clock.monoMs() - began) / 1000);
        return line(`  ${done}/${total}  ${perSecond.toFixed(1)}/s  ETA ${Math.ceil((total - done) / perSecond)} s`);
      }
      case 'standings':
        for (const one of progress.standings) {
          const state = `${one.verdict} ${one.cause?.kind ?? ''}`;
          if (one.verdict === 'not-applicable' || shown.get(one.key) === state) continue;
          shown.set(one.key, state);
          line(`  ${standingIn(one, progress.now)}`);
        }
    }
  };
}

/** `C03 収束待ち 360 s  旧機の接続が回線側に残っています（最長 6 分）`. */
function standingIn({key, verdict, cause, measured, settlesAt}: Standing, now: number): string {
  const {verdicts, causes} = words(language).checks;
  const left =
    verdict === 'settling' && settlesAt !== null ? ` ${Math.max(0, Math.ceil((settlesAt - now) / 1000))} s` : '';
  // The table has an entry for each kind, which takes that kind's facts; indexing it by the union forgets that.
  const why = cause && (causes[cause.kind] as CauseSaying<typeof cause>).means(cause);
  return [`${key} ${verdicts[verdict]}${left}`, why ?? measured].filter(Boolean).join('  ');
}
