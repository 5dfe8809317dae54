import {handItems} from '#core/procedure/hands.ts';
import {HandItems} from '../../drawer/hands-list.tsx';
import {DataTable} from '../../parts/data-table.tsx';
import {Section} from '../../parts/section.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import type {Cabling} from './cabling.tsx';

/** Every cable by the label of its port: out of the old unit, into the new one. */
export function Cables({cabling, asks}: {readonly cabling: Cabling; readonly asks: boolean}) {
  const {cutover: said} = useWords().screens;
  const {paper} = useVisit();
  const swap = paper.workType === 'swap';
  return (
    <Section title={said.table.title}>
      <DataTable
        caption={said.table.title}
        heading="port"
        empty={said.table.empty}
        columns={[
          {id: 'port', text: said.table.port, kind: 'code'},
          {id: 'peer', text: said.table.peer},
          ...(swap ? [{id: 'from' as const, text: said.table.from}] : []),
          {id: 'to', text: said.table.to}
        ]}
        rows={Object.entries(paper.cabling).map(([port, peer]) => ({
          id: port,
          cells: {
            port,
            peer: said.peers[peer] ?? peer,
            from: said.table.out(port),
            to: said.table.in(port)
          }
        }))}
      />
      {asks && (
        <HandItems items={handItems('cables', paper.workType)} chosen={cabling.chosen} onChange={cabling.choose} />
      )}
    </Section>
  );
}
