import type {VisitWords} from '../visit.ts';
import {secrets} from './secret.ts';

export const visit: VisitWords = {
  secrets,
  steps: {
    prepare: '準備（注文・シート・設定の読み取り）',
    plan: '食い違いの確認',
    connect: '機器への接続',
    identify: '機器の確認',
    'before-backup': '作業前の記録',
    apply: '設定の投入',
    'read-back': '読み返し',
    'check-unplugged': '確認 A（ケーブルなし）',
    save: '保存',
    reload: '再起動の確認',
    'move-cables': 'ケーブルの移し替え',
    'check-connected': '確認 B（接続後）',
    'human-checks': 'センターとお客様の確認',
    witness: '立会者への説明とサイン',
    report: '報告書'
  },
  gates: {
    'order-intact': {asks: '注文のファイルが、出された時のままか', closed: 'センターに再送を頼む'},
    'contract-active': {asks: '契約が有効か', closed: 'センターに契約の状態を確かめる'},
    'sheet-read': {asks: '設定シートが全部読めたか', closed: '読めない所をセンターに伝える'},
    'configuration-whole': {asks: '設定ファイルが欠けていないか', closed: 'センターに再送を頼む'},
    'findings-closed': {asks: '食い違いが片付いたか', closed: '停止は新しい版の注文、センター確認は番号をもらう'},
    identity: {asks: '注文どおりの機器か', closed: 'コンソールの先を確かめる。番号違いはセンターへ'},
    'before-backup': {asks: '作業前の設定を残したか', closed: '読み取りをやり直す。取れない時は理由を書く'},
    'read-back': {asks: '入った設定が予定と同じか', closed: '違う行をセンターに伝える'},
    save: {asks: '保存してよいか', closed: '違いが片付くまで保存しない。電源を切らない'},
    reload: {asks: '再起動しても同じ設定で上がるか', closed: 'LED を見て待つ。戻らなければセンターへ'},
    checks: {asks: '確認が済んだか', closed: '残った項目に、理由と番号を付ける'},
    'centre-word': {asks: '監視センターの確認が取れたか', closed: '電話して、名前・番号・時刻を記録する'},
    witness: {asks: '立会者に説明したか', closed: 'サインなしでも、理由を付けて閉じられる'}
  },
  endings: {
    complete: {title: '完了', means: '予定した設定がすべて入り、確認も済みました。'},
    partial: {title: '一部完了', means: '残った項目があります。それぞれに担当と番号があります。'},
    staged: {title: '設定まで完了（ケーブル未接続）', means: '設定と保存が済みました。ケーブルはまだ移していません。'},
    verified: {title: '確認だけで完了', means: '予定の設定が初めから入っていたため、何も投入していません。'},
    'rolled-back': {title: '切り戻し', means: '元の機器に戻しました。'},
    aborted: {title: '作業前中止', means: '機器には手を付けていません。'},
    stopped: {title: '停止', means: '途中で止まっています。理由を片付ければ、同じ注文で続けられます。'}
  }
};
