import type {IdentityKind, ProblemWordsOf} from '../problem.ts';

export const identityProblems: ProblemWordsOf<IdentityKind> = {
  'unit-model-wrong': {
    title: '機種が違います',
    means: f => `注文は ${f.expected}、つながっているのは ${f.found} です。何も送っていません（約款第16条）。`,
    next: 'この機器は使えません。正しい機種があるか確かめ、無ければセンターに連絡してください。'
  },
  'unit-serial-other': {
    title: '製造番号が、注文と違います',
    means: f => `注文は ${f.expected.join('、')}、つながっているのは ${f.found} です。何も送っていません。`,
    next: '本体ラベルの番号を読んでセンターに伝えてください。この機器を使うなら、この番号へのセンターの一言か、この番号を載せた新しい版の注文が要ります。'
  },
  'unit-is-old': {
    title: 'これは取り外す方の機器です',
    means: f => `つながっているのは、古い機器（${f.serial}）です。何も送っていません。`,
    next: 'コンソールを新しい機器に挿し替え、もう一度始めてください。'
  },
  'unit-is-partner': {
    title: 'これは稼働中の相方です。抜いてください',
    means: f => `つながっているのは、動いている方（${f.serial}）です。書き込みは一切していません。`,
    next: 'コンソールをすぐに抜き、交換する方の機器に挿し替えてください。LAN や電源には触れないでください。'
  },
  'unit-of-other-site': {
    title: 'ほかの拠点の設定が入っています',
    means: f => `この機器には ${f.found} の設定があります（この注文は ${f.expected}）。何も送っていません。`,
    next: '取り違えの疑いがあります。製造番号をセンターに伝え、使ってよいか、消してよいかの指示を受けてください。'
  },
  'unit-carries-old-revision': {
    title: '前の版の設定が入っています',
    means: f => `この機器には、この拠点の設定が途中または前の版で入っています（違い ${f.differences} 行）。`,
    next: '違いをセンターに伝え、続けてよいか確かめてください。確かめるまで何も送りません。'
  },
  'firmware-not-covered': {
    title: 'このファームウェアは、扱える版にありません',
    means: f => `機器の版は ${f.firmware}、プロファイルは ${f.profile} です。言葉が違うおそれがあるので、送りません。`,
    next: '版をセンターに伝え、対応したプロファイルか別の機器を受け取ってください。現地で版を上げないでください。'
  },
  'firmware-near': {
    title: 'この版のファームウェアは、センターの一言なしに保存できません',
    means: f =>
      `機器は ${f.firmware}、プロファイル ${f.profile} が確かめたのは近い別の版です。設定は入り、読み返しも合っていますが、保存していません。電源を切ると消えます。`,
    next: '電源を切らず、版をセンターに伝えてください。保存してよければ、番号をもらい --accept firmware-near=番号 を付けて、同じコマンドでもう一度始めてください。'
  },
  'unit-changed': {
    title: '途中で、別の機器に変わりました',
    means: f => `始めたのは ${f.expected}、今つながっているのは ${f.found} です。ここで止めました。`,
    next: f => `コンソールを ${f.expected} に戻してから、同じコマンドでもう一度始めてください。`
  }
};
