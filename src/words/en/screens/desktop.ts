import type {DesktopWords} from '../../screens/desktop.ts';

export const desktop: DesktopWords = {
  leaving: {
    title: 'Work is under way. Close the app?',
    detail: 'Closing stops it at this line. The record stays, and the next start goes on from there.',
    stay: 'Keep working',
    leave: 'Stop and close'
  },
  view: 'View'
};
