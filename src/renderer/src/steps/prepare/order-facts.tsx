import {Facts} from '../../parts/facts.tsx';
import {Fold} from '../../parts/fold.tsx';
import {timeSpan} from '../../store/local.ts';
import {useVisit} from '../../store/mirror.ts';
import {useLanguage, useWords} from '../../store/words.ts';

/** The order, folded: nobody reads it in ten seconds, and everybody looks something up in it. */
export function OrderFacts() {
  const {facts, title} = useWords().screens.prepare.paper;
  const {paper} = useVisit();
  const language = useLanguage();
  const {people, contract, site, authority} = paper;
  const unit = (one: {readonly model: string; readonly serial: string}) => `${one.model} / ${one.serial}`;
  return (
    <Fold level={2} title={title} note={paper.order}>
      <Facts
        columns={2}
        items={[
          {name: facts.customer, value: contract.customer},
          {name: facts.contract, value: contract.no, kind: 'code'},
          {name: facts.site, value: site.name, note: site.address},
          {name: facts.place, value: site.place},
          {
            name: facts.window,
            value: timeSpan(paper.window, language),
            note: paper.window.hours
          },
          {name: facts.decided, value: authority.decidedBy, note: authority.ticket},
          ...(paper.oldUnit === null ? [] : [{name: facts.old, value: unit(paper.oldUnit), kind: 'code' as const}]),
          {name: facts.new, value: unit(paper.newUnit), kind: 'code'},
          ...(paper.candidates.length === 0
            ? []
            : [{name: facts.candidates, value: paper.candidates.map(unit).join(' / '), kind: 'code' as const}]),
          {name: facts.centre, value: people.centre.phone, note: people.centre.name},
          {name: facts.desk, value: people.customerDesk.phone, note: people.customerDesk.name},
          {name: facts.contact, value: people.siteContact}
        ]}
      />
    </Fold>
  );
}
