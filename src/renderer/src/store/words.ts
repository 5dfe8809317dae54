import {words, type Language, type Words} from '#words/words.ts';
import {useView} from './view.ts';

export function useLanguage(): Language {
  return useView(view => view.language);
}

/** Everything said to people in the language of this window; screens take `useWords().screens.<area>`. */
export function useWords(): Words {
  return words(useLanguage());
}
