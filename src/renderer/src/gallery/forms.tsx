import {useState} from 'react';
import {Button} from '../parts/button.tsx';
import {Choice} from '../parts/choice.tsx';
import {Field} from '../parts/field.tsx';
import {Notice} from '../parts/notice.tsx';
import {PhotoSlot, type PhotoState} from '../parts/photo-slot.tsx';
import {Screen} from '../parts/screen.tsx';
import {Section} from '../parts/section.tsx';
import {nothing, StepFrame} from './frame.tsx';

type Answer = 'yes' | 'no' | 'unknown';
const answers = [
  {id: 'yes', text: 'よい'},
  {id: 'no', text: 'いけない'},
  {id: 'unknown', text: '未確認'}
] as const;

export function FormsPage() {
  return (
    <StepFrame step="enter">
      <Screen
        title="入館・現場の条件"
        lead="一度だけ伺います。写真や検査のしかたが、これに合わせて変わります。"
        actions={
          <>
            <Button onPress={nothing} pending="保存しています">
              下書き
            </Button>
            <Button kind="danger" onPress={nothing}>
              作業前中止
            </Button>
            <Button kind="primary" onPress={nothing}>
              この条件で進む
            </Button>
          </>
        }
      >
        <Conditions />
        <Papers />
        <Photos />
      </Screen>
    </StepFrame>
  );
}

function Conditions() {
  const [camera, setCamera] = useState<Answer | undefined>('yes');
  const [lan, setLan] = useState<Answer>();
  const [way, setWay] = useState<'digits' | 'mouth'>('mouth');
  return (
    <Section title="現場の条件">
      <Choice label="撮影" options={answers} value={camera} onChange={setCamera} inline />
      <Choice
        label="持込PCのLAN接続"
        options={answers}
        value={lan}
        onChange={setLan}
        inline
        problem="まだお答えがありません。"
      />
      <Choice
        label="センターの一言"
        shape="list"
        value={way}
        onChange={setWay}
        options={[
          {id: 'digits', text: '数字で受ける', hint: '8 桁。その場で確かめます。'},
          {id: 'mouth', text: '口頭のみで受ける', hint: '名前、時刻、番号。後ほど承認が要ります。'}
        ]}
      />
    </Section>
  );
}

function Papers() {
  const [number, setNumber] = useState('4471');
  const [serial, setSerial] = useState('VN100-24A3-0196');
  const [name, setName] = useState('');
  return (
    <Section title="記入">
      <div className="gallery-two">
        <Field label="受付番号" kind="digits" value={number} onChange={setNumber} short unit="番" />
        <Field
          label="新機の製造番号"
          kind="code"
          value={serial}
          onChange={setSerial}
          hint="ラベルを読み取るか、入力してください。"
          problem="注文の製造番号と 1 文字違います（末尾 2）。"
        />
        <Field label="立会者のお名前" note="任意" value={name} onChange={setName} />
        <Field label="暗証番号" kind="secret" value="1234" onChange={nothing} short />
        <Field label="気づいたこと" kind="long" value="棚の奥。照明なし。" onChange={nothing} />
        <Field label="契約番号" value="VS-0012-3456" onChange={nothing} readOnly />
      </div>
      <Notice kind="attention" word="注意" live>
        電池の残りが 31 % です。投入の前に電源をつないでください。
      </Notice>
    </Section>
  );
}

function Photos() {
  const [file, setFile] = useState<File>();
  const words = {choose: '写真を選ぶ', again: '撮り直す', drop: 'ここに置くこともできます', describe: '文章で記録'};
  const slots: readonly {readonly name: string; readonly word: string; readonly state: PhotoState}[] = [
    {
      name: '旧機ラベル',
      word: '撮影済',
      state: {kind: 'taken', src: picture, alt: '旧機のラベル', caption: '03:21 412 KB'}
    },
    file === undefined
      ? {name: '旧機前面LED', word: '未撮影', state: {kind: 'empty'}}
      : {name: '旧機前面LED', word: '撮影済', state: {kind: 'taken', src: picture, alt: '', caption: file.name}},
    {name: '配線', word: '文章で記録', state: {kind: 'described', text: 'WAN 灰、LAN1 青、LAN2 黄。札あり。'}},
    {name: '新機ラベル', word: '保存中', state: {kind: 'taking', text: '縮小しています'}}
  ];
  return (
    <Section title="写真" note="4 枚のうち 2 枚">
      <div className="gallery-four">
        {slots.map(slot => (
          <PhotoSlot key={slot.name} {...slot} words={words} onFile={setFile} onDescribe={nothing} />
        ))}
        <PhotoSlot
          name="新機前面LED"
          word="撮影不可"
          state={{kind: 'empty'}}
          words={words}
          onFile={nothing}
          onDescribe={nothing}
          problem="HEIC は開けません。カメラの設定を「互換性優先」にしてください。"
          blocked="この現場では撮影できません。"
        />
      </div>
    </Section>
  );
}

const picture = URL.createObjectURL(
  new Blob(
    [
      '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="#c9ccc6"/>',
      '<rect x="60" y="50" width="200" height="100" fill="#fff"/><text x="80" y="95" font-size="18">VSR n100</text>',
      '<text x="80" y="125" font-size="14">VN100-21C0-00417</text></svg>'
    ],
    {type: 'image/svg+xml'}
  )
);
