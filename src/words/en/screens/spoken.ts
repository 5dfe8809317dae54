import type {SpokenWords} from '../../screens/spoken.ts';

export const spoken: SpokenWords = {
  record: "Record the centre's word",
  pending: 'Recording'
};
