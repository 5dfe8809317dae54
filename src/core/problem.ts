export type Problem = {readonly kind: 'placeholder'; readonly again: 'safe' | 'ask' | 'no'};
