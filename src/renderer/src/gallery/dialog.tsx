import {useState} from 'react';
import {Button} from '../parts/button.tsx';
import {Dialog} from '../parts/dialog.tsx';
import {Field} from '../parts/field.tsx';
import {Screen} from '../parts/screen.tsx';
import {StepFrame} from './frame.tsx';

export function DialogPage() {
  const [open, setOpen] = useState(true);
  const [number, setNumber] = useState('');
  return (
    <StepFrame step="swap">
      <Screen title="停止・交換" actions={<Button onPress={() => setOpen(true)}>停止開始</Button>}>
        <Dialog
          open={open}
          title="お客様の通信を止めます"
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onPress={() => setOpen(false)}>まだ止めない</Button>
              <Button kind="danger" onPress={() => setOpen(false)}>
                停止開始
              </Button>
            </>
          }
        >
          <p>ここから停止時間を数えます。切り戻し判断は 04:20 です。</p>
          <Field label="受付番号" kind="digits" value={number} onChange={setNumber} short />
        </Dialog>
      </Screen>
    </StepFrame>
  );
}
