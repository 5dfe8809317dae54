import {Button} from '../parts/button.tsx';
import {Facts} from '../parts/facts.tsx';
import {Fold} from '../parts/fold.tsx';
import {Screen} from '../parts/screen.tsx';
import {Section} from '../parts/section.tsx';
import {Verdict, VerdictList} from '../parts/verdict.tsx';
import {nothing, StepFrame} from './frame.tsx';

export function ChecksPage() {
  return (
    <StepFrame step="verify">
      <Screen
        title="検証"
        lead="新機から読み返した結果です。"
        actions={
          <>
            <Button onPress={nothing}>一部完了で閉じる</Button>
            <Button kind="primary" onPress={nothing} blocked="収束待ちが 1 件あります（最長あと 4 分 10 秒）。">
              監視確認へ進む
            </Button>
          </>
        }
      >
        <Verdict
          size="large"
          verdict="part"
          word="20 件中 17 件"
          title="福岡営業所だけ、まだつながっていません"
          cause="ほかの 5 拠点とはつながりました。対向側の要因が疑われます。"
        />
        <Checks />
        <Settings />
      </Screen>
    </StepFrame>
  );
}

function Checks() {
  return (
    <Section title="検査" note="03:58 現在">
      <VerdictList label="検査の結果">
        <Verdict key="C03" verdict="pass" word="合格" title="C03 WAN の接続" detail="PPPoE 03:54 接続" />
        <Verdict
          key="C05"
          verdict="settling"
          word="収束待ち"
          title="C05 既定の経路"
          cause="前の接続がまだ残っています。自動で切り替わります。"
          countdown={{text: 'あと 4 分 10 秒まで待ちます', left: 0.7}}
          actions={<Button onPress={nothing}>再接続</Button>}
        />
        <Verdict
          key="C14"
          verdict="fail"
          word="不合格"
          title="C14 VPN 福岡営業所"
          cause="送信 12 受信 0。作業前はつながっていました。"
          detail="疑い: 対向側"
          actions={<Button onPress={nothing}>センターに確認</Button>}
        />
        <Verdict
          key="C10"
          verdict="unknown"
          word="結果不明"
          title="C10 来客用ネットワーク"
          cause="つながっている機器がないため確認できません。"
        />
        <Verdict key="C15" verdict="waived" word="承認済" title="C15 監視" cause="センター 佐藤様 受付 4471" />
        <Verdict key="C19" verdict="not-applicable" word="対象外" title="C19 冗長構成" />
      </VerdictList>
    </Section>
  );
}

function Settings() {
  return (
    <>
      <Fold title="設定の確認" note="8 件 合格" startsOpen>
        <Facts
          columns={2}
          items={[
            {name: '製造番号', value: 'VN100-24A3-01962', kind: 'code', note: '装置のコンソールから'},
            {name: 'ファームウェア', value: '5.3.1', kind: 'code'},
            {name: '保存', value: '03:40 に読み返して一致'},
            {name: '時刻のずれ', value: '不明（装置が答えません）', kind: 'unknown'}
          ]}
        />
      </Fold>
      <Fold title="詳しい測定値" note="20 件">
        <p>測定値</p>
      </Fold>
    </>
  );
}
