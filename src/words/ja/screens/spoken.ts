import type {SpokenWords} from '../../screens/spoken.ts';

export const spoken: SpokenWords = {
  record: 'センターの一言を記録する',
  cancel: 'やめる',
  pending: '記録しています'
};
