import {z} from 'zod';
import type {Preferences} from '#core/contract/answers.ts';

const keptSchema = z.object({
  language: z.enum(['ja', 'en']).catch('ja'),
  look: z.enum(['light', 'dark', 'contrast']).catch('light'),
  /** Minutes without a call after which the screen locks itself; 0: never. */
  lockMinutes: z.number().min(0).max(240).catch(10),
  lastPort: z.string().max(260).catch('')
});
export type KeptPreferences = Readonly<z.infer<typeof keptSchema>>;

/** Where a host keeps what a person likes; nothing of a customer and no secret is ever in it. */
export interface PreferencesPort {
  /** Whatever is kept; anything that is not as agreed counts as not chosen. */
  read(): unknown;
  write(kept: KeptPreferences): void;
}

export function keptPreferences(port: PreferencesPort): KeptPreferences {
  const read = port.read();
  return keptSchema.parse(typeof read === 'object' && read !== null ? read : {});
}

export function changePreferences(port: PreferencesPort, change: Partial<KeptPreferences>): void {
  port.write({...keptPreferences(port), ...change});
}

/** The part that a window is told. */
export function shownPreferences(port: PreferencesPort): Preferences {
  const {language, look} = keptPreferences(port);
  return {language, look};
}
