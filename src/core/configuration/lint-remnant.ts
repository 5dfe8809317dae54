import type {Profile} from '../device/profile.ts';
import type {LintFaultKind} from './lint.ts';

type Remnant = Extract<LintFaultKind, 'error-text' | 'console-text' | 'pager-text' | 'not-enabled'>;

/** What a terminal log catches beside a configuration; undefined: nothing of the kind. */
export function remnantOf(text: string, profile: Profile): Remnant | undefined {
  if (notEnabled.test(text)) return 'not-enabled';
  if (anywhere(profile.pager.re).test(text)) return 'pager-text';
  const spoken = [...profile.errors, ...profile.warnings, ...profile.noise].some(pattern => pattern.test(text));
  // No configuration line begins with %; a unit's answers do.
  if (spoken || text.startsWith('%') || text.endsWith(profile.pending)) return 'error-text';
  return isConsole(text, profile) ? 'console-text' : undefined;
}

const notEnabled = /^(?:% ?)?(?:(?:permission|access) denied|(?:command )?not enabled|not in enabled? mode)\b/i;

/** A prompt with or without what was typed behind it, a login, or the command that asked for the text. */
function isConsole(text: string, {prompt, login, readBack, backupCommand}: Profile): boolean {
  const {hostnameShownUpTo: _, ...prompts} = prompt;
  const shapes = [...Object.values(prompts), login.user, login.password, login.enablePassword];
  const sent = [readBack.plain, readBack.exact, backupCommand].map(one => one?.send);
  return shapes.some(one => beginning(one).test(`${text} `)) || text.startsWith('Last login: ') || sent.includes(text);
}

/** The prompt, and whatever stands behind it. */
function beginning(shape: RegExp): RegExp {
  return new RegExp(shape.source.replace(/\$$/, ''), shape.flags);
}

/** The pager's words wherever they stand: it is wiped and the next line printed over it. A short one only by itself. */
function anywhere(shape: RegExp): RegExp {
  // A blank that a quantifier belongs to is no margin.
  const words = shape.source.replace(/^\^|\$$/g, '').replace(/^ +(?![?*+{])| +$/gu, '');
  return words.length < 4 ? shape : new RegExp(words, shape.flags);
}
