import type {Progress} from '#core/job/visit.ts';
import type {Clock} from '#core/ports.ts';
import {words} from '#words/words.ts';
import {language} from './say.ts';

const stepNames = {
  connect: 'connect',
  identify: 'identify',
  before: 'before-backup',
  apply: 'apply',
  'read-back': 'read-back',
  check: 'check-connected',
  save: 'save',
  reload: 'reload',
  cables: 'move-cables'
} as const;

/** What happens, on stderr: the step, lines with rate and time left, and how the checks stand. */
export function teller(clock: Clock): (progress: Progress) => void {
  const {visit, checks} = words(language);
  let began = 0;
  let told = 0;
  const line = (text: string) => void process.stderr.write(`${text}\n`);
  return progress => {
    switch (progress.is) {
      case 'step':
        began = clock.monoMs();
        told = 0;
        return line(`▶ ${visit.steps[stepNames[progress.step]]}`);
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
        for (const one of progress.standings)
          if (one.verdict !== 'not-applicable')
            line(`  ${one.key} ${checks.verdicts[one.verdict]}${one.measured ? `  ${one.measured}` : ''}`);
    }
  };
}
