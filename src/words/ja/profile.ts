import type {ProfileFault} from '#core/qualify/fault.ts';
import type {ProblemWordsOf, ProfileKind} from '../problem.ts';
import type {ProfileWords} from '../profile.ts';
import {lines} from './phrase.ts';

const statuses = {provisional: '仮プロファイル・実機未確認', qualified: '認定済み'};

export const profile: ProfileWords = {
  faults: {
    'empty-line': '空の行に一致する正規表現です',
    slow: '長い行で時間がかかりすぎる正規表現です（1 KiB あたり 1 ミリ秒まで）',
    'nonce-no-comment': '印の行（nonce）が、この方言の注釈ではありません',
    'prompt-misread': 'プロンプトの例が、その通りのモードに読めません',
    'fixture-missing': '例のファイルがありません',
    'fixture-header': '例のファイルに出どころが書かれていません',
    'fixture-misread': '例のファイルが、書いてある通りに読めません',
    'not-qualified': '認定済みと書いてありますが、それを示す認定ファイルがありません'
  },
  notes: {
    'ok-beats-error': '誤りでも成功でもある行です。成功とみなします',
    untested: '確かめる例がありません',
    'no-comment': 'この方言に注釈はありません。印の行は実行せずに消します',
    'nothing-recorded': '例はすべて手で書いたものです。実機の記録はまだありません'
  },
  steps: {
    wake: '起こす（状態を見分ける）',
    login: 'ログイン',
    'line-kill': '書きかけの行を消せる',
    modes: 'モードの行き来',
    identify: '機種・シリアル・ファームウェアを読む',
    nonce: '注釈の印で空の行を確かめる',
    'paging-off': 'ページ送りを止める',
    'refused-line': '断られた行が分かる',
    'accepted-line': '受け付けた行を断られたと取り違えない',
    'read-back': '設定を 2 回読んで同じ',
    'end-of-output': '出力の終わりが分かる',
    'saved-state': '保存の状態が分かる',
    observations: '状態の表示が読める',
    section: '書き込み：区画と行',
    'refused-header': '書き込み：断られた見出しは何も残さない',
    removal: '書き込み：消して元に戻る',
    save: '書き込み：保存が確かめられる'
  },
  results: {passed: '○ 合格', failed: '× 不合格', 'not-tried': '－ 未実施'},
  statuses,
  standing: (label, provisional) => {
    const status = statuses[provisional ? 'provisional' : 'qualified'];
    return label.includes(status) ? label : `${label}（${status}）`;
  },
  written: files => `ファイルを ${files} 件書きました。`,
  notReal: '実機だと言われていない（--real なし）ので、このファイルでは認定になりません。',
  sound: label => `「${label}」に誤りは見つかりません。`
};

const sayFault = ({kind, path, line, detail}: ProfileFault) =>
  `${line === 0 ? '' : `${line} 行 `}${path}：${profile.faults[kind]}（${detail}）`;

export const profileProblems: ProblemWordsOf<ProfileKind> = {
  'profile-wrong': {
    title: f => `プロファイルに誤りが ${f.faults.length} 件あります`,
    means: f => lines(`${f.file} の次の所です。`, f.faults.map(sayFault)),
    next: '一つずつ直し、もう一度 profile check で確かめてください。書き方は docs/profiles.md にあります。'
  },
  'profile-not-proved': {
    title: f => `この機器では、プロファイルを ${f.failed.length} 項目で確かめられませんでした`,
    means: f =>
      lines(
        `「${f.profile}」の次の項目です。`,
        f.failed.map(step => profile.steps[step])
      ),
    next: '認定ファイルの「seen」にある機器の言葉を見てプロファイルを直し、もう一度確かめてください。'
  },
  'profile-spare-other': {
    title: '予備機として指定された機器ではありません',
    means: f => `指定は「${f.given}」、つながっている機器は「${f.found}」です。何も書き込んでいません。`,
    next: 'ケーブルの先の機器の番号を読み直し、予備機であることを確かめてから --write に指定してください。'
  }
};
