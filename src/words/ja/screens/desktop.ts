import type {DesktopWords} from '../../screens/desktop.ts';

export const desktop: DesktopWords = {
  leaving: {
    title: '作業の途中です。アプリを閉じますか？',
    detail: '閉じると、この行で作業が止まります。記録は残り、次に開いた時に続きから始められます。',
    stay: '作業を続ける',
    leave: '止めて閉じる'
  },
  view: '表示'
};
