/** How the window looks to this person; kept in the preferences, applied to the document element. */
export type Look = 'light' | 'dark' | 'contrast';
export const looks: readonly Look[] = ['light', 'dark', 'contrast'];

export type Appearance = {
  readonly look: Look;
  readonly language: 'ja' | 'en';
  /** Text of 125 %: everything is measured in rem, so the whole window grows. */
  readonly largeText?: boolean;
};

/** The tokens follow `data-look`; line breaking and speech follow `lang`. */
export function applyLook({look, language, largeText = false}: Appearance, root = document.documentElement): void {
  root.dataset['look'] = look;
  root.lang = language;
  if (largeText) root.dataset['text'] = 'large';
  else delete root.dataset['text'];
}
