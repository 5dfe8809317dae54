import type {SpokenWords} from '../../screens/spoken.ts';

export const spoken: SpokenWords = {
  record: 'センターの一言を記録する',
  pending: '記録しています'
};
