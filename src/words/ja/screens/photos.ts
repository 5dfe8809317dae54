import type {PhotosWords} from '../../screens/photos.ts';

export const photos: PhotosWords = {
  title: '写真',
  lead: '位置情報などは取り除き、縮めたものを証跡として残します。',
  forbidden: 'この拠点は撮影できません。見たものを文章で残してください。',
  forbiddenWord: '撮影不可',
  subjects: {
    'old-label': '旧機ラベル',
    'old-lamps': '旧機前面 LED',
    cables: '配線',
    'new-label': '新機ラベル',
    'new-lamps': '新機前面 LED',
    paper: '署名の紙'
  },
  states: {empty: '未撮影', taking: '読み込み中', taken: '撮影済', described: '文章で記録'},
  slot: {choose: 'ファイルを選ぶ', again: '撮り直す', drop: 'ここに写真を落とせます', describe: '文章で残す'},
  camera: 'カメラで撮る',
  taking: '縮めて保存しています',
  caption: name => `${name}：保存済`,
  heic: 'HEIC の写真は読めません。スマートフォンのカメラ設定を「互換性優先（JPEG）」にして撮り直すか、JPEG に変えてください。',
  unreadable: '写真として読めません。JPEG か PNG を選んでください。',
  tooLarge: '1.5 MB 以下に縮められません。もう一度撮ってください。',
  refused: '保存できませんでした。もう一度選んでください。',
  words: '見たもの',
  wordsHint: {
    'old-label': '例：VSR n100、製造番号 VN100-21C0-00417',
    'old-lamps': '例：POWER 橙点灯、WAN 消灯、ほかは緑',
    cables: '例：ge0 → ONU、ge1 → 社内スイッチ',
    'new-label': '例：VSR n100、製造番号 VN100-24A3-01962',
    'new-lamps': '例：POWER 緑、WAN 緑、ALM 消灯',
    paper: '例：署名入りの紙 1 枚を受け取った'
  },
  wordsMissing: '見たものを書いてください。',
  record: '文章で記録する',
  cancel: 'やめる',
  shoot: '撮る',
  cameraTitle: 'カメラ',
  noCamera: 'カメラを使えません。ファイルを選ぶか、写真をここに落としてください。',
  close: 'カメラを閉じる',
  pending: '記録しています'
};
