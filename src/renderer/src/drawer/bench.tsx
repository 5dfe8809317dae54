import {useState} from 'react';
import type {Asked} from '#core/contract/calls.ts';
import type {BenchView} from '#core/contract/snapshot.ts';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {DataTable} from '../parts/data-table.tsx';
import {Field} from '../parts/field.tsx';
import {Notice} from '../parts/notice.tsx';
import {Section} from '../parts/section.tsx';
import {heed} from '../store/view.ts';
import {useVisit} from '../store/mirror.ts';
import {useWords} from '../store/words.ts';

/** Training only: what hands would do at the rack. */
export function Bench() {
  const said = useWords().screens.beside.bench;
  const {bench} = useVisit();
  if (bench === null) return null;
  return (
    <>
      <Notice kind="training" word={said.word}>
        {said.lead}
      </Notice>
      <Console bench={bench} />
      <Section title={said.power} note={said.powerStates[bench.power]}>
        <div>
          <Button onPress={() => act(bench.power === 'on' ? 'power-off' : 'power-on')}>
            {bench.power === 'on' ? said.powerOff : said.powerOn}
          </Button>
        </div>
      </Section>
      <Cables bench={bench} />
    </>
  );
}

function Console({bench}: {readonly bench: BenchView}) {
  const said = useWords().screens.beside.bench;
  const [port, setPort] = useState(bench.consolePort);
  return (
    <Section title={said.console} note={`${said.consoleStates[bench.console]} (${bench.consolePort})`}>
      {bench.console === 'in' ? (
        <div>
          <Button onPress={() => act('pull-console')}>{said.pull}</Button>
        </div>
      ) : (
        <>
          <Field label={said.joinAs} value={port} onChange={setPort} maxLength={40} short />
          <div>
            <Button onPress={() => act('join-console', port)}>{said.join}</Button>
          </div>
        </>
      )}
    </Section>
  );
}

function Cables({bench}: {readonly bench: BenchView}) {
  const said = useWords().screens.beside.bench;
  const {peers} = useWords().screens.cutover;
  const {cabling} = useVisit().paper;
  const wanted = Object.keys(cabling);
  const ports = [...new Set([...wanted, ...Object.keys(bench.plugged)])].sort();
  const peerOf = ({plugged}: BenchView, port: string): string | undefined => {
    const peer = plugged[port];
    return peer === undefined ? undefined : (peers[peer] ?? peer);
  };
  const empty = wanted.filter(port => bench.plugged[port] === undefined);
  const plugAll = async (): Promise<void> => {
    for (const port of empty) await heed(call('bench.do', {deed: 'plug', port}));
  };
  return (
    <Section title={said.cables}>
      <DataTable
        caption={said.cables}
        heading="port"
        empty={said.unplugged}
        columns={[
          {id: 'port', text: said.port, kind: 'code'},
          {id: 'peer', text: said.peer},
          {id: 'deed', text: said.state}
        ]}
        rows={ports.map(port => ({
          id: port,
          cells: {port, peer: peerOf(bench, port) ?? said.unplugged, deed: <Plug bench={bench} port={port} />}
        }))}
      />
      {empty.length > 0 && (
        <div>
          <Button onPress={() => void plugAll()}>{said.plugAll}</Button>
        </div>
      )}
    </Section>
  );
}

function Plug({bench, port}: {readonly bench: BenchView; readonly port: string}) {
  const said = useWords().screens.beside.bench;
  const plugged = bench.plugged[port] !== undefined;
  return (
    <Button kind="quiet" onPress={() => act(plugged ? 'unplug' : 'plug', port)}>
      {plugged ? said.unplug(port) : said.plug(port)}
    </Button>
  );
}

function act(deed: Asked<'bench.do'>['deed'], port = ''): void {
  void heed(call('bench.do', {deed, port}));
}
